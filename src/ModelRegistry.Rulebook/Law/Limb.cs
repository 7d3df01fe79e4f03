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
        var unknown = finding.Limbs.FirstOrDefault(limb => limb.Truth == Truth.Unknown);
        var deciding = finding.OutcomeIfInForce switch
        {
            Outcome.Met => null,
            Outcome.Unmet => finding.Limbs.FirstOrDefault(limb => limb.Truth == Truth.No),
            _ => unknown,
        };
        var because = finding.WhyNotApplicable ?? deciding?.Because ?? string.Join("; ", finding.Limbs.Select(limb => limb.Because));
        var truth = finding.Holds();
        return Of(
            words,
            truth,
            $"{finding.Citation}: {because}",
            unknown?.Missing ?? new(finding.RuleId, $"Does {finding.Citation} hold?"),
            finding.Limbs.SelectMany(limb => limb.Parameters).Where(use => !use.Verified && finding.TurnsOnUnverified.Contains(use.Id)));
    }
}
