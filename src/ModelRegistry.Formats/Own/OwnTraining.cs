using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Own;

/// <summary>A training run with its chips as one property of ours.</summary>
internal static class OwnTraining
{
    public const string Property = OwnProperties.Namespace + "training";

    public static string Line(RecordedRun run) => new OwnLine().With("name", run.Name)
        .With("asserted", run.Operations?.AsAsserted).With("operations", run.Operations?.Bounds)
        .With("method", run.Operations is { } operations ? Words.Of(operations.Method) : null)
        .With("place", run.Place).With(run.Period).With("chips", run.Chips.Select(Line)).ToString();

    public static bool Read(Source source, Node line, Provenance at)
    {
        if (line.Text("name") is not { Length: > 0 } name) return false;
        var operations = Operations(line);
        if (operations is null && line["operations"] is not null) return false;
        var chips = line.List("chips").Select(chip => Chips(chip, at)).OfType<ImportedChips>().ToList();
        source.Into.Runs.Add(new(name, operations, Claim(name, operations), chips, at)
        {
            Place = line.Country("place"),
            Period = line.Period(),
        });
        return true;
    }

    private static string Claim(string name, Operations? operations) =>
        operations is null ? $"{name} on the chips named" : $"{name}: {operations.AsAsserted}, {operations.Bounds}";

    private static Operations? Operations(Node line) =>
        line.Interval("operations") is { } bounds && line.Enumerated<EstimateMethod>("method") is { } method && line.Text("asserted") is { } asserted
            ? new(bounds, asserted, method) : null;

    private static OwnLine Line(RecordedChips chips) => new OwnLine().With("name", chips.Name).With("purpose", chips.Purpose)
        .With("count", chips.Count).With("hours", chips.Hours).With("channel", chips.Channel).With("acquisition", chips.Acquisition);

    private static ImportedChips? Chips(Node chip, Provenance at) =>
        chip.Text("name") is not { Length: > 0 } name ? null
            : new ImportedChips(name, chip.Interval("count"), chip.Interval("hours"), at)
            {
                Purpose = chip.Enumerated<ChipPurpose>("purpose") ?? ChipPurpose.Training,
                Channel = chip.Enumerated<AcquisitionChannel>("channel") ?? AcquisitionChannel.Unknown,
                Acquisition = chip.Text("acquisition"),
            };
}
