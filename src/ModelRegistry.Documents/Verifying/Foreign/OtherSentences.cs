namespace ModelRegistry.Documents.Verifying;

/// <summary>What is said of a signature in a file that is no decision.</summary>
internal static class OtherSentences
{
    public static IReadOnlyList<string> Of(
        string field, string? signer, bool? intact, bool? trusted, bool covers, int permits, IReadOnlyList<Change> changes)
    {
        var sentences = new List<string> { Mathematics(field, signer, intact) };
        if (intact is not true) return sentences;
        sentences.Add(trusted switch
        {
            true => "Its certificate lies under a trusted root.",
            false => "Its certificate lies under no trusted root: anybody may have signed.",
            null => "Whose it is was not checked: no root was given.",
        });
        if (covers) sentences.Add("It covers the whole file.");
        else if (changes.Count == 0) sentences.Add("What was added after it are proofs and time-stamps, or nothing that shows.");
        foreach (var change in changes)
            sentences.Add(Permitted(change.Kind, permits)
                ? $"After it: {change.Sentence} Its signer permitted changes of this kind."
                : $"After it: {change.Sentence}{(permits > 0 ? " Its signer permitted no such change." : "")}");
        return sentences;
    }

    /// <summary>ISO 32000-2, table 257: 2 permits forms to be filled in and signed, 3 notes and stamps besides.</summary>
    private static bool Permitted(ChangeKind kind, int permits) => kind switch
    {
        ChangeKind.FieldChanged or ChangeKind.SignatureAdded => permits >= 2,
        ChangeKind.AnnotationAdded or ChangeKind.AnnotationChanged => permits == 3,
        _ => false,
    };

    private static string Mathematics(string field, string? signer, bool? intact) => intact switch
    {
        true => $"The signature \"{field}\" by \"{signer}\" is unbroken: what it covers is as it was signed.",
        false => $"The signature \"{field}\" is broken: what it covers was changed, its key did not make it, or its hash is not safe.",
        null => $"The signature \"{field}\" is of a kind that is not checked here.",
    };
}
