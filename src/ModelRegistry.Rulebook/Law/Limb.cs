using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law;

/// <summary>Makes limbs: the question for the missing fact is kept only where the limb is unknown.</summary>
internal static class Limb
{
    public static LimbResult Of(string words, Truth truth, string because, MissingFact missing, params IEnumerable<ParameterUse> uses) =>
        new(words, truth, because)
        {
            Parameters = uses as IReadOnlyList<ParameterUse> ?? [.. uses],
            Missing = truth == Truth.Unknown ? missing : null,
        };

    /// <inheritdoc cref="Of(string, Truth, string, MissingFact, IEnumerable{ParameterUse})" />
    public static LimbResult Of(string words, Truth truth, Wording because, MissingFact missing, params IEnumerable<ParameterUse> uses) =>
        new(words, truth, because)
        {
            Parameters = uses as IReadOnlyList<ParameterUse> ?? [.. uses],
            Missing = truth == Truth.Unknown ? missing : null,
        };

    /// <summary>A limb that is a declared fact of yes or no; unknown asks for it.</summary>
    public static LimbResult Asked(Situation situation, string words, DeclaredFact fact, Truth expected = Truth.Yes)
    {
        var stated = situation.Stated(fact);
        var holds = stated?.Holds ?? Truth.Unknown;
        return Of(words, expected == Truth.No ? holds.Not() : holds, Stated(stated, Word(holds)), new(fact.Id, fact.Question));
    }

    /// <summary>What is said of a stated fact: the answer and who gives it.</summary>
    public static string Stated(StatedFact? stated, string answer) => stated switch
    {
        null => "not stated",
        { Basis: { Length: > 0 } basis } => $"{answer}, stated on: {basis}",
        _ => $"{answer}, as stated with the question",
    };

    /// <summary>A truth as an answer: "yes", "no", "not known".</summary>
    public static string Word(Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", Truth.Unknown => "not known" };

    /// <summary>A limb that reads what another rule found.</summary>
    public static LimbResult OfFinding(string words, Finding finding)
    {
        var truth = finding.Holds();
        return new(words, truth, $"{finding.Citation}: {Because(finding)}")
        {
            Parameters = finding.TurnsOnUnverified.Count == 0 ? [] : Unverified(finding),
            Missing = truth == Truth.Unknown ? Missing(finding) : null,
        };
    }

    /// <summary>What a finding that is not settled asks first.</summary>
    public static MissingFact Missing(Finding finding) =>
        First(finding, Truth.Unknown)?.Missing ?? new(finding.RuleId, $"Does {finding.Citation} hold?");

    /// <summary>Why a finding is what it is: the limb that decides it, or all of them.</summary>
    public static Wording Because(Finding finding)
    {
        if (finding.WhyNotApplicable is { } outside)
            return new(outside);
        var deciding = finding.OutcomeIfInForce switch
        {
            Outcome.Met => null,
            Outcome.Unmet => First(finding, Truth.No),
            _ => First(finding, Truth.Unknown),
        };
        return deciding?.Saying ?? Wording.Join("; ", finding.Limbs);
    }

    private static LimbResult? First(Finding finding, Truth truth)
    {
        for (var index = 0; index < finding.Limbs.Count; index++)
        {
            if (finding.Limbs[index].Truth == truth)
                return finding.Limbs[index];
        }

        return null;
    }

    private static ParameterUse[] Unverified(Finding finding) => [.. finding.Limbs.SelectMany(limb => limb.Parameters)
        .Where(use => !use.Verified && finding.TurnsOnUnverified.Contains(use.Id))];
}
