namespace ModelRegistry.Domain.Casework.Advice;

/// <summary>
/// What somebody advised on one part of a case, with the digest of what they advised on. Never changed: who thinks otherwise later advises
/// again, and the later one names the earlier one.
/// </summary>
public sealed class CaseAdvice : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Its place among the advice of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The organisation that applied; its people never see advice.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>From which level.</summary>
    public required AdviceLevel Level { get; init; }

    /// <summary>For whom the adviser acted: an office of the authority, or the agency.</summary>
    public required OrganisationId Adviser { get; init; }

    /// <summary>For which team; null at the other levels.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>On which part (<see cref="AdvisedPart.Key"/>).</summary>
    public required string Part { get; init; }

    /// <summary>The part in words, as it was then.</summary>
    public required string PartWords { get; init; }

    /// <summary>The digest of the part's facts as they were then.</summary>
    public required Sha256Digest PartDigest { get; init; }

    /// <summary>What is advised.</summary>
    public required AdviceVerdict Verdict { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }

    /// <summary>On what conditions; empty unless the verdict has some.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>The number of the same voice's earlier advice on this part, which it takes the place of; null for the first.</summary>
    public int? Supersedes { get; init; }

    /// <summary>Who advised.</summary>
    public required PersonId AdvisedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset AdvisedAt { get; init; }

    // A person speaks for themselves, a team with one voice, an agency with one, and the last level with one.
    internal bool IsOfSameVoice(CaseAdvice other) => Level == other.Level && Part == other.Part && Level switch
    {
        AdviceLevel.Officer => AdvisedBy == other.AdvisedBy,
        AdviceLevel.Team => TeamId == other.TeamId,
        AdviceLevel.Agency => Adviser == other.Adviser,
        AdviceLevel.Final => true,
    };
}

/// <summary>Advice as somebody gives it: one verdict for each of some parts, with reasons for all of them.</summary>
/// <param name="Level">From which level.</param>
/// <param name="Verdicts">What is advised on which parts.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions, where a verdict has some.</param>
/// <param name="Team">For which team; null at the other levels.</param>
public sealed record GivenAdvice(
    AdviceLevel Level, IReadOnlyList<(AdvisedPart Part, AdviceVerdict Verdict)> Verdicts, string Reasons, IReadOnlyList<string> Conditions,
    TeamId? Team = null);
