using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>The words the proposal leaves undefined, each a dated parameter with a value and a reason; unset means unknown.</summary>
internal sealed class DistillationWords(Situation situation)
{
    private const string Prefix = "proposed/distillation-fdpr/";

    public Dated<IReadOnlySet<string>> Listed { get; } = situation.Parameters.List(Prefix + "listed-countries");
    public Dated<IReadOnlySet<string>> Allied { get; } = situation.Parameters.List(Prefix + "allied-countries");
    public DatedNumber FrontierOperations { get; } = situation.Parameters.Number(Prefix + "frontier-operations");
    public Dated<string> Closed { get; } = situation.Parameters.Text(Prefix + "closed");
    public DatedNumber Accounts { get; } = situation.Parameters.Number(Prefix + "systematic-accounts");
    public DatedNumber Exchanges { get; } = situation.Parameters.Number(Prefix + "systematic-exchanges");
    public Dated<string> BreachSuffices { get; } = situation.Parameters.Text(Prefix + "breach-suffices");
    public Dated<string> Standard { get; } = situation.Parameters.Text(Prefix + "standard-of-proof");
    public Dated<IReadOnlySet<string>> Purposes { get; } = situation.Parameters.List(Prefix + "reliance-purposes");
    public DatedNumber RelianceShare { get; } = situation.Parameters.Number(Prefix + "reliance-share");
    public Dated<string> InheritsByWeights { get; } = situation.Parameters.Text(Prefix + "inherits-by-weights");
    public Dated<string> InheritsByOutputs { get; } = situation.Parameters.Text(Prefix + "inherits-by-outputs");

    public StandardOfProof Proof =>
        Standard.Value == "clear and convincing" ? StandardOfProof.ClearAndConvincing : StandardOfProof.Preponderance;

    public Truth IsListed(string? country) => Contains(Listed, country);

    public Truth IsAllied(string? country) => Contains(Allied, country);

    /// <summary>A limb whose question is kept only where it is unknown.</summary>
    public static LimbResult Limb(
        string words, Truth truth, string because, MissingFact missing, params IReadOnlyList<ParameterUse> uses) =>
        new(words, truth, because) { Parameters = uses, Missing = truth == Truth.Unknown ? missing : null };

    private static Truth Contains(Dated<IReadOnlySet<string>> list, string? country) =>
        country is null || list.Value is not { } countries ? Truth.Unknown : TruthLogic.From(countries.Contains(country));
}

/// <summary>Relations that may be training on outputs.</summary>
internal static class OutputRelations
{
    public static bool CouldBeByOutputs(this DerivationRelation relation) => relation.IsByOutputs() != Truth.No;
}
