using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Rules and facts of routing as canonical JSON (RFC 8785), so that an edition has one digest.</summary>
internal static class RoutingJson
{
    private static readonly JsonSerializerOptions Options =
        new(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static string Write(IReadOnlyList<RoutingRule> rules) => CanonicalJson.Of(JsonSerializer.SerializeToElement(rules, Options));

    public static string Write(RoutingFacts facts) => CanonicalJson.Of(JsonSerializer.SerializeToElement(facts, Options));

    public static IReadOnlyList<RoutingRule> Rules(string json) => JsonSerializer.Deserialize<List<RoutingRule>>(json, Options)!;

    public static RoutingFacts Facts(string json) => JsonSerializer.Deserialize<RoutingFacts>(json, Options)!;
}
