using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Ledger;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Statuses;

/// <summary>How decisions stand is said by a signed list, at once when it changes, and as it was at any time since.</summary>
public sealed class Listing(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_licence_stands_as_the_list_says_before_and_after_it_is_revoked(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await Logging.SignAllAsync(office);
        var place = await PlaceAsync(office, decision);
        var before = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
        Assert.Equal(DecisionStatus.Valid, (await AsReadAsync(office, before, place.Index, before.IssuedAt)).Status);

        await RevokedAsync(office, decision);
        await Logging.SignAllAsync(office);
        var after = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
        var said = await AsReadAsync(office, after, place.Index, after.IssuedAt);
        Assert.Equal(DecisionStatus.Revoked, said.Status);
        Assert.EndsWith("it is revoked.", said.Sentence, StringComparison.Ordinal);
        Assert.True(after.Serial > before.Serial);

        // As at the time before it was revoked the same registry answers with the list of that time.
        var then = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List, before.IssuedAt));
        Assert.Equal((before.Token, false), (then.Token, then.IsNewest));
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(Caller.Anonymous, new ShowStatus(decision, before.IssuedAt))).Status);
        Assert.Equal(DecisionStatus.Revoked, (await office.DoAsync(Caller.Anonymous, new ShowStatus(decision, after.IssuedAt))).Status);
        await office.RefusedAsync<Refusal.NotFound, ReadStatusList.Answer>(
            Caller.Anonymous, new ReadStatusList(place.List, before.IssuedAt.AddYears(-1)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_list_is_a_leaf_of_the_log(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var place = await PlaceAsync(office, await office.LicensedAsync());
        await Logging.SignAllAsync(office);
        var list = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
        var proof = await office.DoAsync(Caller.Anonymous, new ProveLeaf(list.Digest));
        Assert.Equal($"status/{place.List}/{list.Serial}", proof.Reference);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task each_way_to_stand_has_its_number(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var expired = await office.LicensedAsync(draft => draft with { ValidFrom = Today.AddDays(-10), ValidUntil = Today });
        var coming = await office.LicensedAsync(draft => draft with { ValidFrom = Today.AddDays(10) });
        var suspended = await office.LicensedAsync();
        await MeasuredAsync(office, suspended, MeasureKind.Suspend);
        await Logging.SignAllAsync(office);
        foreach (var (decision, status) in new[]
        {
            (expired, DecisionStatus.Expired), (coming, DecisionStatus.NotYetValid), (suspended, DecisionStatus.Suspended),
        })
        {
            var place = await PlaceAsync(office, decision);
            var list = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
            Assert.Equal(status, (await AsReadAsync(office, list, place.Index, list.IssuedAt)).Status);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task places_are_given_once_and_nothing_is_signed_where_nothing_changed(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var places = new[] { await PlaceAsync(office, await office.LicensedAsync()), await PlaceAsync(office, await office.LicensedAsync()) };
        Assert.Equal(places[0].Index + 1, places[1].Index);
        await Logging.SignAllAsync(office);
        var serial = (await office.DoAsync(Caller.Anonymous, new ReadStatusList(places[0].List))).Serial;
        await Logging.SignAllAsync(office);
        Assert.Equal(serial, (await office.DoAsync(Caller.Anonymous, new ReadStatusList(places[0].List))).Serial);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_new_list_is_signed_on_another_day_and_before_the_last_one_ends(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var place = await PlaceAsync(office, await office.LicensedAsync());
        await Logging.SignAllAsync(office);
        var list = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
        await SignAtAsync(office, new(Today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        var next = await office.DoAsync(Caller.Anonymous, new ReadStatusList(place.List));
        Assert.Equal(list.Serial + 1, next.Serial);
        Assert.True(next.IssuedAt < list.ExpiresAt && next.ExpiresAt > list.ExpiresAt);
    }

    [Fact]
    public async Task another_address_of_the_site_is_another_list()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var place = await PlaceAsync(office, await office.LicensedAsync());
        var moved = await office.LookAsync(office.App.Regulator, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            return await new StatusShelf(context, new("https://registry.example", TimeSpan.FromDays(1))).TakeAsync(CancellationToken.None);
        });
        Assert.Equal(($"https://registry.example/status/{place.List + 1}", place.List + 1, 0), (moved.Uri, moved.List, moved.Index));
    }

    private static async Task SignAtAsync(CaseOffice office, DateTimeOffset now)
    {
        await using var scope = office.Scopes.CreateAsyncScope();
        var parts = scope.ServiceProvider;
        var signing = new StatusSigning(
            parts.GetRequiredService<RegistryContext>(), parts.GetRequiredService<SigningDesk>(), parts.GetRequiredService<StatusSettings>(), new Stopped(now));
        while (await signing.StepAsync(CancellationToken.None))
        {
        }
    }

    private static async Task<(int List, int Index)> PlaceAsync(CaseOffice office, string decision) =>
        await office.LookAsync(office.App.Regulator, async context =>
        {
            var place = await context.StatusPlaces.SingleAsync(one => one.Reference == decision);
            return (place.List, place.Index);
        });

    private static async Task<StatusAnswer> AsReadAsync(CaseOffice office, ReadStatusList.Answer list, int index, DateTimeOffset at)
    {
        await using var scope = office.Scopes.CreateAsyncScope();
        var roots = new X509Certificate2Collection(scope.ServiceProvider.GetRequiredService<SigningDesk>().Roots);
        var read = StatusListReader.Read(list.Token, roots, out var wrong);
        Assert.Equal("", wrong);
        return read!.Of(list.Uri, index, at);
    }

    private static Task RevokedAsync(CaseOffice office, string decision) => MeasuredAsync(office, decision, MeasureKind.Revoke);

    private static async Task MeasuredAsync(CaseOffice office, string decision, MeasureKind kind)
    {
        await office.DoAsync(office.Officer, new ProposeMeasure(decision, kind, MeasureGround.ConditionBroken, "It was broken.", Today));
        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
