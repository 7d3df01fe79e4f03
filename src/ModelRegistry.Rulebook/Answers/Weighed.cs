using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Answers;

/// <summary>An exception that is met, and the requirement it takes out of.</summary>
internal sealed record ExceptedRequirement(Finding Requirement, Finding Exception);

/// <summary>The licence requirements that count, sorted by what they do to the answer.</summary>
/// <param name="Required">Met, settled, and no exception to them met.</param>
/// <param name="Open">Indeterminate, or turning on something unverified, so that settling them could make the answer worse.</param>
/// <param name="Excepted">Met or open, with a settled exception that is met.</param>
/// <param name="PossibleExceptions">Exceptions to what is required that are still open: settling them could make the answer better.</param>
/// <param name="Warnings">Red flags that are up or may be.</param>
internal sealed record Weighed(
    IReadOnlyList<Finding> Required,
    IReadOnlyList<Finding> Open,
    IReadOnlyList<ExceptedRequirement> Excepted,
    IReadOnlyList<Finding> PossibleExceptions,
    IReadOnlyList<Finding> Warnings)
{
    public static Weighed Of(IReadOnlyList<Finding> findings)
    {
        var (required, open, possible) = (new List<Finding>(), new List<Finding>(), new List<Finding>());
        var excepted = new List<ExceptedRequirement>();
        List<Finding>? exceptions = null;
        foreach (var requirement in findings)
        {
            if (!CouldRequire(requirement))
                continue;
            exceptions ??= Counting(findings);
            var (settled, unsettled) = Taken(exceptions, requirement, possible);
            if (settled is not null)
                excepted.Add(new(requirement, settled));
            else if (requirement.Outcome != Outcome.Met || !Settled(requirement))
                open.Add(requirement);
            else if (unsettled is not null)
                open.Add(unsettled);
            else
                required.Add(requirement);
        }

        return new(required, Different(open), excepted, Different(possible), Warned(findings));
    }

    /// <summary>The exceptions that count and are met or open: no others help.</summary>
    private static List<Finding> Counting(IReadOnlyList<Finding> findings)
    {
        var exceptions = new List<Finding>();
        foreach (var finding in findings)
        {
            if (finding is { Role: RuleRole.Exception, Counts: true, Outcome: Outcome.Met or Outcome.Indeterminate })
                exceptions.Add(finding);
        }

        return exceptions;
    }

    /// <summary>The first exception that takes a requirement out, settled or not; those that are open are noted besides.</summary>
    private static (Finding? Settled, Finding? Met) Taken(List<Finding> exceptions, Finding requirement, List<Finding> possible)
    {
        Finding? settled = null;
        Finding? met = null;
        foreach (var exception in exceptions)
        {
            if (!MetRequirements.Takes(exception, requirement.RuleId))
                continue;
            if (exception.Outcome == Outcome.Indeterminate)
                possible.Add(exception);
            else
                met ??= exception;
            if (exception.Outcome == Outcome.Met && Settled(exception))
                settled ??= exception;
        }

        return (settled, met);
    }

    /// <summary>Each finding once, where it stands first: a rule has one finding.</summary>
    private static List<Finding> Different(List<Finding> findings)
    {
        var seen = new HashSet<Finding>(findings.Count, ReferenceEqualityComparer.Instance);
        findings.RemoveAll(finding => !seen.Add(finding));
        return findings;
    }

    private static List<Finding> Warned(IReadOnlyList<Finding> findings)
    {
        var warnings = new List<Finding>();
        foreach (var finding in findings)
        {
            if (Warns(finding))
                warnings.Add(finding);
        }

        return warnings;
    }

    /// <summary>A requirement that is met or indeterminate, or unmet only because of something unverified.</summary>
    private static bool CouldRequire(Finding finding) =>
        finding is { Role: RuleRole.LicenceRequirement, Counts: true }
        && (finding.Outcome is Outcome.Met or Outcome.Indeterminate || (finding.Outcome == Outcome.Unmet && !Settled(finding)));

    private static bool Warns(Finding finding) =>
        finding is { Role: RuleRole.RedFlag, Counts: true, Outcome: Outcome.Met or Outcome.Indeterminate };

    private static bool Settled(Finding finding) => finding.TurnsOnUnverified.Count == 0;
}
