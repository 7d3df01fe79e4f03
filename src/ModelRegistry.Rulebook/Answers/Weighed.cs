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
        Finding[]? all = null;
        foreach (var requirement in findings)
        {
            if (!CouldRequire(requirement))
                continue;
            all ??= [.. findings.Where(finding => finding is { Role: RuleRole.Exception, Counts: true })];
            var exceptions = Array.FindAll(all, finding => MetRequirements.Takes(finding, requirement.RuleId));
            if (Array.Find(exceptions, finding => finding.Outcome == Outcome.Met && Settled(finding)) is { } met)
                excepted.Add(new(requirement, met));
            else if (requirement.Outcome != Outcome.Met || !Settled(requirement))
                open.Add(requirement);
            else if (Array.Find(exceptions, finding => finding.Outcome == Outcome.Met) is { } unsettled)
                open.Add(unsettled);
            else
                required.Add(requirement);
            possible.AddRange(Array.FindAll(exceptions, finding => finding.Outcome == Outcome.Indeterminate));
        }

        return new(required, open, excepted, [.. possible.Distinct()], [.. findings.Where(Warns)]);
    }

    /// <summary>A requirement that is met or indeterminate, or unmet only because of something unverified.</summary>
    private static bool CouldRequire(Finding finding) =>
        finding is { Role: RuleRole.LicenceRequirement, Counts: true }
        && (finding.Outcome is Outcome.Met or Outcome.Indeterminate || (finding.Outcome == Outcome.Unmet && !Settled(finding)));

    private static bool Warns(Finding finding) =>
        finding is { Role: RuleRole.RedFlag, Counts: true, Outcome: Outcome.Met or Outcome.Indeterminate };

    private static bool Settled(Finding finding) => finding.TurnsOnUnverified.Count == 0;
}
