using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>
/// Who calls the API: a machine by its key or by a token of its organisation's provider, which then stands alone, or a person by their
/// session. What a session commands must carry a
/// header that no form of another site can send.
/// </summary>
internal sealed class ApiCaller(RequestDelegate next)
{
    /// <summary>The header that a command of a session carries, with any value.</summary>
    public const string CommandHeader = "X-Registry-Request";

    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context, ApiKeyDoor keys, MachineTokenDoor tokens)
    {
        var sent = context.Request.Headers.Authorization.ToString();
        if (sent.Length > 0)
        {
            var key = sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? sent[Bearer.Length..].Trim() : "";
            var machine = await keys.OpenAsync(key, "ApiKey", context.RequestAborted) ?? await tokens.OpenAsync(key, "Token", context.RequestAborted);
            if (machine is null)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"registry\", error=\"invalid_token\"";
                await RefuseAsync(context, new Refusal.NotAllowed(Permission.Check, SignIn: true));
                return;
            }

            context.User = machine;
        }
        else if (IsCommand(context.Request.Method) && context.User.Identity?.IsAuthenticated == true
            && !context.Request.Headers.ContainsKey(CommandHeader))
        {
            await RefuseAsync(context, new Refusal.NotValid(
                CommandHeader, "A command of a signed-in session carries this header.", $"Send {CommandHeader}: 1, or an API key."));
            return;
        }

        await next(context);
    }

    private static bool IsCommand(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    private static Task RefuseAsync(HttpContext context, Refusal refusal) =>
        TypedResults.Problem(Problems.Of(refusal, context)).ExecuteAsync(context);
}
