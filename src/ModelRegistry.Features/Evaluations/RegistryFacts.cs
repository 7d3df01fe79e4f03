using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>A release by the name it goes by.</summary>
internal sealed record NamedRelease(ReleaseId Id, string Model, string Label, Sha256Digest? RootDigest)
{
    public string Name => ReleaseNames.Of(Model, Label);
}

/// <summary>
/// Puts together the facts of a question: what the registry holds on the item, and what the asker states inline for what it does not
/// hold. A fact of the registry is never overwritten by the asker: for a release that is held, the registry's lineage answers.
/// </summary>
internal sealed class RegistryFacts(RegistryContext context, LineageFactsReader lineages, CampaignFactsReader campaigns)
{
    /// <summary>
    /// The releases that a name stands for: none, the one, or several when the name leaves it open and no release goes by the bare name.
    /// </summary>
    public async Task<IReadOnlyList<NamedRelease>> ReleasesAsync(string name, CancellationToken stop)
    {
        // A model's own name may hold an @: the whole name is tried first.
        var (model, label) = ReleaseNames.Parts(name.Trim());
        var keys = new[] { Columns.KeyOf(name), Columns.KeyOf(model) };
        var found = await context.Models.AsNoTracking().Where(m => keys.Contains(EF.Property<string>(m, Columns.NameKey)))
            .Join(context.Releases, m => m.Id, r => r.ModelId, (m, r) => new NamedRelease(r.Id, m.Name, r.Label, r.RootDigest))
            .ToListAsync(stop);
        var whole = found.FindAll(release => Columns.KeyOf(release.Model) == keys[0]);
        if (whole.Count > 0)
        {
            var plain = whole.FindAll(release => release.Label == ReleaseNames.Unspecified);
            return plain.Count == 1 ? plain : whole;
        }

        return found.FindAll(release => release.Label == label);
    }

    /// <summary>The facts on that release, completed by what is stated inline.</summary>
    public async Task<Result<Facts>> OfAsync(ReleaseId release, Question question, Facts stated, CancellationToken stop)
    {
        var lineage = await lineages.OfAsync(release, question.Day, stop);
        if (lineage is null)
        {
            return new Refusal.NotValid(
                "/question/item/release",
                $"The lineage above this release has more than {LineageFactsReader.MostEdges} edges.",
                "Ask about a release with a smaller lineage.");
        }

        return stated with
        {
            Lineage = lineage,
            Campaigns = await CampaignsAsync(lineage, stated, stop),
            InOrFromUnitedStates = stated.InOrFromUnitedStates == Truth.Unknown
                ? OfUnitedStates(lineage, question)
                : stated.InOrFromUnitedStates,
        };
    }

    private async Task<IReadOnlyList<CampaignFacts>> CampaignsAsync(LineageFacts lineage, Facts stated, CancellationToken stop)
    {
        var held = await campaigns.OfAsync(lineage, stop);
        return [.. held, .. stated.Campaigns.Where(campaign => held.All(known => known.Id != campaign.Id))];
    }

    /// <summary>15 CFR 734.3(a)(1) and (2): in the United States, or made there. Where nothing is recorded it stays unknown.</summary>
    private static Truth OfUnitedStates(LineageFacts lineage, Question question)
    {
        var root = lineage.Releases.Single(release => release.Key == lineage.Root);
        var madeThere = root.Training.Any(run => run.Place == "US");
        return madeThere || question.ExportedFrom == "US" ? Truth.Yes : Truth.Unknown;
    }
}
