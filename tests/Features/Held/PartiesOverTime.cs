using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>A party is on each day what it was on that day, and what nobody states for a day is unknown.</summary>
public sealed class PartiesOverTime(Databases databases) : IClassFixture<Databases>
{
    private static readonly StatedEvidence Register = RegistryApp.Declared(EvidenceQuestion.Control) with
    {
        Kind = EvidenceKind.OwnershipRecord,
        Strength = EvidenceStrength.Strong,
    };

    private static readonly StatedEvidence Report = RegistryApp.Reported(EvidenceQuestion.Control);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_law_of_a_day_asks_who_stood_over_it_on_that_day(string database)
    {
        var app = await databases.On(database);
        var (release, lab) = await LabAsync(app);
        await StateAsync(app, lab, "Old Parent", "FR", new(new(2020, 1, 1)));
        await StateAsync(app, lab, "New Parent", "CN", new(new(2025, 3, 1)));

        Assert.Equal((null, null), await OnAsync(app, release, new(2019, 12, 31)));
        Assert.Equal(("Old Parent", "FR"), await OnAsync(app, release, new(2020, 1, 1)));
        Assert.Equal(("Old Parent", "FR"), await OnAsync(app, release, new(2025, 2, 28)));
        Assert.Equal(("New Parent", "CN"), await OnAsync(app, release, new(2025, 3, 1)));

        var shown = await app.DoAsync(app.Regulator, new ShowParty(Name: lab.ToUpperInvariant()));
        Assert.Equal(["Old Parent", "New Parent"], shown.Stretches.Select(row => row.UltimateParent));
        Assert.All(shown.Stretches, row => Assert.Equal("technical report", row.Evidence.Source));
        Assert.Equal(("New Parent", Country.Of("CN")), (shown.UltimateParent, shown.Party.Country));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_closed_stretch_and_its_correction_hold_to_the_day(string database)
    {
        var app = await databases.On(database);
        var (release, lab) = await LabAsync(app);
        await StateAsync(app, lab, "Closed Parent", "US", new(new(2021, 1, 1), new(2022, 1, 1)));
        Assert.Equal(("Closed Parent", "US"), await OnAsync(app, release, new(2021, 12, 31)));
        Assert.Equal((null, null), await OnAsync(app, release, new(2022, 1, 1)));
        await StateAsync(app, lab, "Right Parent", "DE", new(new(2021, 6, 1), new(2022, 6, 1)));
        Assert.Equal(("Closed Parent", "US"), await OnAsync(app, release, new(2021, 5, 31)));
        Assert.Equal(("Right Parent", "DE"), await OnAsync(app, release, new(2021, 6, 1)));
        Assert.Equal(("Right Parent", "DE"), await OnAsync(app, release, new(2022, 5, 31)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_but_an_officer_replaces_what_is_stated_for_days_or_puts_days_to_what_is_stated_without(string database)
    {
        var app = await databases.On(database);
        var (_, lab) = await LabAsync(app);
        await StateAsync(app, lab, "Held Parent", "US", new(new(2021, 1, 1), new(2023, 1, 1)));
        StateParty Moved(string? country, Period days) => new(new(lab, country is null ? null : Country.Of(country)), null, days, Report);

        var refusal = await app.RefusedAsync<Refusal.NotValid, PartyPeriodId>(app.Stranger, Moved("CN", new(new(2022, 6, 1))));
        Assert.Equal("Party.Country", Assert.Single(refusal.Problems).Where);
        refusal = await app.RefusedAsync<Refusal.NotValid, PartyPeriodId>(
            app.Stranger, new StateParty(new(lab), new("Another Parent"), new(new(2022, 12, 31)), Report));
        Assert.Equal("UltimateParent.Name", Assert.Single(refusal.Problems).Where);
        await app.DoAsync(app.Stranger, Moved("CN", new(new(2023, 1, 1))));
        await app.RefusedAsync<Refusal.NotValid, PartyPeriodId>(app.Stranger, Moved(null, new(new(2030, 1, 1))));

        var (model, undated) = await LabAsync(app, Country.Of("FR"));
        await app.RefusedAsync<Refusal.NotValid, PartyPeriodId>(
            app.Stranger, new StateParty(new(undated, Country.Of("FR")), null, new(new(2025, 1, 1)), Report));
        Assert.NotEqual(default, model);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_shows_one_owner_shows_no_other(string database)
    {
        var app = await databases.On(database);
        var (release, lab) = await LabAsync(app);
        var days = new Period(new(2020, 1, 1));
        await app.DoAsync(app.Licensing, new AddOwnership(new(lab), new("Shown Fund"), Interval.Exactly(0.3m), days, Register));
        await app.DoAsync(app.Stranger, new AddOwnership(new(lab), new("Slandered Fund"), Interval.Exactly(0.6m), days, Report));
        await app.DoAsync(app.Stranger, new StateParty(new(lab), new("Slandering Parent"), days, Report));

        var asked = (await DeveloperAsync(app, release, new(2026, 1, 1)))!;
        Assert.Equal("Shown Fund", Assert.Single(asked.Owners).Name);
        Assert.Null(asked.UltimateParent);

        var party = (await app.DoAsync(app.Regulator, new ShowParty(Name: lab))).Party.Id;
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Party, party.Value, Register with { Direction = EvidenceDirection.Contradicts }));
        Assert.Empty((await DeveloperAsync(app, release, new(2026, 1, 1)))!.Owners);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_value_without_days_is_refused_beside_one_with_days(string database)
    {
        var app = await databases.On(database);
        var (release, lab) = await LabAsync(app);
        await StateAsync(app, lab, "Dated Parent", "US", new(new(2021, 1, 1)));
        var model = (await app.DoAsync(app.Regulator, new ShowRelease(release))).Model;
        var refusal = await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(
            app.Licensing, new SetDeveloper(model.Id, model.Version, new(lab, Country.Of("CN")), null, Register));
        Assert.Equal("Developer.Country", Assert.Single(refusal.Problems).Where);
        refusal = await app.RefusedAsync<Refusal.NotValid, SetDeveloper.Answer>(
            app.Licensing, new SetDeveloper(model.Id, model.Version, new(lab), new("Undated Parent"), Register));
        Assert.Equal("UltimateParent.Name", Assert.Single(refusal.Problems).Where);
    }

    private static async Task<(ReleaseId Release, string Lab)> LabAsync(RegistryApp app, Country? country = null)
    {
        var lab = $"Lab {Guid.NewGuid():N}";
        var model = await app.RegisterAsync("over-time");
        var seen = (await app.DoAsync(app.Regulator, new ShowModel(model.ModelId))).Model.Version;
        await app.DoAsync(app.Licensing, new SetDeveloper(model.ModelId, seen, new(lab, country), null, Register));
        return (model.ReleaseId, lab);
    }

    private static Task<PartyPeriodId> StateAsync(RegistryApp app, string lab, string parent, string country, Period days) =>
        app.DoAsync(app.Licensing, new StateParty(new(lab, Country.Of(country)), new(parent), days, Register));

    private static async Task<(string? Parent, string? Country)> OnAsync(RegistryApp app, ReleaseId release, DateOnly day) =>
        await DeveloperAsync(app, release, day) is { } asked ? (asked.UltimateParent, asked.Country) : default;

    private static async Task<AskedParty?> DeveloperAsync(RegistryApp app, ReleaseId release, DateOnly day)
    {
        var shown = await app.DoAsync(app.Regulator, new ShowRelease(release));
        var question = Asking.About(ReleaseNames.Of(shown.Model.Name, shown.Release.Label)) with { Day = day };
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(question, new Facts()));
        return Assert.Single(made.Evaluation.Facts.Lineage!.Releases).Developer;
    }
}
