using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// The controlled content of United States origin in an item made abroad, counted by Supplement No. 2 to part 734 and compared with a
/// threshold of 15 CFR 734.4. The value is divided as stated: nothing is measured here, and for weights no method is settled.
/// </summary>
internal static class Content
{
    private static readonly DateOnly First = new(2022, 10, 12);

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
        Standings.Remembered(First, "15 CFR 734.4, older than this rulebook looks back", Standings.Copy, Standings.CopySource);

    /// <summary>Content is counted in what was made abroad, is no service, and moves.</summary>
    public static Scope Concerns(Situation situation)
    {
        var kind = situation.Question.Item.Kind;
        if (kind is ItemKind.RemoteAccess or ItemKind.Service)
            return Scope.Out($"Content is counted in items; {Transaction.Words(kind)} is none.");
        if (Publication.Of(situation) == Truth.Yes)
            return Scope.Out("What is published is not subject to the EAR, whatever it holds (15 CFR 734.3(b)(3)).");
        return SubjectToEar.InOrFromUnitedStates(situation) == Truth.Yes
            ? Scope.Out("The item is in or from the United States and subject to the EAR without counting content.")
            : Item.Moves(situation);
    }

    /// <summary>Whether the destination is in Country Group E:1 or E:2, where 10 and not 25 per cent count.</summary>
    public static (Truth Truth, LimbResult Limb) InGroupE(Situation situation, string words, bool inside)
    {
        var group = GroupE.Of(situation);
        var truth = group.Truth;
        return (truth, Law.Limb.Of(
            words,
            inside ? truth : truth.Not(),
            group.Because,
            Unstated.Destination,
            group.Uses));
    }

    /// <summary>The same without its words, for scope.</summary>
    public static Truth InGroupE(Situation situation) => GroupE.Of(situation).Truth;

    private sealed record GroupE(Truth Truth, string Because, ParameterUse[] Uses)
    {
        public static GroupE Of(Situation situation) => situation.Parameters.KeptOf("E:1 or E:2", situation.Question.Destination, Of);

        private static GroupE Of(ParameterView parameters, string about, string? country)
        {
            var groups = CountryGroups.Of(parameters);
            var (one, two) = (groups.In("E:1", country), groups.In("E:2", country));
            Membership[] deciding = one.Truth == Truth.Yes ? [one] : two.Truth == Truth.Yes ? [two] : [one, two];
            return new(
                one.Truth.Or(two.Truth),
                string.Join("; ", deciding.Select(group => group.Because)),
                Array.ConvertAll(deciding, group => group.Use));
        }
    }

    /// <summary>More than the threshold; for technology also any share that nobody has reported.</summary>
    public static LimbResult Above(Situation situation, DatedNumber threshold)
    {
        var kind = situation.Question.Item.Kind;
        var (share, because, uses) = Share(situation);
        var above = threshold.Value is { } limit ? share.MoreThan(limit) : Truth.Unknown;
        var commingled = kind is ItemKind.Technology or ItemKind.Weights;
        var words = $"more than {threshold.Use.Value} of controlled content of United States origin, like counted with like";
        var fact = ContentFacts.Share(kind);
        if (!commingled || above == Truth.Yes)
            return Law.Limb.Of(words, above, because, new(fact.Id, fact.Question), [threshold.Use, .. uses]);
        var reported = situation.Stated(ContentFacts.Report)?.Holds ?? Truth.Unknown;
        var truth = above.Or(share.MoreThan(0).And(reported.Not()));
        var open = above == Truth.Unknown ? fact : ContentFacts.Report;
        return Law.Limb.Of(
            words + ", or any share relied on without the one-time report on commingled technology",
            truth,
            $"{because}; the report is {Filed(reported)}",
            new(open.Id, open.Question),
            [threshold.Use, .. uses]);
    }

    private static string Filed(Truth reported) => reported switch
    {
        Truth.Yes => "stated to be filed",
        Truth.No => "stated not to be filed",
        Truth.Unknown => "not stated to be filed",
    };

    /// <summary>The share in per cent: as stated, or from the two values; a judgement on weights without its reasons is none.</summary>
    private static (Interval Share, string Because, ParameterUse[] Uses) Share(Situation situation)
    {
        var kind = situation.Question.Item.Kind;
        if (situation.Stated(ContentFacts.Share(kind)) is { Amount: { } stated } fact)
        {
            if (kind == ItemKind.Weights && string.IsNullOrWhiteSpace(fact.Basis))
                return (Interval.Unknown, "a share of weights is stated without the reasons of the judgement", []);
            return stated.MoreThan(100) == Truth.No
                ? (stated, Law.Limb.Stated(fact, $"{stated} per cent"), [])
                : (Interval.Unknown, $"{stated} per cent is no share of a value", []);
        }

        var (part, whole) = (situation.Stated(ContentFacts.ControlledValue)?.Amount, situation.Stated(ContentFacts.ItemValue)?.Amount);
        return part is null || whole is not { Low: > 0 }
            ? (Interval.Unknown, "the share is not stated", [])
            : Divided(part, whole, situation.Parameters.Text("us/ear/734/supplement-2/method").Use);
    }

    private static (Interval Share, string Because, ParameterUse[] Uses) Divided(Interval part, Interval whole, ParameterUse method)
    {
        var share = new Interval(
            whole.High is { } most ? 100 * part.Low / most : 0,
            part.High is { } highest ? 100 * highest / whole.Low : null);
        return (share, $"{part} of {whole} US dollars is {share} per cent", [method]);
    }
}
