namespace ModelRegistry.Documents;

/// <summary>
/// What a decision says, as data: the same record is composed into the paper and shown on the screen,
/// so that both carry the same sentences.
/// </summary>
/// <param name="Title">The outcome as a heading, for instance "Licence granted with conditions".</param>
/// <param name="Authority">The authority in whose name it is decided; stands in the header of every page.</param>
/// <param name="Reference">The decision's number; stands in the header of every page.</param>
/// <param name="Dated">The day of the decision. The composer has no clock; this is the date in the paper's metadata.</param>
/// <param name="DemonstrationMark">
/// The sentence printed on every page of a demonstration, or null for a real decision.
/// </param>
/// <param name="Language">The language as an RFC 5646 tag, for instance "en-US".</param>
/// <param name="Sections">What follows the title, in order.</param>
public sealed record DecisionText(
    string Title,
    string Authority,
    string Reference,
    DateOnly Dated,
    string? DemonstrationMark,
    string Language,
    IReadOnlyList<Section> Sections)
{
    /// <summary>
    /// The public page where anyone checks this paper, printed as a link and as a QR code; null where there is none. It carries no secret.
    /// </summary>
    public Uri? VerifyAt { get; init; }
}

/// <summary>A part of a decision under one heading.</summary>
/// <param name="Heading">The heading, or an empty text where the blocks follow the title directly.</param>
/// <param name="Blocks">The content in reading order.</param>
public sealed record Section(string Heading, IReadOnlyList<Block> Blocks);

/// <summary>A file that travels inside the paper (ISO 32000-2, 14.13: associated files, relationship Data).</summary>
/// <param name="Name">The file name: ASCII letters, digits, dot, hyphen and underscore; unique within a decision.</param>
/// <param name="MediaType">The media type, for instance "application/json".</param>
/// <param name="Description">One sentence for the reader's attachment list.</param>
/// <param name="Content">The bytes, kept exactly.</param>
public sealed record Attachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content);
