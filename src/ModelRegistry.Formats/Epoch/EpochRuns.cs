using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Epoch;

/// <summary>
/// The runs of a row. A bound that the row states is taken; where it states none, the figure is widened by the factor that Epoch's field
/// Confidence stands for (about 3, 10 and 30), and without such a word nothing but the figure's own text is known.
/// </summary>
internal static class EpochRuns
{
    public static void Read(Source source, CsvRow row, Func<string, Provenance> at)
    {
        if (row["Confidence"] == "Wrong")
        {
            source.Report(new(Reason.Wrong, "/Confidence", row.Line, "Epoch marks this row as wrong; its operations and chips are not taken.",
                "A row with another confidence would be right."));
            return;
        }

        var chips = Chips(source, row, at);
        var operations = Operations(source, row, "Training compute (FLOP)", withBounds: true);
        if (operations is not null || chips.Count > 0)
            source.Into.Runs.Add(new("training", operations, Claim(row, "Training compute (FLOP)", operations), chips, Graded(row, at("Training compute (FLOP)"))));
        if (Operations(source, row, "Finetune compute (FLOP)", withBounds: false) is { } tuning)
            source.Into.Runs.Add(new("fine-tuning", tuning, Claim(row, "Finetune compute (FLOP)", tuning), [], Graded(row, at("Finetune compute (FLOP)"))));
    }

    private static string Claim(CsvRow row, string column, Operations? operations) => operations is null
        ? "Epoch AI names chips and no operations."
        : $"{column} {row[column]}, {operations.Bounds}, estimated by Epoch AI, confidence {row["Confidence"] ?? "not stated"}.";

    // A row of a data base on chips and compute is E15: an estimate, with the confidence its author states.
    private static Provenance Graded(CsvRow row, Provenance place) => place with
    {
        Graded = EvidenceKind.ChipEvidence,
        Strength = row["Confidence"] switch
        {
            "Confident" => EvidenceStrength.Moderate,
            "Likely" => EvidenceStrength.Weak,
            _ => EvidenceStrength.Indicative,
        },
    };

    private static Operations? Operations(Source source, CsvRow row, string column, bool withBounds)
    {
        if (Number(source, row, column) is not { } figure) return null;
        decimal? factor = row["Confidence"] switch
        {
            "Confident" => 3,
            "Likely" => 10,
            "Speculative" => 30,
            _ => null,
        };
        var low = (withBounds ? Number(source, row, "Training compute lower bound") : null) ?? (factor is { } down ? figure / down : 0);
        var high = (withBounds ? Number(source, row, "Training compute upper bound") : null) ?? (factor is { } up ? figure * up : null);
        if (low <= figure && (high is null || high >= figure))
            return new(new(low, high), row[column]!, EstimateMethod.ThirdPartyEstimate);
        source.Report(new(Reason.Wrong, "/" + column, row.Line, $"{row[column]} lies outside the bounds that the row states; neither is taken.",
            "Bounds around the figure would be right."));
        return null;
    }

    private static List<ImportedChips> Chips(Source source, CsvRow row, Func<string, Provenance> at)
    {
        var chips = (row["Training hardware"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).ToList();

        // Of several chips nobody knows how many were of which.
        var count = chips.Count == 1 ? Number(source, row, "Hardware quantity") : null;
        var hours = count is null ? null : Number(source, row, "Training time (hours)");
        var from = Graded(row, at("Training hardware"));
        return chips.ConvertAll(name => new ImportedChips(name, count is { } n ? Interval.Exactly(n) : null,
            hours is { } h ? Interval.Exactly(h * count!.Value) : null, from));
    }

    private static decimal? Number(Source source, CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= Domain.Operations.Largest)
            return number;
        source.Report(new(Reason.Wrong, "/" + column, row.Line, $"{column} is \"{text}\".", "A number from 0 to 1e28 would be right; it stays unknown."));
        return null;
    }
}
