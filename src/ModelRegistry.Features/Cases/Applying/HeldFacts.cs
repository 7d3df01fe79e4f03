using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Summing;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>A fact that the registry holds, so that no applicant types it.</summary>
/// <param name="Fact">What it is about.</param>
/// <param name="Value">What is held; null where nobody has told the registry.</param>
/// <param name="Source">From where.</param>
/// <param name="Path">The page it is read and completed on.</param>
public sealed record HeldFact(string Fact, string? Value, string Source, string Path);

/// <summary>Reads what the registry holds of what an application is about.</summary>
internal sealed class HeldFacts(RegistryContext context, DossierReader dossiers, SummaryReader summaries)
{
    private const int MostNamed = 5;

    public async Task<IReadOnlyList<HeldFact>> OfAsync(ReleaseId release, string? endUser, CancellationToken stop)
    {
        if (await dossiers.OfAsync(release, stop) is not { } dossier) return [];
        return [.. OfRelease(await summaries.OfAsync(dossier, stop)), .. await OfPartyAsync(endUser, stop)];
    }

    private static IEnumerable<HeldFact> OfRelease(ShowSummary.Answer held)
    {
        var (path, release) = ($"/releases/{held.Release.Id}", held.Release);
        yield return new("Root digest", release.RootDigest?.Hex, "the digests of its recorded files", path);
        yield return new("Developer", held.Developer?.Name, "the record of the model", $"/models/{held.Model.Id}");
        yield return new(
            "Developer's headquarters", held.Developer?.Headquarters?.Code, "the record of the party", $"/models/{held.Model.Id}");
        yield return new("Published weights", release.Publication.Published.ToString().ToLowerInvariant(), release.Publication.Basis, path);
        yield return new("Licence terms", release.Licence, "the record of the release", path);
        yield return new(
            "Made from", Listed(held.Parents.Select(parent => parent.Name)), "the edges of its lineage, each with its evidence", $"{path}/lineage");
        yield return new(
            "Training operations", held.Operations.IsUnknown ? null : held.Operations.ToString(), "its recorded training runs", path);
        yield return new("Data sets", Listed(held.Datasets.Select(set => set.Name)), "the record of the release", path);
    }

    private async Task<IEnumerable<HeldFact>> OfPartyAsync(string? endUser, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(endUser)) return [];
        var key = Columns.KeyOf(endUser);
        var party = await context.Parties.AsNoTracking()
            .SingleOrDefaultAsync(one => EF.Property<string>(one, Columns.NameKey) == key, stop);
        if (party is null) return [];
        var source = "the record of the party; it completes what you leave open";
        return
        [
            new($"{party.Name}: country", party.Country?.Code, source, $"/parties/{party.Id}"),
            new($"{party.Name}: headquarters", party.Headquarters?.Code, source, $"/parties/{party.Id}"),
        ];
    }

    private static string? Listed(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return null;
        var more = all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "";
        return string.Join(", ", all.Take(MostNamed)) + more;
    }
}
