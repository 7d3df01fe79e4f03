using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>
/// Finds in what is held of a release the questions on which sources disagree. Only sources that speak are compared: silence contradicts
/// nothing.
/// </summary>
internal static class Disagreements
{
    public static IReadOnlyList<Disagreement> Of(Dossier dossier)
    {
        List<Disagreement> compared =
        [
            .. StatementDisagreements.Of(dossier), .. EdgeDisagreements.Of(dossier), .. HardwareDisagreements.Of(dossier),
            .. ContentDisagreements.Of(dossier),
        ];
        return [.. compared, .. NotedOnImport(dossier, compared), .. ForAndAgainst(dossier)];
    }

    // What an import noted of its own files is one sentence; where the values stand side by side already it would only repeat them.
    private static IEnumerable<Disagreement> NotedOnImport(Dossier dossier, List<Disagreement> compared)
    {
        var thing = dossier.Things[0];
        foreach (var (item, at) in dossier.On(thing.Id).Where(IsNote).DistinctBy(item => item.Claim).Select((item, at) => (item, at)))
        {
            if (compared.Exists(one => one.Voices.Count > 0 && one.Voices.All(voice => Names(item.Claim, voice.Value)))) continue;
            yield return new(
                $"import-{at}", "What do files that were brought together say of one another?", thing, [Voice.Of(item)],
                "Each file's statement is kept as that file's word; the sentence was written when they were read.",
                "The publisher's own files in one state, under one signature that covers all of them.", Open: true);
        }
    }

    // Read from bytes, not stated by hand: an import writes down what its own files contradict.
    private static bool IsNote(EvidenceItem item) => item is { Direction: EvidenceDirection.Contradicts, BytesDigest: not null };

    private static bool Names(string sentence, string value) => sentence.Contains(value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Disagreement> ForAndAgainst(Dossier dossier) =>
        from thing in dossier.Things
        from question in dossier.On(thing.Id).Where(item => !(thing.Subject == EvidenceSubject.Release && IsNote(item)))
            .GroupBy(item => item.Question)
        where question.Any(Voice.IsAgainst)
        let sides = EvidenceSides.Of(question)
        select new Disagreement(
            $"{question.Key}-{thing.Id:N}", $"{Words(question.Key)} About {thing.Words}.", thing,
            [.. question.OrderBy(Voice.IsAgainst).Select(Voice.Of)], MadeOf(sides), Settling.Of(question.Key), sides.Contested);

    private static string MadeOf(EvidenceSides sides) => sides switch
    {
        { Contested: true } => "Contested: what speaks against it is at least as strong, or is a denial that nothing outweighs. "
            + "A rule that asks reads unknown.",
        { Strength: EvidenceStrength.None } => "Nothing carries it; what speaks against it stands recorded. A rule that asks reads unknown.",
        _ => $"Not contested: the best evidence for it is {sides.Strength.ToString().ToLowerInvariant()}, and what speaks against it is of a lower class.",
    };

    private static string Words(EvidenceQuestion question) => question switch
    {
        EvidenceQuestion.Identity => "Are these the bytes, and whose are they?",
        EvidenceQuestion.WeightDerivation => "Was it made from the other's weights?",
        EvidenceQuestion.OutputDerivation => "Was it trained on the other's outputs?",
        EvidenceQuestion.Hardware => "On which chips was it trained or served?",
        EvidenceQuestion.Control => "Who owns or controls it?",
    };
}
