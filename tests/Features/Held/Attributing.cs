using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Attributing(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task follows_the_path_hop_by_hop_with_the_weakest_hop_first_and_when_it_is_kept(string database)
    {
        var app = await databases.On(database);
        var (top, middle, bottom) = await ChainAsync(app, "path");
        await app.DoAsync(app.Licensing, new AddTrainingRun(
            top.ReleaseId, "pre-training", "1e24", EstimateMethod.DeclaredByDeveloper, null, null, RegistryApp.Declared(EvidenceQuestion.Hardware)));

        foreach (var time in (string[])["reckoned", "kept"])
        {
            var shown = await app.DoAsync(app.Regulator, new ShowAttribution(bottom.ReleaseId));
            Assert.Equal([middle.ReleaseId, top.ReleaseId], shown.Rows!.Select(row => row.Line.Ancestor));
            var far = shown.Rows![1];
            Assert.Equal(new Interval(0, 0.3m), far.Line.Share);
            Assert.Equal(new Interval(1e24m * 0.2m, null), far.Line.Operations);
            Assert.Equal((EvidenceStrength.Weak, Truth.Yes, 1), (far.Line.Strength, far.Line.ByWeights, far.Line.Paths));
            Assert.Equal([DerivationRelation.Merge, DerivationRelation.FineTune], far.Path.Select(step => step.Relation));
            Assert.NotEqual("", time);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task is_reckoned_again_for_descendants_only_when_an_edge_its_evidence_or_a_training_changes(string database)
    {
        var app = await databases.On(database);
        var (top, middle, bottom) = await ChainAsync(app, "again");
        var (_, _, other) = await ChainAsync(app, "other");
        async Task<ReleaseId[]> KeptAsync() => await app.LookAsync(app.Regulator, context => context.Attributions
            .Select(row => row.ReleaseId).Where(id => id == middle.ReleaseId || id == bottom.ReleaseId || id == other.ReleaseId).Distinct().ToArrayAsync());
        async Task AskAsync()
        {
            foreach (var release in (ReleaseId[])[middle.ReleaseId, bottom.ReleaseId, other.ReleaseId])
            {
                await app.DoAsync(app.Regulator, new ShowAttribution(release));
            }

            Assert.Equal(3, (await KeptAsync()).Length);
        }

        await AskAsync();
        var edge = (await app.DoAsync(app.Regulator, new ShowRelease(bottom.ReleaseId))).Parents[0].Edge.Id;
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Derivation, edge.Value, RegistryApp.Declared(EvidenceQuestion.WeightDerivation)));
        Assert.Equivalent(new[] { middle.ReleaseId, other.ReleaseId }, await KeptAsync());

        await AskAsync();
        await app.DoAsync(app.Licensing, new AddTrainingRun(
            middle.ReleaseId, "more", "2e24", EstimateMethod.DeclaredByDeveloper, null, null, RegistryApp.Declared(EvidenceQuestion.Hardware)));
        Assert.Equivalent(new[] { other.ReleaseId }, await KeptAsync());
        Assert.Equal(2e24m, (await app.DoAsync(app.Regulator, new ShowAttribution(middle.ReleaseId))).Own.Low);

        await AskAsync();
        await EdgeAsync(app, top, await app.RegisterAsync("again"), DerivationRelation.FineTune, null);
        Assert.Equivalent(new[] { other.ReleaseId }, await KeptAsync());
        Assert.Equal(3, (await app.DoAsync(app.Regulator, new ShowAttribution(bottom.ReleaseId))).Rows!.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_import_that_adds_an_edge_makes_it_stale_below_that_edge_and_nowhere_else(string database)
    {
        var app = await databases.On(database);
        var prefix = $"import-{Guid.NewGuid():N}";
        Task<ImportModel.Answer> CardAsync(string name, string front) => app.ImportCardAsync($"{prefix}/{name}", front);
        var root = await CardAsync("Root", "license: mit");
        var middle = await CardAsync("Middle", $"base_model: {prefix}/Root\nbase_model_relation: finetune");
        var leaf = await CardAsync("Leaf", $"base_model: {prefix}/Middle\nbase_model_relation: quantized");
        var beside = await CardAsync("Beside", $"base_model: {prefix}/Root\nbase_model_relation: finetune");
        ReleaseId[] all = [root.ReleaseId, middle.ReleaseId, leaf.ReleaseId, beside.ReleaseId];
        foreach (var release in all) await app.DoAsync(app.Regulator, new ShowAttribution(release));
        async Task<List<ReleaseId>> KeptAsync() => await app.LookAsync(app.Regulator, context => context.Attributions
            .Select(row => row.ReleaseId).Where(id => all.Contains(id)).Distinct().ToListAsync());
        Assert.Equivalent(all, await KeptAsync());

        await CardAsync("Middle", $"base_model:\n- {prefix}/Root\n- {prefix}/Other\nbase_model_relation: merge");
        Assert.Equivalent(new[] { root.ReleaseId, beside.ReleaseId }, await KeptAsync(), strict: true);
        var again = await app.DoAsync(app.Regulator, new ShowAttribution(leaf.ReleaseId));
        Assert.Contains(again.Rows!, row => row.Name == $"{prefix}/Other");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_nothing_known_is_not_found_and_without_parents_is_empty(string database)
    {
        var app = await databases.On(database);
        await app.RefusedAsync<Refusal.NotFound, ShowAttribution.Answer>(app.Regulator, new ShowAttribution(new(Guid.NewGuid())));
        var alone = await app.RegisterAsync("alone");
        var shown = await app.DoAsync(app.Regulator, new ShowAttribution(alone.ReleaseId));
        Assert.Equal((0, Truth.Unknown), (shown.Rows!.Count, shown.Complete));
    }

    private static async Task<(RegisterModel.Answer Top, RegisterModel.Answer Middle, RegisterModel.Answer Bottom)> ChainAsync(RegistryApp app, string name)
    {
        var (top, middle, bottom) = (await app.RegisterAsync(name), await app.RegisterAsync(name), await app.RegisterAsync(name));
        var share = new Share(new(0.2m, 0.3m), ShareUnit.MergeWeight, "stated");
        await EdgeAsync(app, middle, top, DerivationRelation.FineTune, null);
        await EdgeAsync(app, bottom, middle, DerivationRelation.Merge, share);
        return (top, middle, bottom);
    }

    private static async Task EdgeAsync(RegistryApp app, RegisterModel.Answer child, RegisterModel.Answer parent, DerivationRelation relation, Share? share)
    {
        var name = (await app.DoAsync(app.Regulator, new ShowModel(parent.ModelId))).Model.Name;
        await app.DoAsync(app.Licensing, new AddDerivation(
            child.ReleaseId, name, relation, share, null, Truth.Unknown, RegistryApp.Declared(EvidenceQuestion.WeightDerivation)));
    }
}
