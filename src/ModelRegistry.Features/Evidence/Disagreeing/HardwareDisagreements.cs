using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>Sources that name different chips, different numbers of one chip, or different operations of one run.</summary>
internal static partial class HardwareDisagreements
{
    public static IEnumerable<Disagreement> Of(Dossier dossier) => [.. Chips(dossier), .. Counts(dossier), .. Operations(dossier)];

    // Each source with the chips it names: where the sets differ they cannot all be complete, and it may be that one of them is wrong.
    private static IEnumerable<Disagreement> Chips(Dossier dossier)
    {
        foreach (var purpose in dossier.Chips.GroupBy(use => use.Purpose))
        {
            var said = purpose.SelectMany(use =>
                dossier.On(use.Id.Value).Where(item => !Voice.IsAgainst(item)).Select(item => (Use: use, Item: item))).ToList();
            var sets = said.GroupBy(one => (one.Item.BytesDigest, one.Item.Source, one.Item.AssertedBy))
                .Select(source => string.Join('\n', source.Select(one => one.Use.ChipName.ToUpperInvariant())
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
            if (!sets.Distinct(StringComparer.Ordinal).Skip(1).Any()) continue;
            var training = purpose.Key == ChipPurpose.Training;
            yield return new(
                $"chips-{purpose.Key}", training ? "On which chips was it trained?" : "On which chips is it served?",
                dossier.Things.First(thing => thing.Id == purpose.First().Id.Value),
                [.. said.Select(one => new Voice(one.Use.ChipName, false, one.Item))],
                "All of them are held, each with its own evidence, and none is taken for the true one. It may be that it ran on several.",
                Settling.Of(EvidenceQuestion.Hardware), Open: true);
        }
    }

    private static IEnumerable<Disagreement> Counts(Dossier dossier)
    {
        foreach (var use in dossier.Chips)
        {
            var said = dossier.On(use.Id.Value).Select(item => (Item: item, Count: Count().Match(item.Claim)))
                .Where(one => one.Count.Success).ToList();
            if (said.Select(one => one.Count.Groups["count"].Value).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            yield return new(
                $"count-{use.Id.Value:N}", $"How many {use.ChipName} were there?", dossier.Things.First(thing => thing.Id == use.Id.Value),
                [.. said.Select(one => Voice.Of(one.Item))],
                $"The record keeps the first that was stated, {use.Count?.ToString() ?? "unknown"}; the others stand beside it.",
                Settling.Of(EvidenceQuestion.Hardware), Open: true);
        }
    }

    private static IEnumerable<Disagreement> Operations(Dossier dossier)
    {
        foreach (var run in dossier.Runs)
        {
            var said = dossier.On(run.Id.Value).Where(item => !Voice.IsAgainst(item))
                .Select(item => (Item: item, Figures: Figures(item.Claim))).Where(one => one.Figures.Length > 0).ToList();
            if (said.Select(one => one.Figures).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            yield return new(
                $"operations-{run.Id.Value:N}", $"How many operations did the run {run.Name} take?",
                dossier.Things.First(thing => thing.Id == run.Id.Value), [.. said.Select(one => Voice.Of(one.Item))],
                $"The run keeps the first figure, {run.Operations?.AsAsserted ?? "unknown"}, and sums are made with it; the others stand beside it as evidence.",
                "The logs of the run under an attestation (E3), or the developer's corrected figure with its method.", Open: true);
        }
    }

    // The same number may be written 3.8e25 and 3.80E+25.
    private static string Figures(string claim) => string.Join(' ', Figure().Matches(claim)
        .Select(found => double.Parse(found.Value, NumberStyles.Float, CultureInfo.InvariantCulture)).Distinct().Order()
        .Select(number => number.ToString("g6", CultureInfo.InvariantCulture)));

    // As an import writes it: "2048 x NVIDIA H800, 2.6e6 chip-hours".
    [GeneratedRegex(@"^(?<count>[0-9][0-9.e+ to]*) x ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?[eE]\+?[0-9]{1,2}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
