using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.Netherlands;

/// <summary>What the national measures of the Netherlands share; the law of the Union stands beside them and answers for itself.</summary>
internal static class Dutch
{
    public static readonly DateOnly Start = new(2023, 9, 1);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.Netherlands,
        "nl",
        "the Netherlands",
        "Netherlands, Central Import and Export Office (CDIU)",
        "Regulation (EU) 2021/821, Article 2(2), as the national measures take it over")
    {
        Within = "nl/within",
    };

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);
}
