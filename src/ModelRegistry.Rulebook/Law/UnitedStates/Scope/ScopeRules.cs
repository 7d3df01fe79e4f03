using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>The rules of part 734 on what is subject to the EAR, and the ways into it that <see cref="Reach"/> takes.</summary>
internal static class ScopeRules
{
    private static readonly Rule[] Content =
    [
        new Section734Paragraph4A1(),
        new Section734Paragraph4A2(),
        new Section734Paragraph4A3(),
        new Section734Paragraph4A4(),
        new Section734Paragraph4A5(),
        new Section734Paragraph4A6I(),
        new Section734Paragraph4A6Ii(),
        new Section734Paragraph4A8(),
        new Section734Paragraph4A9(),
        new Section734Paragraph4C(),
        new Section734Paragraph4D(),
    ];

    private static readonly Rule[] Products =
    [
        new NationalSecurityProducts(),
        new SpacecraftProducts(),
        new SixHundredSeriesProducts(),
        new RussiaBelarusProducts(),
        new MilitaryEndUserProducts(),
        new AdvancedComputingTechnology(),
        new SupercomputerProducts(),
        new IranProducts(),
        new ChipMakingProducts(),
    ];

    /// <summary>The carve-out that the rules on movements read.</summary>
    public static Rule Encrypted { get; } = new Section734Paragraph18A5();

    private static readonly Rule[] Moves =
    [
        Encrypted,
        new Section734Paragraph13A1(),
        new Section734Paragraph13A2(),
        new Section734Paragraph13B(),
        new Section734Paragraph14A1(),
        new Section734Paragraph14A2(),
        new Section734Paragraph16(),
        new HostedUse(),
    ];

    private static readonly Rule[] Classifications = [new Eccn3A090a(), new Eccn3A090b(), new Eccn4E091()];

    /// <summary>In the order of the edition; direct product rules that are requirements, or on chips, stand with their own.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Content, .. Products, new Section734Paragraph3(), .. Moves];

    private static readonly Rule[] Ways =
    [
        .. Content,
        .. Products,
        new FootnoteOneProducts(),
        new FootnoteFourProducts(),
        new FootnoteFiveProducts(),
        new AdvancedComputingProducts(),
        new AdvancedComputingProductsWorldwide(),
        new Section734Paragraph9L(),
    ];

    /// <summary>
    /// Content and direct products: each way into the EAR for what is neither in nor from the United States, with the classifications that
    /// it reads, in their order.
    /// </summary>
    public static IReadOnlyList<(Rule Rule, Rule[] Needed)> Routes { get; } = [.. Ways.Select(way => (way, NeededBy(way)))];

    private static Rule[] NeededBy(Rule route)
    {
        var needed = route.DependsOn;
        return Array.FindAll(Classifications, rule => needed.Contains(rule.Id));
    }
}
