using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>Whoever types evidence in cannot make it another's word, nor stronger than their own.</summary>
public sealed class DeclaringByHand(Databases databases) : IClassFixture<Databases>
{
    private static readonly StatedEvidence Admission = RegistryApp.Declared(EvidenceQuestion.OutputDerivation) with
    {
        AgainstInterest = true,
        Strength = EvidenceStrength.Strong,
    };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_makes_an_admission_for_the_developer_of_another_s_model(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("victim");
        var refused = await app.RefusedAsync<Refusal.NotValid, DerivationId>(app.Stranger, Distilled(model.ReleaseId, Admission));
        AssertSays(refused, "Evidence.Kind", "no developer of this model is recorded", "third-party report (E14)");

        var (lab, _) = await DevelopedAsync(app, model.ModelId);
        refused = await app.RefusedAsync<Refusal.NotValid, DerivationId>(app.Stranger, Distilled(model.ReleaseId, Admission));
        AssertSays(refused, "Evidence.Kind", $"{lab}'s own to give", "third-party report (E14)");
        Assert.Empty((await app.DoAsync(app.Stranger, new ShowLineage(model.ReleaseId))).Above);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_denies_in_the_authors_name(string database)
    {
        var app = await databases.On(database);
        var edge = (await app.DoAsync(app.Officer, new ShowRelease(
            (await app.ImportCardAsync($"denied/{Guid.NewGuid():N}", "base_model: up/Stream")).ReleaseId))).Parents[0].Edge.Id;
        var denial = RegistryApp.Declared(EvidenceQuestion.WeightDerivation) with
        {
            Kind = EvidenceKind.AuthorDenial,
            Direction = EvidenceDirection.Contradicts,
        };
        var refused = await app.RefusedAsync<Refusal.NotValid, EvidenceId>(
            app.Stranger, new RecordEvidence(EvidenceSubject.Derivation, edge.Value, denial));
        Assert.Equal("Evidence.Kind", Assert.Single(refused.Problems).Where);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_developer_s_own_people_declare_and_it_is_the_developer_who_asserts(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("own");
        var (lab, own) = await DevelopedAsync(app, model.ModelId);
        var edge = await app.DoAsync(own, Distilled(model.ReleaseId, Admission with { AssertedBy = "somebody quite else" }));

        var shown = await app.DoAsync(own, new ShowEvidence(EvidenceSubject.Derivation, edge.Value));
        Assert.Equal(lab, Assert.Single(shown.Items).AssertedBy);
        Assert.Equal("Recorded by hand by your organisation.", Assert.Single(shown.Origins).Words);
        Assert.Contains("by another organisation", (await app.DoAsync(app.Stranger, new ShowEvidence(EvidenceSubject.Derivation, edge.Value))).Origins[0].Words, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_officer_records_the_publisher_s_statement_with_its_day_and_both_are_shown(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("office");
        var (lab, _) = await DevelopedAsync(app, model.ModelId);
        var undated = await app.RefusedAsync<Refusal.NotValid, DerivationId>(
            app.Licensing, Distilled(model.ReleaseId, Admission with { SourceDate = null }));
        Assert.Equal("Evidence.SourceDate", Assert.Single(undated.Problems).Where);

        var edge = await app.DoAsync(app.Licensing, Distilled(model.ReleaseId, Admission));
        var shown = await app.DoAsync(app.Stranger, new ShowEvidence(EvidenceSubject.Derivation, edge.Value));
        Assert.Equal((lab, app.Licensing.Person), (shown.Items[0].AssertedBy, shown.Items[0].RecordedBy));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_but_an_officer_makes_an_organisation_with_accounts_here_the_developer(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync("self-made");
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Model.Version;
        var name = $"Self Made Laboratories {Guid.NewGuid():N}";
        var self = await app.SomebodyOfAsync(name, "Sam Self", authority: false, Role.Applicant);
        SetDeveloper Claiming(string spelt) => new(model.ModelId, seen, new(spelt), null, RegistryApp.Reported(EvidenceQuestion.Control));

        AssertSays(await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(self, Claiming(name)), "Developer.Name", "has accounts here", "licensing officer");
        await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(self, Claiming($" {name.ToUpperInvariant()} "));
        await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(app.Stranger, Claiming(name)); // a friend does it no better
        Assert.Null((await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Developer);
        await app.DoAsync(app.Licensing, Claiming(name));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_carries_a_fact_alone_is_not_anybody_s_to_type_in(string database)
    {
        var app = await databases.On(database);
        var edge = (await app.DoAsync(app.Officer, new ShowRelease(
            (await app.ImportCardAsync($"typed/{Guid.NewGuid():N}", "base_model: up/Stream")).ReleaseId))).Parents[0].Edge.Id.Value;
        RecordEvidence Typed(EvidenceKind kind, EvidenceStrength strength) => new(
            EvidenceSubject.Derivation, edge, RegistryApp.Reported(kind.Rule().Questions[0]) with
            {
                Kind = kind,
                Strength = strength,
                Test = new("independent", "permutation", 1e-12, 1000, 0.05, 1, false),
                BytesDigest = Sha256Digest.OfBytes("what it was computed from"u8),
            });

        foreach (var kind in new[]
        {
            EvidenceKind.DigestEquality, EvidenceKind.Signature, EvidenceKind.TrainingAttestation, EvidenceKind.PermutationTest,
            EvidenceKind.RobustStatistic, EvidenceKind.WatermarkRadioactivity, EvidenceKind.OwnershipRecord,
        })
        {
            var refused = await app.RefusedAsync<Refusal.NotValid, EvidenceId>(app.Stranger, Typed(kind, EvidenceStrength.Weak));
            AssertSays(refused, "Evidence.Kind", kind.Rule().Code, "E14");
            await app.DoAsync(app.Licensing, Typed(kind, EvidenceStrength.Strong));
        }

        AssertSays(await app.RefusedAsync<Refusal.NotValid, EvidenceId>(app.Stranger, Typed(EvidenceKind.ThirdPartyFinding, EvidenceStrength.Strong)), "Evidence.Strength", "second-hand", "Moderate at most");
        await app.DoAsync(app.Stranger, Typed(EvidenceKind.ThirdPartyFinding, EvidenceStrength.Moderate));
        AssertSays(await app.RefusedAsync<Refusal.NotValid, EvidenceId>(app.Stranger, Typed(EvidenceKind.ChipEvidence, EvidenceStrength.Moderate)), "Evidence.Strength", "second-hand", "Weak at most");
        var finding = Typed(EvidenceKind.ThirdPartyFinding, EvidenceStrength.Strong);
        await app.DoAsync(app.Licensing, finding);
        await app.RefusedAsync<Refusal.NotValid, EvidenceId>(app.Licensing, finding with { Evidence = finding.Evidence with { SourceDate = null } });
    }

    private static AddDerivation Distilled(ReleaseId child, StatedEvidence evidence) =>
        new(child, "closed/Teacher", DerivationRelation.Distillation, null, null, Truth.Unknown, evidence);

    private static async Task<(string Lab, Caller Own)> DevelopedAsync(RegistryApp app, ModelId model)
    {
        var lab = $"Laboratory {Guid.NewGuid():N}";
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model))).Model.Version;
        await app.DoAsync(app.Licensing, new SetDeveloper(model, seen, new(lab), null, RegistryApp.Declared(EvidenceQuestion.Control)));
        return (lab, await app.SomebodyOfAsync(lab, "Dana Developer", authority: false, Role.Applicant));
    }

    private static void AssertSays(Refusal.NotValid refused, string where, string what, string right)
    {
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(where, problem.Where);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(right, problem.WhatWouldBeRight, StringComparison.Ordinal);
    }
}
