using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>What was said about a release stands at the day of its source, or says that it stands at the day of recording.</summary>
public sealed class Timelines(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task stand_in_the_order_of_their_days_and_say_when_a_day_is_of_recording(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("dated")).ReleaseId;
        var paper = RegistryApp.Reported(EvidenceQuestion.Hardware, "H800 it was") with { SourceDate = new(2025, 3, 1) };
        await app.DoAsync(app.Officer, new AddChipUse(release, null, "NVIDIA H800", ChipPurpose.Training, null, null, null, paper));
        await app.DoAsync(app.Officer, new AddChipUse(
            release, null, "NVIDIA H100", ChipPurpose.Training, null, null, null, paper with { Claim = "H100 it was", SourceDate = null }));

        var shown = await app.DoAsync(app.Regulator, new ShowTimeline(release) { Question = EvidenceQuestion.Hardware });
        Assert.Equal(["H800 it was", "H100 it was"], shown.Entries.Select(entry => entry.Words));
        Assert.Equal([false, true], shown.Entries.Select(entry => entry.DayIsOfRecording));
        Assert.Equal(new DateOnly(2025, 3, 1), shown.Entries[0].Day);
        Assert.Equal(2, shown.Total);
        Assert.True(shown.Everything > shown.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task are_narrowed_by_side_strength_kind_and_days(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("narrowed")).ReleaseId;
        var against = RegistryApp.Reported(EvidenceQuestion.Identity, "These are other bytes") with
        {
            Direction = EvidenceDirection.Contradicts,
            Strength = EvidenceStrength.Moderate,
            SourceDate = new(2025, 6, 1),
        };
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Release, release.Value, against));

        async Task<IEnumerable<string>> WordsAsync(ShowTimeline asked) => (await app.DoAsync(app.Regulator, asked)).Entries.Select(entry => entry.Words);
        Assert.Equal(["These are other bytes"], await WordsAsync(new(release) { Against = true }));
        Assert.Equal(["These are other bytes"], await WordsAsync(new(release) { Least = EvidenceStrength.Moderate }));
        Assert.Equal(["These are other bytes"], await WordsAsync(new(release) { From = new(2025, 5, 1), Until = new(2025, 7, 1) }));
        Assert.DoesNotContain("These are other bytes", await WordsAsync(new(release) { Against = false }));
        Assert.Equal(["It was first recorded here"], await WordsAsync(new(release) { Kind = DatedKind.Release }));
        await app.RefusedAsync<Refusal.NotValid, ShowTimeline.Answer>(app.Regulator, new ShowTimeline(release) { From = new(2025, 7, 1), Until = new(2025, 5, 1) });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task hold_allegations_with_their_replies_and_changes_of_ownership(string database)
    {
        var app = await databases.On(database);
        var registered = await app.RegisterAsync("owned");
        var seen = (await app.DoAsync(app.Regulator, new ShowModel(registered.ModelId))).Model.Version;
        var (party, owner) = ($"Owned {Guid.NewGuid():N}", $"Owner {Guid.NewGuid():N}");
        var register = RegistryApp.Declared(EvidenceQuestion.Control) with { Kind = EvidenceKind.OwnershipRecord };
        await app.DoAsync(app.Licensing, new SetDeveloper(registered.ModelId, seen, new(party), null, register));
        await app.DoAsync(app.Licensing, new AddOwnership(new(party), new(owner), Interval.Exactly(0.6m), new(new(2024, 1, 1), new(2025, 1, 1)), register));
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

        var shown = (await app.DoAsync(app.Regulator, new ShowTimeline(registered.ReleaseId))).Entries;
        Assert.Equal(
            [new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1)], shown.Where(entry => entry.Kind == DatedKind.Ownership).Select(entry => entry.Day));
        Assert.True(shown.Single(entry => entry.Kind == DatedKind.Campaign).IsAllegation);
        Assert.Equal("It denies this.", shown.Single(entry => entry.Kind == DatedKind.Reply).Words);
    }
}
