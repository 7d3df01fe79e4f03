using System.Text;
using System.Text.Json;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Web.Api;

/// <summary>Commands that come as one JSON object: read with limits, done once under the caller's Idempotency-Key.</summary>
internal static class Commanded
{
    private const int MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Strict = new(WireJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>Reads the body and sends the act that it makes.</summary>
    public static async Task<Result<TAnswer>> SendAsync<TBody, TAnswer>(HttpContext context, Func<TBody, IRequest<Result<TAnswer>>> act)
        where TBody : class
    {
        if (!(await Received.BodyAsync(context, MostBytes)).TryGet(out var json, out var refusal)
            || !Read<TBody>(json).TryGet(out var body, out refusal))
        {
            return refusal;
        }

        return await OnceAsync(context, json, act(body));
    }

    /// <summary>Sends an act that needs no body.</summary>
    public static Task<Result<TAnswer>> SendAsync<TAnswer>(HttpContext context, IRequest<Result<TAnswer>> act) =>
        OnceAsync(context, [], act);

    /// <summary>Sends an act once: the address and what it was made of are what a key stands for.</summary>
    public static Task<Result<TAnswer>> OnceAsync<TAnswer>(HttpContext context, byte[] body, IRequest<Result<TAnswer>> act)
    {
        var asked = Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n");
        context.RequestServices.GetRequiredService<CommandOnce>().Under(Received.Key(context), [.. asked, .. body]);
        return context.RequestServices.GetRequiredService<IMediator>().Send(act, context.RequestAborted);
    }

    /// <summary>The body as one object of this form.</summary>
    public static Result<T> Read<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) is { } read ? read : Wrong<T>("body");
        }
        catch (JsonException broken)
        {
            return Wrong<T>(broken.Path is { Length: > 2 } path ? path[2..] : $"line {(broken.LineNumber ?? 0) + 1}");
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            return Wrong<T>("body");
        }
    }

    private static Refusal.NotValid Wrong<T>(string where)
    {
        var form = typeof(T).GetConstructors()[0].GetParameters().Select(one =>
            JsonNamingPolicy.CamelCase.ConvertName(one.Name!) + WordsOf(one.ParameterType) + (one.HasDefaultValue ? " (may be left out)" : ""));
        return new(where, "This cannot be read, is missing, or is nothing that is asked for.", $"Send one JSON object with {string.Join(", ", form)}.");
    }

    private static string WordsOf(Type type) => type.IsEnum
        ? $" (one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))})"
        : "";
}
