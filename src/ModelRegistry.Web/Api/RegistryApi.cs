using System.Text.Json.Serialization;

namespace ModelRegistry.Web.Api;

/// <summary>The HTTP API: every endpoint sends one act and answers what it answered.</summary>
internal static class RegistryApi
{
    public const string Prefix = "/api/v1";

    /// <summary>The form of JSON on the wire, and the document that describes the API.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            foreach (var converter in WireForms.All)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
    }

    /// <summary>Keys, custom header, entity tags. Between authentication and endpoints.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        api =>
        {
            api.UseMiddleware<ApiCaller>();
            api.UseMiddleware<EntityTags>();
        });

    /// <summary>Maps every endpoint and the published document.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup(Prefix);
        ClearanceEndpoints.Map(api);
        EvaluationEndpoints.Map(api);
        ExploringEndpoints.Map(api);
        ModelEndpoints.Map(api);
        HeldEndpoints.Map(api);
        RecordEndpoints.Map(api);
        SeeingEndpoints.Map(api);
        ApplicationEndpoints.Map(api);
        CaseEndpoints.Map(api);
        CaseTalkEndpoints.Map(api);
        NoticeEndpoints.Map(api);
        DecisionEndpoints.Map(api);
        RulebookEndpoints.Map(api);
        SweepEndpoints.Map(api);
        ImpactEndpoints.Map(api);
    }
}
