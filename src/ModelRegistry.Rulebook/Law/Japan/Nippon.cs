using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Japan;

/// <summary>What the rules of Japan share: the place, the days, the facts they ask for.</summary>
internal static class Nippon
{
    public const string Act = "Foreign Exchange and Foreign Trade Act";

    /// <summary>The day of the translated text of the Export Trade Control Order that was read: earlier days are not modelled.</summary>
    public static readonly DateOnly Start = new(2024, 3, 15);

    /// <summary>The day on which the review of complementary export control took effect.</summary>
    public static readonly DateOnly Reviewed = new(2025, 10, 9);

    public const string Read = "Articles 1(3), 4(1)(iii), (iv) and row 16 of the Order on e-Gov, as they read from 2025-10-09";

    public const string KnownToAll = "Order on Invisible Trade, Article 9(2)(ix); Foreign Exchange Order, Article 17(8)";

    public static readonly AlliedPlace Place = new(
        Jurisdiction.Japan,
        "jp",
        "Japan",
        "Japan, Ministry of Economy, Trade and Industry",
        Act + ", Articles 25(1) and 48(1)");

    public static readonly DeclaredFact ToldOfWeapons = Told("mass-destruction", "weapons of mass destruction");
    public static readonly DeclaredFact ToldOfConventional = Told("conventional", "conventional weapons");

    public static StatedPolicy Policy { get; } = new(ReviewPolicy.NotStated, "no review policy was read; the Minister licenses each case");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);

    /// <summary>Whether the destination is in Appended Table 3 of the Export Trade Control Order (Group A).</summary>
    public static LimbResult OutsideGroupA(Situation situation, DeclaredFact notice)
    {
        var (to, group) = (situation.Question.Destination, situation.Parameters.List("jp/group-a"));
        var told = situation.Stated(notice)?.Holds ?? Truth.No; // a notice binds whom it addresses: one that nobody states is none
        var inside = to is null || group.Value is not { } list ? Truth.Unknown : TruthLogic.From(list.Contains(to));
        return Limb.Of(
            "the destination is outside Group A, unless the Minister has given notice",
            told.Or(inside.Not()),
            told switch
            {
                Truth.Yes => "the Minister has given notice",
                Truth.Unknown => $"{to ?? "not stated"}; whether the Minister has given notice is not known",
                Truth.No => to ?? "not stated",
            },
            to is null ? Unstated.Destination : new(notice.Id, notice.Question),
            told == Truth.Yes ? [] : [group.Use]);
    }

    /// <summary>Technology that is known to all needs no licence of either catch-all, whatever it is for.</summary>
    public static LimbResult NotKnownToAll(Situation situation)
    {
        var limb = AlliedExport.Published(Place, situation);
        return limb.Truth == Truth.No ? limb with { Because = $"{limb.Because}: {KnownToAll}" } : limb;
    }

    private static DeclaredFact Told(string use, string words) => new(
        $"jp/export-order/16/{use}/informed",
        FactKind.YesOrNo,
        $"Has the Minister told the exporter to apply because the item may be used for {words}?",
        "Export Trade Control Order, Appended Table 1, row 16");
}
