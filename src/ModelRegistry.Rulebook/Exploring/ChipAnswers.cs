using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>What rules ask of a chip by its name: "chip.NAME.performance" and its like.</summary>
internal sealed class ChipAnswers : FactFamily
{
    public override FactForm? Form(Supposed at, MissingFact missing) => Answering.Parts(missing.Id, "chip.")?.Last switch
    {
        "data-centres" or "violation" => Answering.YesOrNo(missing, SettledBy.Statement),
        "performance" => Answering.Words(
            missing,
            SettledBy.Statement,
            "The total processing performance, a comma, the performance density: 4800, 5.9.",
            new AnswerChoice("100, 0.1", "TPP 100, density 0.1"),
            new AnswerChoice("3000, 3", "TPP 3000, density 3"),
            new AnswerChoice("20000, 20", "TPP 20000, density 20")),
        "designer" => Answering.Words(
            missing,
            SettledBy.Statement,
            "The countries of designer, its ultimate parent and maker: US, US, TW. One country stands for all three.",
            new AnswerChoice("US, US, TW", "designed in the United States, made in Taiwan"),
            new AnswerChoice("CN", "designed and made in China")),
        _ => null,
    };

    public override Supposed? Settle(Supposed at, string id, string value)
    {
        if (Answering.Parts(id, "chip.") is not { } parts)
            return null;
        var chip = at.Facts.Chip ?? new ChipFacts(parts.Middle);
        var settled = parts.Last switch
        {
            "data-centres" => Answering.Truth(value) is { } truth ? chip with { ForDataCentres = truth } : null,
            "violation" => Answering.Truth(value) is { } truth ? chip with { KnownViolation = truth } : null,
            "performance" => Figures(chip, value.Split(',')),
            "designer" => Makers(chip, [.. value.Split(',').Select(Answering.Code)]),
            _ => null,
        };
        return settled is null ? null : at with { Facts = at.Facts with { Chip = settled } };
    }

    private static ChipFacts? Figures(ChipFacts chip, string[] figures) =>
        figures.Length == 2 && Answering.Number(figures[0]) is { } performance && Answering.Number(figures[1]) is { } density
            ? chip with { TotalProcessingPerformance = performance, PerformanceDensity = density }
            : null;

    private static ChipFacts? Makers(ChipFacts chip, string?[] codes) => codes switch
    {
        [{ } all] => chip with { DesignerCountry = all, DesignerParentCountry = all, FoundryCountry = all },
        [{ } designer, { } parent, { } maker] =>
            chip with { DesignerCountry = designer, DesignerParentCountry = parent, FoundryCountry = maker },
        _ => null,
    };
}
