using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Summing;
using ModelRegistry.Features.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>A summary says what is known in a minute, and lists what nobody has told instead of leaving it out.</summary>
public sealed class Summaries(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task list_everything_that_nobody_told_and_drop_it_once_somebody_does(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("unknown")).ReleaseId;
        var before = await app.DoAsync(app.Regulator, new ShowSummary(release));
        Assert.Superset(
            new HashSet<Gap> { Gap.Developer, Gap.Licence, Gap.Parents, Gap.Teachers, Gap.Datasets, Gap.Chips, Gap.TrainingPlace, Gap.Hosting, Gap.Safeguards },
            before.Unknown.ToHashSet());

        var evidence = RegistryApp.Reported(EvidenceQuestion.Hardware);
        await app.DoAsync(app.Officer, new AddTrainingRun(release, "pre-training", "1e23", EstimateMethod.NotStated, Country.Of("SG"), null, evidence));
        await app.DoAsync(app.Officer, new AddChipUse(release, null, "NVIDIA H800", ChipPurpose.Training, Interval.Exactly(8), null, null, evidence));
        var after = await app.DoAsync(app.Regulator, new ShowSummary(release));
        Assert.Equal(
            [Gap.Operations, Gap.Chips, Gap.TrainingPlace], before.Unknown.Except(after.Unknown));
        Assert.Equal([Gap.WholeTraining, Gap.WholeChips], after.Unknown.Except(before.Unknown));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task say_of_what_it_is_made_with_how_strong_that_is(string database)
    {
        var app = await databases.On(database);
        var release = (await app.ImportCardAsync(
            $"made/{Guid.NewGuid():N}", "base_model: made/Parent\nbase_model_relation: adapter\nlicense: mit\ndatasets: made/Data")).ReleaseId;
        var shown = await app.DoAsync(app.Regulator, new ShowSummary(release));
        var parent = Assert.Single(shown.Parents);
        Assert.Equal(("made/Parent", DerivationRelation.Adapter, EvidenceStrength.Weak, false), (parent.Name, parent.Edge.Relation, parent.Strength, parent.Contested));
        Assert.Equal("made/Data", Assert.Single(shown.Datasets).Name);
        Assert.Contains(Gap.WholeLineage, shown.Unknown);
        Assert.Contains(Gap.SafetyLayers, shown.Unknown);
        Assert.Single(shown.Documents);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task show_no_other_organisation_s_imports_and_answers(string database)
    {
        var app = await databases.On(database);
        var name = $"own/{Guid.NewGuid():N}";
        var release = (await app.ImportCardAsync(name, "license: mit")).ReleaseId;
        await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name) with { Destination = "NO" }, new Facts()));

        Assert.NotNull((await app.DoAsync(app.Officer, new ShowSummary(release))).ImportedAt);
        Assert.Null((await app.DoAsync(app.Stranger, new ShowSummary(release))).ImportedAt);
        var own = Assert.Single((await app.DoAsync(app.Officer, new ShowStanding(release))).Rows);
        Assert.Equal((Country.Of("NO"), true), (own.Destination!.Value, own.Evaluation is not null));
        Assert.Empty((await app.DoAsync(app.Stranger, new ShowStanding(release))).Rows);
        Assert.Single((await app.DoAsync(app.Regulator, new ShowStanding(release))).Rows);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task name_an_allegation_against_the_developer_never_without_its_replies(string database)
    {
        var app = await databases.On(database);
        var registered = await app.RegisterAsync("alleged");
        var seen = (await app.DoAsync(app.Regulator, new ShowModel(registered.ModelId))).Model.Version;
        var party = $"Alleged {Guid.NewGuid():N}";
        await app.DoAsync(app.Licensing, new SetDeveloper(registered.ModelId, seen, new(party), null, RegistryApp.Declared(EvidenceQuestion.Control)));
        var campaign = await app.DoAsync(app.Officer, new AddCampaign
        {
            Title = "Queries",
            Teacher = "Some Teacher",
            AllegedAgainst = new(party),
            DisclosedBy = "A laboratory",
            DisclosedOn = new(2026, 2, 23),
            Source = "a letter",
        });
        await app.DoAsync(app.Officer, new AddReply(campaign, party, new(2026, 3, 1), "It denies this.", "a statement", null));

        var row = Assert.Single((await app.DoAsync(app.Regulator, new ShowSummary(registered.ReleaseId))).Allegations);
        Assert.Equal((campaign, "It denies this."), (row.Campaign.Id, Assert.Single(row.Replies).Text));
        Assert.Equal(campaign, Assert.Single((await app.DoAsync(app.Regulator, new ShowCampaigns(registered.ReleaseId))).Rows).Campaign.Id);
        Assert.Single(Assert.Single((await app.DoAsync(app.Regulator, new ShowCampaigns(null, campaign))).Rows).Replies);
        Assert.Empty((await app.DoAsync(app.Regulator, new ShowSummary((await app.RegisterAsync("unalleged")).ReleaseId))).Allegations);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task know_a_developer_that_is_its_own_ultimate_parent(string database)
    {
        var app = await databases.On(database);
        var registered = await app.RegisterAsync("own parent");
        var seen = (await app.DoAsync(app.Regulator, new ShowModel(registered.ModelId))).Model.Version;
        var party = new StatedParty($"Own Parent {Guid.NewGuid():N}");
        await app.DoAsync(app.Licensing, new SetDeveloper(registered.ModelId, seen, party, null, RegistryApp.Declared(EvidenceQuestion.Control)));
        await app.LookAsync(app.Licensing, async context =>
        {
            var developer = context.Parties.Single(one => one.Name == party.Name);
            developer.UltimateParentId = developer.Id;
            return await context.SaveChangesAsync();
        });

        var shown = await app.DoAsync(app.Regulator, new ShowSummary(registered.ReleaseId));
        Assert.Equal(shown.Developer!.Id, shown.UltimateParent!.Id);
        Assert.DoesNotContain(Gap.UltimateParent, shown.Unknown);
    }
}
