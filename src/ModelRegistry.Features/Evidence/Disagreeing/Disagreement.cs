using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>One source's word in a disagreement; a finding that is not graded has no item of evidence.</summary>
internal sealed record Voice(string Value, bool Against, EvidenceItem? Item)
{
    public string By { get; private init; } = "";

    public string Source { get; private init; } = "";

    public DateOnly? Day { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The whole claim of an item.</summary>
    public static Voice Of(EvidenceItem item) => new(item.Claim, IsAgainst(item), item);

    /// <summary>A finding about a layer of safety.</summary>
    public static Voice Of(SafetyLayerChange change) => new($"{change.Layer}: {Word(change.Fate)}", false, null)
    {
        By = change.Evaluator,
        Source = change.Source,
        Day = change.PublishedOn,
        RecordedAt = change.RecordedAt,
    };

    public static bool IsAgainst(EvidenceItem item) =>
        item.Kind == EvidenceKind.AuthorDenial || item.Direction == EvidenceDirection.Contradicts;

    private static string Word(LayerFate fate) => fate switch
    {
        LayerFate.Unknown => "nobody could tell",
        LayerFate.Kept => "kept",
        LayerFate.Weakened => "weakened",
        LayerFate.Lost => "lost",
    };
}

/// <summary>A question on which sources disagree.</summary>
/// <param name="Key">To link to.</param>
/// <param name="Question">The question.</param>
/// <param name="Thing">What the evidence is filed under.</param>
/// <param name="Voices">Who says what.</param>
/// <param name="MadeOfIt">What the program makes of it.</param>
/// <param name="Settles">What would settle it.</param>
/// <param name="Open">Whether a rule that asks reads unknown.</param>
internal sealed record Disagreement(
    string Key, string Question, DossierThing Thing, IReadOnlyList<Voice> Voices, string MadeOfIt, string Settles, bool Open);
