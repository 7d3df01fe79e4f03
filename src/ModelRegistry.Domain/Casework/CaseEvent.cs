using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// One line of a case's history. Each line's hash covers the hash before it and its own content, so that a line that is changed, left out,
/// put in or moved breaks the chain at a place that can be named.
/// </summary>
public sealed class CaseEvent : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The organisation that applied.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place in the case's history, from 1 without gaps.</summary>
    public required int Line { get; init; }

    /// <summary>When it happened, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>The stage after it.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>Who did it; the name stands in an erasable table.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>In what capacity.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>What happened, in a sentence without the person's name.</summary>
    public required string Sentence { get; init; }

    /// <summary>True for what the authority keeps to itself until the decision is out.</summary>
    public required bool Internal { get; init; }

    /// <summary>The digest of what the line is about (question, draft, signed paper); null where there is only the sentence.</summary>
    public Sha256Digest? About { get; init; }

    /// <summary>The hash of the line before; of 32 zero bytes' digits for the first.</summary>
    public required Sha256Digest PreviousHash { get; init; }

    /// <summary>The hash of this line.</summary>
    public required Sha256Digest Hash { get; init; }

    internal string ToCanonicalJson() => CanonicalJson.Of(JsonSerializer.SerializeToElement(new
    {
        @case = CaseId.ToString(),
        organisation = OrganisationId.ToString(),
        line = Line,
        at = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        act = Act.ToString(),
        stage = Stage.ToString(),
        person = PersonId.ToString(),
        role = Role.ToString(),
        sentence = Sentence,
        @internal = Internal,
        about = About?.Hex,
    }));

    internal Sha256Digest ComputeHash()
    {
        var hash = SHA256.HashData([.. Convert.FromHexString(PreviousHash.Hex), .. Encoding.UTF8.GetBytes(ToCanonicalJson())]);
        return Sha256Digest.Of(Convert.ToHexStringLower(hash));
    }
}
