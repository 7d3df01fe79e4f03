using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Denials;

namespace ModelRegistry.Domain.Casework.Licences;

/// <summary>How much may be done under a licence.</summary>
/// <param name="Quantity">The limit, exact; above zero.</param>
/// <param name="Unit">Of what: "deployments", "copies", "seats", "tokens".</param>
/// <param name="Decimals">How many decimals a reported quantity may have: 0 counts whole things.</param>
public sealed record UsageLimit(
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] decimal Quantity,
    string Unit,
    int Decimals);

/// <summary>
/// What a determination says beyond its outcome, in a form that programs read: structured conditions, a limit of usage, coded grounds of a
/// denial, and which decision it takes the place of. A decision made before there was this form has none and reads as before.
/// </summary>
public sealed record DecisionTerms
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Nothing beyond the outcome.</summary>
    public static DecisionTerms None { get; } = new();

    /// <summary>The conditions in order; their texts are those of the decision.</summary>
    public IReadOnlyList<ConditionTerms> Conditions { get; init; } = [];

    /// <summary>How much may be done; null for no limit.</summary>
    public UsageLimit? Limit { get; init; }

    /// <summary>On which grounds a licence is denied; empty for other outcomes.</summary>
    public IReadOnlyList<DenialGround> Grounds { get; init; } = [];

    /// <summary>The reference of the decision that it takes the place of; null where it is the first of its case.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Whether there is nothing to say.</summary>
    [JsonIgnore]
    public bool IsEmpty => Conditions.Count == 0 && Limit is null && Grounds.Count == 0 && Supersedes is null;

    /// <summary>As canonical JSON (RFC 8785); null where there is nothing to say, so that such a draft keeps its digest.</summary>
    public string? ToJson() => IsEmpty ? null : CanonicalJson.Of(JsonSerializer.SerializeToElement(this, Form));

    /// <summary>Reads what <see cref="ToJson"/> wrote; nothing for null.</summary>
    public static DecisionTerms Read(string? json) => json is null ? None : JsonSerializer.Deserialize<DecisionTerms>(json, Form)!;
}
