namespace ModelRegistry.Documents.Verifying;

/// <summary>What is said of a signature in a file that is no decision.</summary>
internal static class OtherSentences
{
    public static string Mathematics(string field, string? signer, bool? intact) => intact switch
    {
        true => $"The signature \"{field}\" by \"{signer}\" is unbroken: what it covers is as it was signed.",
        false => $"The signature \"{field}\" is broken: what it covers was changed, its key did not make it, or its hash is not safe.",
        null => $"The signature \"{field}\" is of a kind that is not checked here.",
    };

    public static string Trust(Chain? chain) => chain switch
    {
        null => "Whose it is was not checked: no root was given.",
        { Fault: null } => "Its certificate lies under a trusted root.",
        { Fault: var fault } => $"Its certificate lies under no trusted root: anybody may have signed ({fault}).",
    };

    public static string Level(SignatureLevel level) => level switch
    {
        SignatureLevel.Archival => "It reaches the level PAdES B-LTA.",
        SignatureLevel.LongTerm => "It reaches the level PAdES B-LT.",
        SignatureLevel.Timed => "It reaches the level PAdES B-T.",
        SignatureLevel.Basic => "It reaches the level PAdES B-B.",
        _ => "It does not reach the level PAdES B-B: it does not name its certificate.",
    };

    /// <summary>What came after it, and whether its signer permitted that.</summary>
    public static IEnumerable<(Verdict Outcome, string Sentence)> After(bool covers, int permits, IReadOnlyList<Change> changes)
    {
        if (covers) yield return (Verdict.Valid, "It covers the whole file.");
        else if (changes.Count == 0)
            yield return (Verdict.Valid, "What was added after it are proofs and time-stamps, or nothing that shows.");
        foreach (var change in changes)
            if (Permitted(change.Kind, permits))
                yield return (Verdict.Valid, $"After it: {change.Sentence} Its signer permitted changes of this kind.");
            else if (permits == 0 && change.Kind == ChangeKind.SignatureAdded)
                yield return (Verdict.Valid, $"After it: {change.Sentence}");
            else
                yield return (Verdict.NotValid, $"After it: {change.Sentence}{(permits > 0 ? " Its signer permitted no such change." : "")}");
    }

    /// <summary>ISO 32000-2, table 257: 2 permits forms to be filled in and signed, 3 notes and stamps besides.</summary>
    private static bool Permitted(ChangeKind kind, int permits) => kind switch
    {
        ChangeKind.FieldChanged or ChangeKind.SignatureAdded => permits >= 2,
        ChangeKind.AnnotationAdded or ChangeKind.AnnotationChanged => permits == 3,
        _ => false,
    };
}
