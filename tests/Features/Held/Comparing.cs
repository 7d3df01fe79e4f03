using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Comparing(Databases databases) : IClassFixture<Databases>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-compare-").FullName;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_comparison_is_evidence_on_the_edge_it_speaks_to_whichever_way_it_runs(string database)
    {
        var app = await databases.On(database);
        var (child, parent) = ($"compare-{database}/Child", $"compare-{database}/Parent");
        await app.ImportCardAsync(child, $"base_model: {parent}\nbase_model_relation: finetune");
        var compared = await CompareAsync();
        var first = await app.DoAsync(app.Officer, new RecordComparison(compared, parent, child));
        var again = await app.DoAsync(app.Officer, new RecordComparison(compared, parent, child));
        Assert.Equal((1, 0), (first.Evidence, again.Evidence));
        var (items, edges) = await app.LookAsync(app.Officer, async context => (
            await context.Evidence.Where(item => item.SubjectId == first.Edge!.Value.Value && item.Kind == EvidenceKind.MultiSignalFingerprint).ToListAsync(),
            await context.Derivations.Where(edge => edge.Id == first.Edge!.Value).ToListAsync()));
        var item = Assert.Single(items);
        Assert.Equal((EvidenceSubject.Derivation, EvidenceQuestion.WeightDerivation, EvidenceStrength.Strong, EvidenceDirection.Supports),
            (item.Subject, item.Question, item.Strength, item.Direction));
        Assert.InRange(item.Score!.Value, 0.99, 1);
        Assert.Equal("norm layers over 64 values; embeddings over 64 values", item.Setup);
        Assert.StartsWith($"Compared with {child}. The weights are related, in no direction", item.Claim, StringComparison.Ordinal);
        Assert.Equal(DerivationRelation.FineTune, Assert.Single(edges).Relation);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task without_an_edge_it_makes_none_and_stands_on_the_release(string database)
    {
        var app = await databases.On(database);
        var (one, other) = ($"alone-{database}/One", $"alone-{database}/Other");
        await app.ImportCardAsync(other, "license: mit");
        var recorded = await app.DoAsync(app.Officer, new RecordComparison(await CompareAsync(), one, other));
        Assert.Null(recorded.Edge);
        Assert.Equal(1, recorded.Evidence);
        var model = await app.DoAsync(app.Officer, new ShowModel(Name: one));
        var edges = await app.LookAsync(app.Officer, context => context.Derivations.CountAsync(edge => edge.ChildId == model.Releases[0].Id || edge.ParentId == model.Releases[0].Id));
        Assert.Equal(0, edges);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_edge_by_outputs_is_none_that_it_speaks_to(string database)
    {
        var app = await databases.On(database);
        var (child, parent) = ($"taught-{database}/Child", $"taught-{database}/Teacher");
        await app.ImportCardAsync(child, $"base_model: {parent}\nbase_model_relation: finetune");
        await app.LookAsync(app.Officer, async context =>
        {
            var edge = await context.Derivations.OrderByDescending(one => one.Id).FirstAsync();
            context.Remove(edge);
            context.Add(new Derivation { Id = new(Guid.CreateVersion7()), ChildId = edge.ChildId, ParentId = edge.ParentId, Relation = DerivationRelation.TrainingOnOutputs });
            return await context.SaveChangesAsync();
        });
        Assert.Null((await app.DoAsync(app.Officer, new RecordComparison(await CompareAsync(), child, parent))).Edge);
    }

    [Fact]
    public async Task a_model_is_not_compared_with_itself()
    {
        var app = await databases.On("sqlite");
        var refusal = await app.RefusedAsync<Refusal.NotValid, RecordComparison.Answer>(app.Officer, new RecordComparison(await CompareAsync(), "a/b", "A/B"));
        Assert.Contains("A model is not compared with itself.", refusal.Sentence, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<ComparedModels> CompareAsync()
    {
        var (one, other) = (Path.Combine(folder, "one.safetensors"), Path.Combine(folder, "other.safetensors"));
        File.WriteAllBytes(one, Weights(0));
        File.WriteAllBytes(other, Weights(0.001f));
        return ComparedModels.OfAsync(one, other, null, CancellationToken.None);
    }

    private static byte[] Weights(float noise)
    {
        const string Header = """{"model.norm.weight":{"dtype":"F32","shape":[64],"data_offsets":[0,256]},"wte.weight":{"dtype":"F32","shape":[8,8],"data_offsets":[256,512]}}""";
        var random = new Random(7);
        var data = new byte[512];
        for (var at = 0; at < data.Length; at += 4) BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(at), random.NextSingle() + (noise * (at % 8)));
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, Header.Length);
        return [.. length, .. Encoding.UTF8.GetBytes(Header), .. data];
    }
}
