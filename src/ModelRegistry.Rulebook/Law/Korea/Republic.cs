using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Korea;

/// <summary>What the rules of the Republic of Korea share. The act's text was not read, so every standing is marked so.</summary>
internal static class Republic
{
    public const string Act = "Foreign Trade Act (Korea)";

    /// <summary>The day the amended act took effect: earlier days are not modelled.</summary>
    public static readonly DateOnly Start = new(2024, 8, 21);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.Korea,
        "kr",
        "Korea",
        "Korea, Ministry of Trade, Industry and Resources; Korea Security Agency of Trade and Industry",
        Act + ", Article 19");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.Enforced, new(Start), "Foreign Trade Act, Article 19, from memory", false)
        {
            Remark = "amended with effect from that day, by a law firm's account",
        },
    ];

    public static StatedPolicy Policy { get; } = new(ReviewPolicy.NotStated, "no review policy was read");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);
}
