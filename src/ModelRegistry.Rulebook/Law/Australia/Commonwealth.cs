using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Australia;

/// <summary>What the rules of Australia share: the place, the first day, the facts they ask for.</summary>
internal static class Commonwealth
{
    public const string ControlsAct = "Defence Trade Controls Act 2012";

    /// <summary>The day of the compilation of the act that was read: earlier days are not modelled.</summary>
    public static readonly DateOnly Start = new(2024, 10, 14);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.Australia,
        "au",
        "Australia",
        "Australia, Defence Export Controls",
        "Customs (Prohibited Exports) Regulations 1958, regulation 13E; " + ControlsAct + ", section 10");

    public static StatedPolicy Policy { get; } = new(
        ReviewPolicy.CaseByCase,
        "the Minister considers whether it would prejudice Australia's security, defence or international relations");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);
}
