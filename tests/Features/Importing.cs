using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

public sealed class Importing(Databases databases) : IClassFixture<Databases>
{
    private const string Child = "base_model: qwen/Base-32B\nbase_model_relation: finetune\nlicense: mit\ndatasets:\n- team/Set-A\n- team/set-b";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_card_becomes_model_release_parent_data_sets_and_licence_each_with_the_publishers_word(string database)
    {
        var app = await databases.On(database);
        var imported = await app.ImportCardAsync("lab/Shown-32B", Child);

        var model = await app.DoAsync(app.Officer, new ShowModel(Name: "LAB/shown-32b"));
        Assert.Equal("lab/Shown-32B", model.Model.Name);
        var release = await app.DoAsync(app.Officer, new ShowRelease(imported.ReleaseId));
        Assert.Equal("mit", release.Release.Licence);
        Assert.Equal(["team/Set-A", "team/set-b"], release.Datasets.Select(set => set.Name));
        var parent = Assert.Single(release.Parents);
        Assert.Equal(("qwen/Base-32B", DerivationRelation.FineTune), (parent.ParentName, parent.Edge.Relation));
        Assert.True((await app.DoAsync(app.Officer, new ShowModel(Name: "qwen/Base-32B"))).Model.KnownByNameOnly);
        var item = Assert.Single((await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Derivation, parent.Edge.Id.Value))).Items);
        Assert.Equal((EvidenceKind.PublisherDeclaration, EvidenceStrength.Weak, "publisher"), (item.Kind, item.Strength, item.AssertedBy));
        Assert.NotNull(item.BytesDigest);
        Assert.Contains("/base_model", item.Location, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_bytes_again_change_nothing(string database)
    {
        var app = await databases.On(database);
        var first = await app.ImportCardAsync("lab/Twice", Child);
        var before = await CountsAsync(app);
        var again = await app.ImportCardAsync("lab/Twice", Child);

        Assert.True(again.AlreadyHere);
        Assert.Equal(first.ReleaseId, again.ReleaseId);
        Assert.Equal(before, await CountsAsync(app));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_bytes_from_another_organisation_add_only_that_it_looked(string database)
    {
        var app = await databases.On(database);
        await app.ImportCardAsync("lab/Both", Child);
        var before = await CountsAsync(app);
        await app.ImportCardAsync("lab/Both", Child, app.Stranger);

        var after = await CountsAsync(app);
        Assert.True(after.Imports > before.Imports);
        Assert.Equal(before, after with { Imports = before.Imports });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_parent_mentioned_first_and_imported_later_is_one_model(string database)
    {
        var app = await databases.On(database);
        var child = await app.ImportCardAsync("lab/Early-child", "base_model: lab/Late-parent");
        var parent = await app.ImportCardAsync("lab/late-PARENT", "license: apache-2.0");

        var edge = Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(child.ReleaseId))).Parents).Edge;
        Assert.Equal(parent.ReleaseId, edge.ParentId);
        Assert.False((await app.DoAsync(app.Officer, new ShowModel(parent.ModelId))).Model.KnownByNameOnly);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_contradicts_stands_beside_what_it_contradicts(string database)
    {
        var app = await databases.On(database);
        var one = await app.ImportCardAsync("lab/Changed-its-mind", "base_model: first/Parent\nbase_model_relation: finetune");
        await app.ImportCardAsync("lab/Changed-its-mind", "base_model: second/Parent\nbase_model_relation: finetune");

        var release = await app.DoAsync(app.Officer, new ShowRelease(one.ReleaseId));
        Assert.Equal(["first/Parent", "second/Parent"], release.Parents.Select(parent => parent.ParentName));
        var edge = release.Parents[0].Edge.Id.Value;
        var denial = new StatedEvidence
        {
            Kind = EvidenceKind.AuthorDenial,
            Question = EvidenceQuestion.WeightDerivation,
            Strength = EvidenceStrength.Moderate,
            Direction = EvidenceDirection.Contradicts,
            Claim = "the authors deny it",
            AssertedBy = "the authors",
            Source = "letter",
            SourceDate = new(2026, 3, 1),
        };
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Derivation, edge, denial));
        var shown = await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Derivation, edge));
        Assert.Equal(2, shown.Items.Count);
        Assert.Equal([EvidenceQuestion.WeightDerivation], shown.Contested);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_cycle_is_refused_by_the_name_of_the_edge_and_nothing_of_the_model_stays(string database)
    {
        var app = await databases.On(database);
        await app.ImportCardAsync("ring/A", "base_model: ring/B");
        await app.ImportCardAsync("ring/B", "base_model: ring/C");
        var before = await CountsAsync(app);

        var refusal = await app.RefusedAsync<Refusal.NotValid, ImportModel.Answer>(
            app.Officer, new ImportModel(RegistryApp.Card("ring/C", "base_model: ring/A\nlicense: mit")));

        Assert.Contains("The edge ring/C ← ring/A would make ring/C its own ancestor", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync(app));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_cycle_inside_one_batch_keeps_out_only_the_model_that_closes_it(string database)
    {
        var app = await databases.On(database);
        var answer = await app.DoAsync(app.Officer, new ImportModels(
            [RegistryApp.Card("loop/A", "base_model: loop/B"), RegistryApp.Card("loop/B", "base_model: loop/A"), RegistryApp.Card("loop/C", "base_model: loop/A")]));

        Assert.Equal([true, false, true], answer.Results.Select(result => result.IsDone));
        Assert.True((await app.DoAsync(app.Officer, new ShowModel(Name: "loop/B"))).Model.KnownByNameOnly);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_card_that_no_one_names_is_refused_with_what_would_be_right(string database)
    {
        var app = await databases.On(database);
        var nameless = RegistryApp.Card("x/y", "license: mit") with { Statements = [] };
        var refusal = await app.RefusedAsync<Refusal.NotValid, ImportModel.Answer>(app.Officer, new ImportModel(nameless));
        Assert.Contains("owner/name", refusal.Sentence, StringComparison.Ordinal);
    }

    private sealed record Counts(int Models, int Releases, int Edges, int Evidence, int Documents, int Imports, int Uses);

    private static Task<Counts> CountsAsync(RegistryApp app) => app.LookAsync(app.Regulator, async context => new Counts(
        await context.Models.CountAsync(), await context.Releases.CountAsync(), await context.Derivations.CountAsync(),
        await context.Evidence.CountAsync(), await context.SourceDocuments.CountAsync(), await context.Imports.CountAsync(),
        await context.DatasetUses.CountAsync()));
}
