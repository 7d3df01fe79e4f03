using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Canada;

/// <summary>What the rules of Canada share: the place, the first day, the policy.</summary>
internal static class Dominion
{
    public const string List = "Export Control List (SOR/89-202)";

    /// <summary>The day of SOR/2011-67, the oldest text of the list that was read: earlier days are not modelled.</summary>
    public static readonly DateOnly Start = new(2011, 3, 10);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.Canada,
        "ca",
        "Canada",
        "Canada, Global Affairs Canada",
        "Export and Import Permits Act, sections 3 and 13");

    public static StatedPolicy Policy { get; } = new(ReviewPolicy.NotStated, "the Minister issues or refuses; no review policy was read");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);

    /// <summary>Why a list that reaches every destination but the United States does not concern a question; null where it does.</summary>
    public static string? ToUnitedStates(Situation situation) => situation.Question.Destination == "US"
        ? "The list reaches these items to any destination other than the United States."
        : null;
}
