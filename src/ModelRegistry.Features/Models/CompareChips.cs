using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Formats.Epoch;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Reads a table of hardware and sets each chip beside the rows of the rulebook's accelerator table that its name may mean. Nothing is
/// recorded: a chip's figures are dated parameters of the rulebook, which two people release, and a table's are candidates for them.
/// </summary>
/// <param name="Table">The table as handed over.</param>
public sealed record CompareChips(UploadedFile Table) : IQuery<CompareChips.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A row of the rulebook's table that a chip's name may mean.</summary>
    /// <param name="Name">Its name there.</param>
    /// <param name="Performance">Its total processing performance there.</param>
    /// <param name="Agrees">Whether the table's figure lies within it, a hundredth allowed for rounding; unknown where one has none.</param>
    public sealed record Candidate(string Name, string Performance, Truth Agrees);

    /// <summary>A chip of the table.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Designer">Its manufacturer; null when not stated.</param>
    /// <param name="Performance">Total processing performance as computed from the table; null when it states no rate.</param>
    /// <param name="Density">Performance density; null when it cannot be computed.</param>
    /// <param name="Formula">The computation.</param>
    /// <param name="Candidates">The rows of the rulebook it may be; none is chosen.</param>
    public sealed record Row(
        string Name, string? Designer, decimal? Performance, decimal? Density, string Formula, IReadOnlyList<Candidate> Candidates)
    {
        /// <summary>The row in one sentence.</summary>
        public string Sentence => $"{Name}: TPP {Formula}; " + (Candidates.Count == 0 ? "the rulebook has no chip of that name."
            : "the rulebook has " + string.Join("; ", Candidates.Select(one => $"{one.Name} {one.Performance}{Words(one.Agrees)}")) + ".");

        private static string Words(Truth agrees) => agrees switch
        {
            Truth.Yes => " (agrees)",
            Truth.No => " (differs)",
            Truth.Unknown => "",
        };
    }

    /// <summary>The comparison.</summary>
    /// <param name="Chips">One a chip, in the order of the table.</param>
    /// <param name="Wrong">A sentence for each thing that was not understood.</param>
    public sealed record Answer(IReadOnlyList<Row> Chips, IReadOnlyList<string> Wrong);
}

internal sealed class CompareChipsHandler(ChipComparison comparison) : IRequestHandler<CompareChips, Result<CompareChips.Answer>>
{
    public async Task<Result<CompareChips.Answer>> Handle(CompareChips request, CancellationToken cancellationToken) =>
        ChipComparison.IsTable(request.Table) ? await comparison.OfAsync(request.Table, cancellationToken)
            : new Refusal.NotValid("Table", "This is no table of hardware.", $"The columns {string.Join(" and ", ChipTable.Columns)} would be right.");
}

/// <summary>Sets a table of hardware beside the rulebook's.</summary>
internal sealed class ChipComparison(EditionInForce editions, TimeProvider clock)
{
    private const decimal Rounding = 0.01m;

    public static bool IsTable(UploadedFile file) => file.Content is { } content && ChipTable.IsOne(file.Path, content);

    public async Task<CompareChips.Answer> OfAsync(UploadedFile table, CancellationToken stop)
    {
        var (chips, odd) = ChipTable.Read(table.Path, table.Content, stop);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var parameters = (await editions.NowAsync(stop)).Edition.Parameters.On(today);
        return new(
            [.. chips.Select(chip => new CompareChips.Row(
                chip.Name, chip.Designer, chip.TotalProcessingPerformance, chip.PerformanceDensity, chip.Formula,
                [.. AcceleratorMentions.In(parameters, chip.Name).SelectMany(mention => mention.Candidates).DistinctBy(row => row.Name)
                    .Select(row => new CompareChips.Candidate(row.Name, row.Performance.ToString(),
                        Agrees(chip.TotalProcessingPerformance, row.Performance)))]))],
            [.. odd.Select(one => one.ToString())]);
    }

    private static Truth Agrees(decimal? stated, Interval known) => stated is not { } figure || known.IsUnknown ? Truth.Unknown
        : TruthLogic.From(figure >= known.Low * (1 - Rounding) && (known.High is not { } high || figure <= high * (1 + Rounding)));
}
