using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>Reads an imported statement, which was recorded as "Field: value", back into the two.</summary>
internal static class StatedField
{
    private const string Cited = " (cited as ";

    /// <summary>What is stated of what; null where the item is no such statement.</summary>
    public static (Subject About, string Value)? Of(EvidenceItem item)
    {
        var colon = item.Claim.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(item.Claim[0]) || !Enum.TryParse<Subject>(item.Claim[..colon], out var about)) return null;
        var value = item.Claim[(colon + 2)..];
        var cited = value.LastIndexOf(Cited, StringComparison.Ordinal);
        return (about, cited > 0 && value.EndsWith(')') ? value[..cited] : value);
    }

    /// <summary>Whether it is about how the model is made, rather than what it is called or where it lies.</summary>
    public static bool IsMake(Subject about) => about is Subject.ModelType or Subject.Architecture or Subject.ParameterCount
        or Subject.QuantizationMethod or Subject.AdapterKind or Subject.MergeMethod or Subject.ElementType or Subject.WeightsFormat
        or Subject.TensorInventory or Subject.ChatTemplate;

    /// <summary>The field as people read it: "Parameter count".</summary>
    public static string Words(Subject about) => about switch
    {
        Subject.License => "Licence",
        Subject.LicenseName => "Name of the licence",
        Subject.CommitRevision => "Revision",
        Subject.Gated => "Access gated",
        Subject.DeveloperCountry => "Country of the developer",
        Subject.TrainingPlace => "Place of training",
        _ => string.Concat(about.ToString().Select((letter, at) =>
            at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")),
    };

    /// <summary>The field as a question.</summary>
    public static string Question(Subject about) => about switch
    {
        Subject.Gated => "Is access gated?",
        Subject.ReleasedOn => "When did it come out?",
        Subject.FirstPublished => "When was it first published?",
        Subject.Publisher => "Who published it?",
        Subject.TrainingPlace => "Where was it trained?",
        Subject.DeveloperCountry => "From which country is its developer?",
        Subject.ParameterCount => "How many parameters has it?",
        _ => $"What is its {Words(about).ToLowerInvariant()}?",
    };
}
