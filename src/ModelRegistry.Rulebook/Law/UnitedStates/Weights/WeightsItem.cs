using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>What the rules on weights ask of an item in common.</summary>
internal static class WeightsItem
{
    /// <summary>Weights that move: access to a model that stays where it is, is another item.</summary>
    public static Scope Moves(Situation situation) => situation.Question switch
    {
        { Item.Kind: not ItemKind.Weights } => Scope.Out("The item is not the weights of a model."),
        { Access: not (AccessKind.Weights or AccessKind.OnPremisesBinary) } when Access.Reaches(situation, "").Truth != Truth.Yes =>
            Scope.Out("The weights are not said to reach the user; access is another item."),
        _ => Scope.In,
    };

    /// <summary>Weights that are exported, reexported or transferred.</summary>
    public static Scope Exported(Situation situation) => situation.Question switch
    {
        { Activity: Activity.Integration or Activity.Use } => Scope.Out("Integration or use within a country is no export (15 CFR 734.13)."),
        { Destination: "US", Activity: not Activity.DeemedExport } => Scope.Out("The destination is the United States."),
        _ when Movements.WithinOwn(situation) => Scope.Out("The person is stated to be no foreign person: nothing is exported."),
        _ when Movements.NothingChanges(situation) => Scope.Out(Movements.NoTransfer),
        _ when Section734Paragraph18A5.Holds(situation) =>
            Scope.Out("They are encrypted from end to end as 15 CFR 734.18(a)(5) asks: that is no export."),
        _ => Moves(situation),
    };

    /// <summary>Whether the weights in question are published on the day.</summary>
    public static LimbResult Published(Situation situation, string words, bool negated = false) =>
        Publication.Limb(situation, words, negated);

    public static LimbResult Classified(Situation situation)
    {
        var finding = situation.Found(Eccn4E091.RuleId);
        var truth = finding.Holds();
        var missing = finding.MissingFacts().ToArray();
        return new("the item is classified under ECCN 4E091", truth, $"the computation of 4E091 is {Word(truth)}")
        {
            Missing = missing.FirstOrDefault(),
            AlsoMissing = [.. missing.Skip(1)],
        };
    }

    /// <summary>Whether the weights are in the United States or come from there (15 CFR 734.3(a)(1), (2)).</summary>
    public static Truth InOrFromUnitedStates(Situation situation) =>
        situation.Question.ExportedFrom == "US" ? Truth.Yes : situation.Facts.InOrFromUnitedStates;

    public static MissingFact Origin { get; } = new("facts.inOrFromUnitedStates", "Are the weights in the United States or of United States origin?");

    private static string Word(Truth truth) => truth switch { Truth.Yes => "met", Truth.No => "unmet", _ => "open" };
}
