using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

public sealed class ImportingDocuments(Databases databases) : IClassFixture<Databases>
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"manufacturer":{"name":"Scanner Inc"}},"components":[
         {"type":"machine-learning-model","bom-ref":"m","group":"lab","name":"Listed-7B","pedigree":{"ancestors":[
          {"type":"machine-learning-model","group":"big","name":"Origin-7B","properties":[{"name":"modelreg:relation","value":"prune"}]}]}},
         {"type":"machine-learning-model","bom-ref":"n","group":"lab","name":"Second-7B"}]}
        """;

    private const string Table = "Model,Training compute (FLOP),Training hardware,Hardware quantity,Training time (hours),Confidence\n"
        + "Tabled-7B,9e24,NVIDIA H800 SXM5,2048,10,Confident\n";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_bill_of_materials_by_somebody_else_is_that_persons_report(string database)
    {
        var app = await databases.On(database);
        var saved = await SaveAsync(app, "bom.json", Bom);
        Assert.Equal(["lab/Listed-7B", "lab/Second-7B"], saved.Saved.Select(one => one.Name));
        var parent = Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(saved.Saved[0].ReleaseId))).Parents);
        var item = Assert.Single((await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Derivation, parent.Edge.Id.Value))).Items);
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative, "Scanner Inc", "/components/0/pedigree/ancestors/0/name"),
            (item.Kind, item.Strength, item.AssertedBy, item.Location));
        Assert.Equal(Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(Bom)), item.BytesDigest);
        Assert.All((await SaveAsync(app, "bom.json", Bom)).Saved, one => Assert.True(one.AlreadyHere));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_row_of_a_table_becomes_a_run_with_bounds_and_its_chips_once(string database)
    {
        var app = await databases.On(database);
        var saved = Assert.Single((await SaveAsync(app, "models.csv", Table)).Saved);
        var release = await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId));
        var run = Assert.Single(release.TrainingRuns);
        Assert.Equal(("3e24 to 2.7e25", EstimateMethod.ThirdPartyEstimate), (run.Operations!.Bounds.ToString(), run.Operations.Method));
        var chips = Assert.Single(release.ChipUses);
        Assert.Equal(("NVIDIA H800 SXM5", "2048", "20480"), (chips.ChipName, chips.Count!.ToString(), chips.Hours!.ToString()));
        var item = Assert.Single((await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.TrainingRun, run.Id.Value))).Items);
        Assert.Equal((EvidenceKind.ChipEvidence, EvidenceStrength.Moderate, "Epoch AI"), (item.Kind, item.Strength, item.AssertedBy));

        await SaveAsync(app, "models.csv", Table + "Another,,,,,\n");
        Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId))).TrainingRuns);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_exported_and_imported_again_says_the_same(string database)
    {
        var app = await databases.On(database);
        var saved = (await SaveAsync(app, "bom.json", Bom.Replace("Listed-7B", "Sent-7B", StringComparison.Ordinal))).Saved[0];
        foreach (var format in (DocumentFormat[])[DocumentFormat.CycloneDx, DocumentFormat.Spdx])
        {
            var written = await app.DoAsync(app.Officer, new ExportRelease(saved.ReleaseId, format));
            Assert.StartsWith("lab_Sent-7B.", written.FileName, StringComparison.Ordinal);
            var read = Assert.Single(new ModelRegistry.Formats.ImportReader(TimeProvider.System).ReadAll(written.FileName, Encoding.UTF8.GetBytes(written.Text)));
            Assert.DoesNotContain(read.NotUnderstood, n => n.Reason is ModelRegistry.Formats.Imported.Reason.Wrong);
            var parent = Assert.Single(read.Parents);
            Assert.Equal(("big/Origin-7B", DerivationRelation.Prune, "Scanner Inc"), (parent.Name, parent.Relation, parent.From.Who));
        }

        // A claim says whose word stands for which bytes: without a digest there is nothing to claim.
        var claim = await app.SendAsync(app.Officer, new ExportRelease(saved.ReleaseId, DocumentFormat.Claim));
        Assert.Contains("digest", Assert.IsType<Refusal.NotValid>(claim.Refusal).Sentence, StringComparison.Ordinal);
        Assert.IsType<Refusal.NotFound>((await app.SendAsync(app.Officer, new ExportRelease(new(Guid.NewGuid()), DocumentFormat.Spdx))).Refusal);
    }

    private static Task<SaveUpload.Answer> SaveAsync(RegistryApp app, string file, string text) =>
        app.DoAsync(app.Officer, new SaveUpload(new Upload(null, [UploadedFile.Alone(file, Encoding.UTF8.GetBytes(text))])));
}
