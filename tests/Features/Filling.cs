using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Formats;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>What files state goes into the columns that the registry has for it, once, and comes out again.</summary>
public sealed class Filling(Databases databases) : IClassFixture<Databases>
{
    private const string Full = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"manufacturer":{"name":"lab"}},"components":[
         {"type":"machine-learning-model","group":"lab","name":"NAME","pedigree":{"ancestors":[
           {"type":"machine-learning-model","group":"big","name":"Teacher","properties":[{"name":"modelreg:relation","value":"training-on-outputs"},
             {"name":"modelreg:share","value":"0.1..0.2 | training-tokens | counted"},{"name":"modelreg:queried","value":"2025-01-01..2025-03-01"},
             {"name":"modelreg:data-published","value":"no"},{"name":"modelreg:generation","value":"1e22 | 1e22..2e22 | declared-by-developer"}]}]},
          "modelCard":{"modelParameters":{"datasets":[{"type":"dataset","name":"Set of NAME","classification":"synthetic","governance":{"owners":[{"organization":{"name":"Webbers"}}]}}]},
            "quantitativeAnalysis":{"performanceMetrics":[{"type":"attack success rate","slice":"HarmBench","value":"0.31"},{"type":"accuracy","slice":"MMLU","value":"0.7"}]}},
          "properties":[
           {"name":"modelreg:said:released-on","value":"2025-04-02"},
           {"name":"modelreg:training","value":"{\"name\":\"pre-training\",\"asserted\":\"1e24\",\"operations\":\"1e24..2e24\",\"method\":\"declared-by-developer\",\"place\":\"FR\",\"from\":\"2025-01-01\",\"chips\":[{\"name\":\"H100\",\"count\":\"512..512\",\"channel\":\"rented-cloud\",\"acquisition\":\"a cloud\"}]}"},
           {"name":"modelreg:data-set","value":"{\"name\":\"Set of NAME\",\"kind\":\"synthetic\",\"licence\":\"cc-by-4.0\",\"country\":\"FR\",\"teacher\":\"big/Teacher\"}"},
           {"name":"modelreg:hosting","value":"{\"platform\":\"Cloud of NAME\",\"kind\":\"cloud\",\"native\":\"yes\",\"country\":\"DE\",\"from\":\"2025-05-01\"}"},
           {"name":"modelreg:safeguard","value":"{\"benchmark\":\"HarmBench\",\"measure\":\"attack success\",\"result\":\"0.4\",\"evaluator\":\"An Institute\",\"day\":\"2025-06-01\",\"source\":\"a paper\",\"attack-success\":\"0.4..0.4\"}"},
           {"name":"modelreg:content","value":"{\"field\":\"synthetic\",\"answer\":\"yes\",\"text\":\"of a teacher\"}"},
           {"name":"modelreg:complete","value":"{\"of\":\"lineage\",\"answer\":\"yes\"}"}]}]}
        """;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_a_bill_states_fills_the_columns_with_evidence_beside_them(string database)
    {
        var app = await databases.On(database);
        var name = $"{Guid.NewGuid():N}";
        var saved = await SaveAsync(app, app.Licensing, name);
        var release = await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId));
        var run = Assert.Single(release.TrainingRuns);
        Assert.Equal(("pre-training", "FR", new DateOnly(2025, 1, 1)), (run.Name, run.Place?.Code, run.Period?.From));
        var chips = Assert.Single(release.ChipUses);
        Assert.Equal((run.Id, AcquisitionChannel.RentedCloud, "a cloud"), (chips.TrainingRunId, chips.Channel, chips.Acquisition));
        var edge = Assert.Single(release.Parents).Edge;
        Assert.Equal(("0.1 to 0.2", "1e22 to 2e22", Truth.No, new DateOnly(2025, 1, 1)),
            (edge.Share!.Bounds.ToString(), edge.GenerationOperations!.Bounds.ToString(), edge.DataPublished, edge.Queried?.From));
        Assert.Equal([Interval.Exactly(0.4m)], release.SafeguardEvaluations.Select(one => one.AttackSuccess));
        Assert.Equal((new DateOnly(2025, 4, 2), Truth.Yes), (release.Release.ReleasedOn, release.Release.LineageComplete));
        var (set, content, deployments) = await app.LookAsync(app.Licensing, async context => (
            await context.Datasets.SingleAsync(one => one.Name == $"Set of {name}"),
            await context.ContentStatements.SingleAsync(one => one.ReleaseId == saved.ReleaseId),
            await context.Deployments.CountAsync(one => one.ReleaseId == saved.ReleaseId)));
        Assert.Equal((DataClassification.Synthetic, "cc-by-4.0", "FR", "big/Teacher"), (set.Classification, set.Licence, set.SourceCountry?.Code, set.TeacherName));
        Assert.Equal((ContentField.Synthetic, Truth.Yes, "of a teacher", 1), (content.Field, content.Answer, content.Text, deployments));
        var items = (await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Dataset, set.Id.Value))).Items;
        Assert.Contains(items, item => item.Claim == "licence cc-by-4.0");
        Assert.Contains(items, item => item.Claim.Contains("owner Webbers", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_rules_read_from_a_column_is_filled_by_who_has_standing_only(string database)
    {
        var app = await databases.On(database);
        var saved = await SaveAsync(app, app.Stranger, $"{Guid.NewGuid():N}");
        var release = await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId));
        Assert.Equal((null, Truth.Unknown), (release.Release.ReleasedOn, release.Release.LineageComplete));
        var edge = Assert.Single(release.Parents).Edge;
        Assert.Null(edge.Share);
        Assert.Equal((null, Truth.Unknown, null), (edge.GenerationOperations, edge.DataPublished, edge.Queried));

        await SaveAsync(app, app.Licensing, saved.Name.Split('/')[1]);
        var after = await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId));
        Assert.Equal((new DateOnly(2025, 4, 2), Truth.Yes), (after.Release.ReleasedOn, after.Release.LineageComplete));
        Assert.NotNull(Assert.Single(after.Parents).Edge.Share);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_recorded_goes_out_and_comes_in_again_the_same(string database)
    {
        var app = await databases.On(database);
        var name = $"{Guid.NewGuid():N}";
        var saved = await SaveAsync(app, app.Licensing, name);
        foreach (var format in new[] { DocumentFormat.CycloneDx, DocumentFormat.Spdx })
        {
            var written = await app.DoAsync(app.Officer, new ExportRelease(saved.ReleaseId, format));
            var read = Assert.Single(new ImportReader(TimeProvider.System).ReadAll(written.FileName, Encoding.UTF8.GetBytes(written.Text)));
            Assert.DoesNotContain(read.NotUnderstood, one => one.Reason is ModelRegistry.Formats.Imported.Reason.Wrong);
            Assert.Equal((1, 1, 1, 1, 1, 1), (read.Runs.Count, read.DataSets.Count, read.Hostings.Count, read.Safeguards.Count, read.Contents.Count, read.Completeness.Count));
            var parent = read.Parents.DistinctBy(one => (one.Name, one.Relation)).Single();
            Assert.Equal(("0.1 to 0.2", Truth.No, "1e22 to 2e22"), (parent.Share!.Bounds.ToString(), parent.DataPublished, parent.Generation!.Bounds.ToString()));
            Assert.Equal(("FR", "a cloud"), (read.Runs[0].Place?.Code, read.Runs[0].Chips[0].Acquisition));
            var before = await app.LookAsync(app.Licensing, CountsAsync);
            await app.DoAsync(app.Officer, new ImportModel(read));
            Assert.Equal(before, await app.LookAsync(app.Licensing, CountsAsync));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task another_share_licence_or_figure_than_before_stands_beside_it(string database)
    {
        var app = await databases.On(database);
        var name = $"{Guid.NewGuid():N}";
        await SaveAsync(app, app.Licensing, name);
        var other = Full.Replace("0.1..0.2 |", "0.5..0.6 |", StringComparison.Ordinal).Replace("cc-by-4.0", "proprietary", StringComparison.Ordinal)
            .Replace("1e24..2e24", "7e24..8e24", StringComparison.Ordinal).Replace("\\\"place\\\":\\\"FR\\\"", "\\\"place\\\":\\\"CN\\\"", StringComparison.Ordinal);
        var saved = await SaveAsync(app, app.Licensing, name, other);
        Assert.Equal(4, saved.Contradicted.Count);
        var items = (await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Release, saved.ReleaseId.Value))).Items;
        Assert.Equal(4, items.Count(item => item.Direction == EvidenceDirection.Contradicts));
        Assert.Equal("0.1 to 0.2", Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId))).Parents).Edge.Share!.Bounds.ToString());
    }

    private static async Task<(int, int, int, int, int)> CountsAsync(ModelRegistry.Persistence.RegistryContext context) => (
        await context.TrainingRuns.CountAsync(), await context.Deployments.CountAsync(), await context.SafeguardEvaluations.CountAsync(),
        await context.ContentStatements.CountAsync(), await context.Derivations.CountAsync());

    private static async Task<ImportModel.Answer> SaveAsync(RegistryApp app, Caller caller, string name, string bill = Full)
    {
        var text = Encoding.UTF8.GetBytes(bill.Replace("NAME", name, StringComparison.Ordinal));
        return Assert.Single((await app.DoAsync(caller, new SaveUpload(new Upload(null, [UploadedFile.Alone("bom.json", text)])))).Saved);
    }
}
