using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Deployments(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task show_who_serves_a_release_and_what_is_found_about_them_as_what_it_is(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("served")).ReleaseId;
        var cloud = new AddDeployment
        {
            ReleaseId = release,
            Platform = "Held Cloud",
            Kind = PlatformKind.Cloud,
            Operator = new("Held Operator"),
            Native = Truth.Yes,
            ServedFrom = Country.Of("DE"),
            Evidence = RegistryApp.Declared(EvidenceQuestion.Hardware),
        };
        await app.DoAsync(app.Licensing, cloud);
        await app.DoAsync(app.Licensing, cloud with { Platform = "Held Skills", Kind = PlatformKind.SkillMarketplace, Operator = null, Native = Truth.No });
        var market = (await app.DoAsync(app.Regulator, new ShowDeployments(release))).Rows.Single(row => row.Platform.Kind == PlatformKind.SkillMarketplace);
        await app.DoAsync(app.Officer, new AddPlatformFinding(market.Platform.Id, FindingNature.Allegation, "It is said to carry malware.", "a vendor", new(2026, 1, 1), "a blog", null));
        await app.DoAsync(app.Licensing, new AddPlatformFinding(market.Platform.Id, FindingNature.Official, "It carried malware.", "an agency", new(2026, 2, 1), "a notice", null));
        await app.RefusedAsync<Refusal.NotValid, PlatformFindingId>(
            app.Officer, new AddPlatformFinding(market.Platform.Id, FindingNature.Official, "It carried malware.", "an agency", new(2026, 2, 1), "a notice", null));

        var shown = await app.DoAsync(app.Regulator, new ShowDeployments(release));
        Assert.Equal([("Held Cloud", "Held Operator", Truth.Yes), ("Held Skills", null, Truth.No)], shown.Rows.Select(row => (row.Platform.Name, row.Operator, row.Deployment.Native)));
        Assert.Equal([FindingNature.Official, FindingNature.Allegation], shown.Rows[1].Findings.Select(finding => finding.Nature));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_one_platform_under_two_kinds_are_refused(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("kinds")).ReleaseId;
        var cloud = new AddDeployment
        {
            ReleaseId = release,
            Platform = "Two Kinds",
            Kind = PlatformKind.Cloud,
            Evidence = RegistryApp.Declared(EvidenceQuestion.Hardware),
        };
        await app.DoAsync(app.Licensing, cloud);
        await app.RefusedAsync<Refusal.NotValid, DeploymentId>(app.Licensing, cloud with { Kind = PlatformKind.AgentFramework });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task safety_layers_stand_by_the_edge_and_figures_come_back(string database)
    {
        var app = await databases.On(database);
        var (child, parent) = (await app.RegisterAsync("unsafe"), await app.RegisterAsync("safe"));
        var name = (await app.DoAsync(app.Regulator, new ShowModel(parent.ModelId))).Model.Name;
        var edge = await app.DoAsync(app.Licensing, new AddDerivation(
            child.ReleaseId, name, DerivationRelation.FineTune, null, null, Truth.Unknown, RegistryApp.Declared(EvidenceQuestion.WeightDerivation)));
        await app.DoAsync(app.Officer, new AddSafetyLayerChange(edge, "refusal training", LayerFate.Lost, "one lab", new(2026, 1, 1), "a paper", null));
        await app.DoAsync(app.Officer, new AddSafetyLayerChange(edge, "refusal training", LayerFate.Kept, "another lab", new(2026, 2, 1), "a note", null));
        var measured = new AddSafeguardEvaluation(child.ReleaseId, "HarmBench", "attack success", "100 %", "one lab", new(2026, 1, 1), "a paper")
        {
            DerivationId = edge,
            AttackSuccess = Interval.Exactly(1),
            Trigger = "a place name",
            WithTrigger = new(0.27m, 0.4m),
            WithoutTrigger = Interval.Exactly(0.19m),
        };
        await app.DoAsync(app.Officer, measured);
        await app.RefusedAsync<Refusal.NotValid, SafeguardEvaluationId>(app.Officer, measured with { AttackSuccess = Interval.Exactly(100) });
        await app.RefusedAsync<Refusal.NotFound, SafeguardEvaluationId>(app.Officer, measured with { ReleaseId = parent.ReleaseId });

        var row = Assert.Single((await app.DoAsync(app.Regulator, new ShowSafetyLayers(child.ReleaseId))).Rows);
        Assert.Equal([LayerFate.Lost, LayerFate.Kept], row.Changes.Select(change => change.Fate));
        var kept = Assert.Single((await app.DoAsync(app.Regulator, new ShowRelease(child.ReleaseId))).SafeguardEvaluations);
        Assert.Equal((Interval.Exactly(1), new Interval(0.27m, 0.4m), Interval.Exactly(0.19m)), (kept.AttackSuccess, kept.WithTrigger, kept.WithoutTrigger));
    }
}
