using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>What can be said of a signature in a file that is no decision.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Form">Its form as the file names it.</param>
/// <param name="Verdict">Whether it can be relied on for the file as it is shown.</param>
/// <param name="Signer">The subject of the certificate; null where none could be read.</param>
/// <param name="ClaimedAt">The time it claims.</param>
/// <param name="ProvenAt">The earliest time at which it was there for certain; null where no time-stamp proves one.</param>
/// <param name="Level">The level it reaches: "none", "basic", "timed", "long term", "archival".</param>
/// <param name="Sentences">The same in plain sentences.</param>
public sealed record PaperSignature(
    string Field, string Form, PaperVerdict Verdict, string? Signer, DateTimeOffset? ClaimedAt, DateTimeOffset? ProvenAt, string Level,
    IReadOnlyList<string> Sentences)
{
    internal static PaperSignature Of(OtherSignature found) => new(
        found.Field, found.Form, (PaperVerdict)(int)found.Verdict, found.Signer, found.ClaimedAt, found.ProvenAt, InWords.Of(found.Level),
        found.Sentences);
}
