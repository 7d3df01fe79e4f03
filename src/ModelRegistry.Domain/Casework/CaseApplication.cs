using System.Text.Json;
using ModelRegistry.Domain.Casework.Applications;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// What an applicant handed in: the release, and the whole question as it was asked. It is never changed; who wants something else
/// amends it by another application, or withdraws and applies again.
/// </summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="ReleaseName">The release's name on the day of the application, as "model" or "model@label".</param>
/// <param name="QuestionJson">The question (item, parties, destination, end use, access, activity, day) as canonical JSON.</param>
/// <param name="Destination">The country it is to go to, repeated from the question to be listed by.</param>
/// <param name="Day">The day the export or use is meant for.</param>
/// <param name="Note">What the applicant adds in words; null for nothing.</param>
public sealed record CaseApplication(
    ReleaseId ReleaseId, string ReleaseName, string QuestionJson, Country Destination, DateOnly Day, string? Note)
{
    /// <summary>What is asked for.</summary>
    public ApplicationKind Kind { get; init; } = ApplicationKind.SingleLicence;

    /// <summary>What was filled in beside the question, by the names of the type's fields, as canonical JSON.</summary>
    public string DetailsJson { get; init; } = "{}";

    /// <summary>The language in which the applicant asks to be answered, as a tag of RFC 5646; null for no wish.</summary>
    public string? Language { get; init; }

    /// <summary>What was filled in beside the question, by the names of the type's fields.</summary>
    public IReadOnlyDictionary<string, string> Details => JsonSerializer.Deserialize<Dictionary<string, string>>(DetailsJson)!;

    /// <summary>The digest of all of it and of the documents beside it, as the first line of the history names it.</summary>
    /// <param name="documents">The documents' digests, in order.</param>
    /// <remarks>A language that nobody wished is left out, so that older applications keep their digest.</remarks>
    public Sha256Digest DigestWith(IEnumerable<Sha256Digest> documents)
    {
        var content = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["release"] = ReleaseId.ToString(),
            ["kind"] = Kind.ToString(),
            ["question"] = QuestionJson,
            ["details"] = DetailsJson,
            ["note"] = Note,
            ["documents"] = documents.Select(digest => digest.Hex),
        };
        if (Language is not null) content["language"] = Language;
        return CanonicalJson.DigestOf(CanonicalJson.Of(JsonSerializer.SerializeToElement(content)));
    }
}
