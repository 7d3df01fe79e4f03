using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Terms(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_the_day_of_querying_decide_for_an_edge_and_for_a_window(string database)
    {
        var app = await databases.On(database);
        await app.DoAsync(app.Licensing, Text("Terms Provider", new(new(2025, 1, 1), new(2025, 7, 1)), new(2025, 6, 1), Truth.No));
        await app.DoAsync(app.Licensing, Text("Terms Provider", new(new(2025, 7, 1)), new(2025, 12, 31), Truth.Yes));
        var (child, teacher) = (await app.RegisterAsync("student"), await app.RegisterAsync("Oracle-teacher"));
        var shown = await app.DoAsync(app.Regulator, new ShowModel(teacher.ModelId));
        await app.DoAsync(app.Licensing, new SetDeveloper(
            teacher.ModelId, shown.Model.Version, new("Terms Provider"), null, RegistryApp.Declared(EvidenceQuestion.Control)));
        var taught = new AddDerivation(
            child.ReleaseId, shown.Model.Name, DerivationRelation.TrainingOnOutputs, null, null, Truth.Unknown,
            RegistryApp.Declared(EvidenceQuestion.OutputDerivation));
        await app.DoAsync(app.Licensing, taught with { Queried = new(new(2025, 6, 15), new(2026, 2, 1)) });

        var row = Assert.Single((await app.DoAsync(app.Regulator, new ShowTeachers(child.ReleaseId))).Rows);
        Assert.Equal("Terms Provider", row.Provider);
        Assert.Equal([Truth.No, Truth.Yes, Truth.Unknown], row.Terms.Select(stretch => stretch.ForbadeCompetingModels));
        Assert.Equal([new(2025, 7, 1), new(2026, 1, 1), new DateOnly(2026, 2, 1)], row.Terms.Select(stretch => stretch.Days.Until!.Value));

        var campaign = await app.DoAsync(app.Officer, new AddCampaign
        {
            Title = "queried",
            Teacher = "Oracle",
            Provider = new("Terms Provider"),
            AllegedAgainst = new("Terms Asker"),
            DisclosedBy = "Terms Provider",
            DisclosedOn = new(2026, 2, 23),
            Source = "a notice",
            Window = new(new(2025, 8, 1), new(2025, 9, 1)),
        });
        var alleged = (await app.DoAsync(app.Regulator, new ListCampaigns())).Rows.Single(one => one.Campaign.Id == campaign);
        Assert.Equal(Truth.Yes, Assert.Single(alleged.Terms).ForbadeCompetingModels);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task without_the_passage_or_seen_outside_their_days_are_refused(string database)
    {
        var app = await databases.On(database);
        var good = Text("Refused Provider", new(new(2025, 1, 1), new(2025, 7, 1)), new(2025, 6, 1), Truth.Yes);
        await app.RefusedAsync<Refusal.NotValid, TermsId>(app.Licensing, good with { Passage = null });
        await app.RefusedAsync<Refusal.NotValid, TermsId>(app.Licensing, good with { SeenOn = new(2025, 8, 1) });
        await app.RefusedAsync<Refusal.NotAllowed, TermsId>(app.Officer, good);
    }

    private static AddTerms Text(string provider, Period days, DateOnly seen, Truth forbids) => new()
    {
        Provider = new StatedParty(provider),
        Product = "Oracle",
        Title = $"Terms from {days.From:O}",
        InForce = days,
        SeenOn = seen,
        ForbidsCompetingModels = forbids,
        Passage = "section 4",
        Source = "the provider's page",
    };
}
