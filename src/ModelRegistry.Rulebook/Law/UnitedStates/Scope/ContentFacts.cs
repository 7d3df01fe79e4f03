using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// The facts on content of United States origin (15 CFR 734.4, Supplement No. 2 to part 734). Like is counted with like: commodities in
/// commodities, software in software, technology in technology; and only what would itself need a licence to the destination.
/// </summary>
internal static class ContentFacts
{
    private const string Citation = "15 CFR 734.4, Supplement No. 2 to part 734";

    /// <summary>For a chip, computer or other commodity; software sold with it in one bundle counts.</summary>
    public static DeclaredFact Commodities { get; } = new(
        "us/ear/734.4/content/commodities",
        FactKind.Amount,
        "What share of the item's fair market value is commodities of United States origin, and software bundled with it, that would need "
        + "a licence to the destination by themselves?",
        Citation,
        "per cent");

    /// <summary>For software.</summary>
    public static DeclaredFact Software { get; } = new(
        "us/ear/734.4/content/software",
        FactKind.Amount,
        "What share of the software's fair market value is software of United States origin that would need a licence to the destination "
        + "by itself?",
        Citation,
        "per cent");

    /// <summary>For technology, and for weights, whose entry is one of technology: there a judgement, with its reasons.</summary>
    public static DeclaredFact Technology { get; } = new(
        "us/ear/734.4/content/technology",
        FactKind.Amount,
        "What share of its fair market value is technology of United States origin commingled with it that would need a licence to the "
        + "destination by itself? For weights this is an analyst's judgement: give its reasons.",
        Citation,
        "per cent");

    /// <summary>The numerator, where values are stated instead of a share.</summary>
    public static DeclaredFact ControlledValue { get; } = new(
        "us/ear/734/supplement-2/controlled-value",
        FactKind.Amount,
        "What is the fair market value of the content of United States origin that would need a licence to the destination?",
        Citation,
        "US dollars");

    /// <summary>The denominator.</summary>
    public static DeclaredFact ItemValue { get; } = new(
        "us/ear/734/supplement-2/item-value",
        FactKind.Amount,
        "What is the fair market value of the item made abroad?",
        Citation,
        "US dollars");

    /// <summary>For technology: without the report nobody may rely on a small share.</summary>
    public static DeclaredFact Report { get; } = new(
        "us/ear/734.4/one-time-report",
        FactKind.YesOrNo,
        "Was the one-time report on commingled technology filed with the Bureau before relying on the share?",
        "15 CFR 734.4(c)(3), (d)(3), Supplement No. 2 to part 734");

    public static IReadOnlyList<DeclaredFact> All { get; } = [Commodities, Software, Technology, ControlledValue, ItemValue, Report];

    /// <summary>The share that is asked of an item of a kind: like with like.</summary>
    public static DeclaredFact Share(ItemKind kind) => kind switch
    {
        ItemKind.Chip => Commodities,
        ItemKind.Software => Software,
        ItemKind.Weights or ItemKind.Technology => Technology,
        ItemKind.RemoteAccess or ItemKind.Service =>
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "access and services are no items and have no content"),
    };
}
