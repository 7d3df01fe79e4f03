using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

public sealed class Recording(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task lineage_shows_each_hop_with_its_strength_up_and_down(string database)
    {
        var app = await databases.On(database);
        var middle = await app.ImportCardAsync("tree/Middle", "base_model: tree/Root\nbase_model_relation: finetune");
        await app.ImportCardAsync("tree/Leaf", "base_model: tree/Middle\nbase_model_relation: quantized");
        var teacher = RegistryApp.Declared(EvidenceQuestion.OutputDerivation) with { AgainstInterest = true, Strength = EvidenceStrength.Strong };
        await app.DoAsync(app.Licensing, new AddDerivation(
            middle.ReleaseId, "closed/Teacher", DerivationRelation.Distillation, null, "2e22", Truth.No, teacher));

        var shown = await app.DoAsync(app.Officer, new ShowLineage(middle.ReleaseId));

        Assert.Equal(["closed/Teacher", "tree/Leaf", "tree/Middle", "tree/Root"], shown.Nodes.Select(node => node.Name));
        Assert.Equal([EvidenceStrength.Strong, EvidenceStrength.Weak], shown.Above.Select(hop => hop.Strength).OrderDescending());
        Assert.Equal(DerivationRelation.Quantization, Assert.Single(shown.Below).Derivation.Relation);
        Assert.False(shown.Cut);
        Assert.True((await app.DoAsync(app.Officer, new ShowLineage(middle.ReleaseId, 1))).Cut);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_edge_by_hand_that_closes_a_cycle_is_refused(string database)
    {
        var app = await databases.On(database);
        await app.ImportCardAsync("hand/Child", "base_model: hand/Parent");
        var parent = await app.ImportCardAsync("hand/Parent", "license: mit");
        var refusal = await app.RefusedAsync<Refusal.NotValid, DerivationId>(app.Officer, new AddDerivation(
            parent.ReleaseId, "hand/Child", DerivationRelation.Merge, null, null, Truth.Unknown, RegistryApp.Reported(EvidenceQuestion.WeightDerivation)));
        Assert.Contains("hand/Parent ← hand/Child", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_recorded_of_an_edge_is_replaced_by_an_officer_only_and_disagreement_is_kept_as_evidence(string database)
    {
        var app = await databases.On(database);
        var child = await app.RegisterAsync("held-edge");
        var report = RegistryApp.Reported(EvidenceQuestion.OutputDerivation);
        var bare = new AddDerivation(child.ReleaseId, "closed/Held", DerivationRelation.Distillation, null, null, Truth.Unknown, report);
        var whole = bare with
        {
            Share = new(new(0.2m, 0.3m), ShareUnit.TrainingTokens, "stated"),
            GenerationOperations = "1e22",
            Queried = new(new(2025, 6, 1), new(2025, 7, 1)),
            DataPublished = Truth.No,
        };
        await app.DoAsync(app.Officer, bare);
        var edge = await app.DoAsync(app.Officer, whole);
        Assert.Equal(edge, await app.DoAsync(app.Stranger, whole with { GenerationOperations = "10e21" }));

        foreach (var (other, where) in ((AddDerivation, string)[])
        [
            (bare with { Share = new(new(0m, 0.01m), ShareUnit.TrainingTokens, "stated") }, "Share"),
            (bare with { GenerationOperations = "1e3" }, "GenerationOperations"),
            (bare with { Queried = new(new(2020, 1, 1), new(2020, 2, 1)) }, "Queried"),
            (bare with { DataPublished = Truth.Yes }, "DataPublished"),
        ])
        {
            var refusal = await app.RefusedAsync<Refusal.NotValid, DerivationId>(app.Stranger, other);
            Assert.Equal(where, Assert.Single(refusal.Problems).Where);
        }

        await app.DoAsync(app.Stranger, new RecordEvidence(
            EvidenceSubject.Derivation, edge.Value, report with { Direction = EvidenceDirection.Contradicts, Claim = "The data is published." }));
        var held = Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(child.ReleaseId))).Parents).Edge;
        Assert.Equal((0.3m, 1e22m, Truth.No), (held.Share!.Bounds.High!.Value, held.GenerationOperations!.Bounds.Low, held.DataPublished));
        Assert.Contains((await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Derivation, edge.Value))).Items,
            item => item.Direction == EvidenceDirection.Contradicts);
        await app.DoAsync(app.Licensing, bare with { DataPublished = Truth.Yes });
        Assert.Equal(Truth.Yes, Assert.Single((await app.DoAsync(app.Officer, new ShowRelease(child.ReleaseId))).Parents).Edge.DataPublished);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_figure_of_a_test_without_its_test_is_refused_with_what_is_missing(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("tests")).ReleaseId;
        var whole = new SignificanceTest("independent initialisations", "T", 1e-9, 1000, 0.01, 40, null);
        foreach (var kind in (EvidenceKind[])[EvidenceKind.PermutationTest, EvidenceKind.BlackBoxAgreement, EvidenceKind.WatermarkRadioactivity])
        {
            var bare = RegistryApp.Reported(kind.Rule().Questions[0]) with
            {
                Kind = kind,
                Strength = EvidenceStrength.Moderate,
                BytesDigest = Sha256Digest.OfBytes("outputs"u8),
                Setup = "controls",
            };
            foreach (var test in (SignificanceTest?[])
                [null, whole with { NullHypothesis = " " }, whole with { SampleSize = 0 }, whole with { Alpha = 0 }, whole with { Candidates = 0 }])
            {
                var refusal = await app.RefusedAsync<Refusal.NotValid, EvidenceId>(
                    app.Licensing, new RecordEvidence(EvidenceSubject.Release, release.Value, bare with { Test = test }));
                Assert.Equal("Evidence.Test", Assert.Single(refusal.Problems).Where);
            }

            await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Release, release.Value, bare with { Test = whole }));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task evidence_is_never_stronger_than_its_kind_nor_filed_under_a_question_it_cannot_speak_to(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("kinds")).ReleaseId;
        var marker = new StatedEvidence
        {
            Kind = EvidenceKind.BehaviourMarker,
            Question = EvidenceQuestion.WeightDerivation,
            Strength = EvidenceStrength.Strong,
            Claim = "it says it is another model",
            AssertedBy = "a tester",
            Source = "a blog",
        };
        var refusal = await app.RefusedAsync<Refusal.NotValid, EvidenceId>(
            app.Officer, new RecordEvidence(EvidenceSubject.Release, release.Value, marker));
        Assert.Equal(["Evidence.Question", "Evidence.Strength"], refusal.Problems.Select(problem => problem.Where));
        Assert.All(refusal.Problems, problem => Assert.NotEmpty(problem.WhatWouldBeRight));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_developer_with_its_parent_and_countries_is_shown_with_the_model(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("dev");
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Model.Version;
        var act = new SetDeveloper(model.ModelId, seen, new("Lab Alpha", Country.Of("CN")), new("Group Omega", Country.Of("CN"), Country.Of("HK")),
            RegistryApp.Reported(EvidenceQuestion.Control));
        await app.DoAsync(app.Officer, act);
        await app.DoAsync(app.Officer, new AddOwnership(
            new("lab ALPHA"), new("Fund Beta"), new Interval(0.25m, 0.5m), new Period(new(2023, 5, 1)), RegistryApp.Reported(EvidenceQuestion.Control)));

        var shown = await app.DoAsync(app.Officer, new ShowModel(model.ModelId));
        Assert.Equal(("Lab Alpha", "Group Omega", Country.Of("HK")), (shown.Developer!.Name, shown.UltimateParent!.Name, shown.UltimateParent.Headquarters!.Value));
        await app.RefusedAsync<Refusal.Conflict, SetDeveloper.Answer>(app.Stranger, act);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_recorded_for_everybody_is_replaced_by_an_officer_only(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("shared-facts");
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Model.Version;
        var evidence = RegistryApp.Reported(EvidenceQuestion.Control);
        var applicant = Caller.Of(app.Stranger.Person, app.Stranger.Organisation, Role.Applicant);
        await app.DoAsync(applicant, new SetDeveloper(model.ModelId, seen, new("Shared Lab", Country.Of("CN")), null, evidence));

        seen = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Model.Version;
        SetDeveloper Moved(string name, string country) => new(model.ModelId, seen, new(name, Country.Of(country)), null, evidence);
        await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(applicant, Moved("Shared Lab", "DE"));
        await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(applicant, Moved("Another Lab", "DE"));
        Assert.Equal(Country.Of("CN"), (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Developer!.Country);
        await app.DoAsync(app.Licensing, Moved("Shared Lab", "HK"));
        Assert.Equal(Country.Of("HK"), (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Developer!.Country);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_campaign_is_an_allegation_with_its_source_and_never_a_finding(string database)
    {
        var app = await databases.On(database);
        var id = await app.DoAsync(app.Officer, new AddCampaign
        {
            Title = "Invented campaign",
            Teacher = "closed/Teacher",
            AllegedAgainst = new("Invented Lab", Invented: true),
            DisclosedBy = "Invented Provider",
            DisclosedOn = new(2026, 2, 23),
            Source = "invented report",
            Exchanges = Interval.Exactly(150_000),
            Window = new Period(new(2025, 11, 1), new(2026, 1, 1)),
        });

        var item = Assert.Single((await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Campaign, id.Value))).Items);
        Assert.True(item.IsAllegation);
        Assert.Equal(EvidenceKind.ProviderTelemetry, item.Kind);
        var row = Assert.Single((await app.DoAsync(app.Officer, new ListCampaigns())).Rows, r => r.Campaign.Id == id);
        Assert.Equal(("Invented Lab", Interval.Exactly(150_000)), (row.AllegedAgainst, row.Campaign.Exchanges));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_act_that_is_refused_saves_nothing(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("nothing")).ReleaseId;
        var bad = new AddTrainingRun(release, "", "a lot", EstimateMethod.NotStated, null, null, RegistryApp.Reported(EvidenceQuestion.Hardware));
        var refusal = await app.RefusedAsync<Refusal.NotValid, TrainingRunId>(app.Officer, bad);
        Assert.Equal(["Name", "Operations"], refusal.Problems.Select(problem => problem.Where).Order(StringComparer.Ordinal));
        Assert.Empty((await app.DoAsync(app.Officer, new ShowRelease(release))).TrainingRuns);
        await app.RefusedAsync<Refusal.NotFound, TrainingRunId>(app.Officer, bad with { ReleaseId = new(Guid.NewGuid()), Name = "x", Operations = null });
    }
}
