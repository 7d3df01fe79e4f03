namespace ModelRegistry.Rulebook.Documents;

/// <summary>What is wrong with a document, where, and what would be right.</summary>
/// <param name="Place">The place, as a JSON pointer (RFC 6901); empty for the whole document.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record DocumentProblem(string Place, string Problem)
{
    /// <summary>Place and problem in one line.</summary>
    public override string ToString() => $"{(Place.Length == 0 ? "/" : Place)}: {Problem}";
}

/// <summary>A document, or what is wrong with it; never both.</summary>
/// <param name="Document">The document; null when it was refused.</param>
/// <param name="Problems">What is wrong; none when it was read.</param>
public sealed record QuestionReading(QuestionDocument? Document, IReadOnlyList<DocumentProblem> Problems);
