using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Denials;
using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The authority in whose name a paper speaks.</summary>
internal sealed record AuthorityNamed(string Code, string Name);

/// <summary>The release that a paper is about.</summary>
internal sealed record ItemNamed(string Release, string? RootDigest);

/// <summary>A person on a paper that never changes: a reference and a commitment, the name only where the authority prints it.</summary>
internal sealed record PersonNamed(string Person, string? Commitment, string? Name)
{
    public static PersonNamed Of(Signatory signatory) => new(signatory.Person.ToString(), signatory.Commitment?.Hex, signatory.Name);
}

/// <summary>A person on a letter, with the part they took.</summary>
internal sealed record PersonInPart(string Part, PersonNamed Person);

/// <summary>By which template a paper was written.</summary>
internal sealed record TemplateNamed(string Id, int Version, string Digest)
{
    public static TemplateNamed Of(LetterTemplate template) => new(template.Id, template.Version, template.Digest.Hex);
}

/// <summary>What proves the time of a paper.</summary>
/// <param name="Kind">"timestamp" or "ownWord".</param>
/// <param name="Authority">The time-stamp authority's name; null without one.</param>
internal sealed record TimeProvedBy(string Kind, string? Authority)
{
    public const string Timestamp = "timestamp";
    public const string OwnWord = "ownWord";

    public static TimeProvedBy Of(TimeProof proof) =>
        proof is TimeProof.Timestamp stamp ? new(Timestamp, stamp.Authority) : new(OwnWord, null);
}

/// <summary>Where a stranger asks for the present status of a paper.</summary>
/// <param name="Uri">The status list.</param>
/// <param name="Index">The paper's place in it.</param>
internal sealed record StatusNamed(string Uri, long Index);

/// <summary>A right of appeal.</summary>
/// <param name="Right">"registry" where it is filed here, "writing" where it is addressed to the authority, "unknown", "none".</param>
/// <param name="Days">How many days there are.</param>
/// <param name="LastDay">The last one.</param>
/// <param name="Citation">By which provision.</param>
/// <param name="Verified">Whether that was read in the instrument.</param>
internal sealed record AppealRight(string Right, int? Days = null, DateOnly? LastDay = null, string? Citation = null, bool? Verified = null)
{
    public const string InRegistry = "registry";
    public const string InWriting = "writing";

    /// <summary>The edition of the rulebook holds no time: that is not to say that the law gives none.</summary>
    public static AppealRight Unknown { get; } = new("unknown");

    /// <summary>The registry holds no further appeal.</summary>
    public static AppealRight None { get; } = new("none");

    public static AppealRight Of(string right, TimeGiven? given, DateOnly from) => given is null
        ? Unknown
        : new(right, given.Days, given.LastDay(from), given.Citation, given.Verified);
}

/// <summary>What was handed in beside the question.</summary>
internal sealed record ApplicationNamed(
    ApplicationKind Kind, DateOnly ReceivedOn, IReadOnlyDictionary<string, string> Details, string? Note);

/// <summary>A rule's finding, as machines read it; the limbs stand in the evaluation.</summary>
internal sealed record FindingNamed(
    string Rule, string Citation, Rulebook.Evaluations.RuleRole Role, Rulebook.Evaluations.Standing Standing, string StandingText,
    bool Counts, Rulebook.Evaluations.Outcome Outcome);

/// <summary>An item of evidence that was frozen with the facts.</summary>
/// <param name="Id">Its id in the registry.</param>
/// <param name="Kind">E1 to E17.</param>
/// <param name="Strength">Its class.</param>
/// <param name="Claim">What it states.</param>
/// <param name="By">Who asserted it.</param>
/// <param name="Source">Its source.</param>
/// <param name="Dated">The day of the source; null where it has none.</param>
/// <param name="Allegation">Whether it is an allegation.</param>
/// <param name="Relied">Whether a limb names it.</param>
/// <param name="SpeaksAgainst">Whether it speaks against.</param>
internal sealed record EvidenceNamed(
    string Id, string Kind, Domain.Evidence.EvidenceStrength Strength, string Claim, string By, string Source, DateOnly? Dated,
    bool Allegation, bool Relied, bool SpeaksAgainst);

/// <summary>The evaluation that a decision rests on.</summary>
internal sealed record EvaluationNamed(string Id, string Digest, string Edition);

/// <summary>How the documents of papers are written and read: canonical JSON (RFC 8785).</summary>
internal static class PaperJson
{
    public static string Write<T>(T document) =>
        Domain.Casework.CanonicalJson.Of(JsonSerializer.SerializeToElement(document, EvaluationJson.Options));

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, EvaluationJson.Options)!;

    /// <summary>An instant in UTC, to the microsecond.</summary>
    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day of an instant that <see cref="Instant"/> wrote.</summary>
    public static DateOnly DayOf(string instant) => DateOnly.ParseExact(instant.AsSpan(0, 10), "O", CultureInfo.InvariantCulture);
}
