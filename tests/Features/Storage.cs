using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Keys;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

public sealed class Storage(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_append_only_table_refuses_raw_updates_and_deletes(string database)
    {
        var app = await databases.On(database);
        await app.ImportCardAsync("guard/Model", "license: mit\nbase_model: guard/Parent");
        var tables = await app.LookAsync(app.Regulator, context => Task.FromResult(context.Model.GetEntityTypes()
            .Where(type => type.ClrType.IsAssignableTo(typeof(IAppendOnly))).Select(type => (type.GetTableName()!, type.FindPrimaryKey()!.Properties[0].GetColumnName())).ToList()));
        Assert.NotEmpty(tables);
        foreach (var (table, key) in tables)
        {
            await IsGuardedAsync(app, table);
            if (await CountAsync(app, table) is var rows and > 0)
            {
                await RefusesAsync(app, $"DELETE FROM \"{table}\"", table, rows);
                await RefusesAsync(app, $"UPDATE \"{table}\" SET \"{key}\" = \"{key}\"", table, rows);
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_lost_update_is_a_conflict_and_the_first_one_stays(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("lost")).ReleaseId;
        var seen = (await app.DoAsync(app.Officer, new ShowRelease(release))).Release.Version;
        var day = new DateOnly(2025, 1, 20);
        await app.DoAsync(app.Licensing, Published(release, seen, "first", day));

        var refusal = await app.RefusedAsync<Refusal.Conflict, Done>(app.Licensing, Published(release, seen, "second", day));

        Assert.Contains("release", refusal.Sentence, StringComparison.Ordinal);
        var kept = (await app.DoAsync(app.Officer, new ShowRelease(release))).Release.Publication;
        Assert.Equal(new WeightsPublication(Truth.Yes, day, "first"), kept);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_one_organisation_imported_no_other_sees_but_the_regulator_does(string database)
    {
        var app = await databases.On(database);
        var imported = await app.ImportCardAsync("tenant/Model", "license: mit");

        Task<bool> SeenBy(Caller caller) => app.LookAsync(caller, c => c.Imports.AnyAsync(i => i.ReleaseId == imported.ReleaseId));
        Assert.True(await SeenBy(app.Officer));
        Assert.False(await SeenBy(app.Stranger));
        Assert.False(await SeenBy(Caller.Anonymous));
        Assert.True(await SeenBy(app.Regulator));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task operations_intervals_shares_and_periods_come_back_exactly(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("exact")).ReleaseId;
        var period = new Period(new(2024, 1, 1), new(2024, 7, 1));
        await app.DoAsync(app.Officer, new AddTrainingRun(
            release, "pre-training", "1.0000000000000000000000000001e25..3.8e25", EstimateMethod.HardwareTime, Country.Of("CN"), period,
            RegistryApp.Reported(EvidenceQuestion.Hardware)));
        await app.DoAsync(app.Officer, new AddChipUse(
            release, null, "H800", ChipPurpose.Training, Interval.Exactly(2048), new Interval(2_664_000.5m, null), null,
            RegistryApp.Reported(EvidenceQuestion.Hardware)));

        var shown = await app.DoAsync(app.Officer, new ShowRelease(release));
        var run = Assert.Single(shown.TrainingRuns);
        Assert.Equal(10000000000000000000000000.001m, run.Operations!.Bounds.Low);
        Assert.Equal(3.8e25m, run.Operations.Bounds.High);
        Assert.Equal("1.0000000000000000000000000001e25..3.8e25", run.Operations.AsAsserted);
        Assert.Equal((EstimateMethod.HardwareTime, Country.Of("CN"), period), (run.Operations.Method, run.Place!.Value, run.Period));
        var chip = Assert.Single(shown.ChipUses);
        Assert.Equal((Interval.Exactly(2048), new Interval(2_664_000.5m, null)), (chip.Count, chip.Hours));
        var high = await app.LookAsync(app.Officer, c => c.TrainingRuns.Where(r => r.Id == run.Id)
            .Select(r => EF.Property<double?>(r, "OperationsHigh")).SingleAsync());
        Assert.Equal(3.8e25, high);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_instant_comes_back_in_utc_with_its_microseconds(string database)
    {
        var app = await databases.On(database);
        var digest = Sha256Digest.OfBytes([1, 2, 3]);
        var instant = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(5)).AddMicroseconds(123_456);
        await app.LookAsync(app.Regulator, async c =>
        {
            c.AdministratorCodes.Add(new() { Digest = digest, MadeAt = instant });
            return await c.SaveChangesAsync();
        });

        var read = await app.LookAsync(app.Regulator, c => c.AdministratorCodes.SingleAsync(code => code.Digest == digest && code.MadeAt <= instant));
        Assert.Equal(instant.ToUniversalTime(), read.MadeAt);
        Assert.Equal(TimeSpan.Zero, read.MadeAt.Offset);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task erasing_a_person_forgets_the_name_and_keeps_the_records_valid(string database)
    {
        var app = await databases.On(database);
        var recorder = await app.SomebodyAsync("Carla Clerk", Role.ComplianceOfficer);
        var administrator = await app.SomebodyAsync("Adam Admin", Role.Administrator);
        var imported = await app.ImportCardAsync("erase/Model", "license: mit", recorder);
        var evidence = new ShowEvidence(EvidenceSubject.Release, imported.ReleaseId.Value);
        var before = await app.DoAsync(app.Officer, evidence);

        await app.DoAsync(administrator, new ErasePerson(recorder.Person));

        var person = await app.LookAsync(app.Regulator, c => c.People.SingleAsync(p => p.Id == recorder.Person));
        Assert.Equal((true, null, null), (person.Erased, person.Name, person.Salt));
        var after = await app.DoAsync(app.Officer, evidence);
        Assert.Equal(before.Items.Select(i => (i.Id, i.RecordedBy)), after.Items.Select(i => (i.Id, i.RecordedBy)));
        var commitments = await app.LookAsync(app.Regulator, c => c.Evidence.Where(e => e.RecordedBy == recorder.Person)
            .Select(e => EF.Property<Sha256Digest?>(e, "RecordedByCommitment")).ToListAsync());
        Assert.All(commitments, commitment => Assert.NotNull(commitment));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task models_are_paged_in_order_of_recording_without_gap_or_repeat(string database)
    {
        var app = await databases.On(database);
        var names = Enumerable.Range(0, 7).Select(n => $"paged/{(char)('g' - n)}").ToList();
        foreach (var name in names)
        {
            await app.ImportCardAsync(name, "license: mit");
        }

        var seen = new List<string>();
        for (long? after = 0; after is not null;)
        {
            var page = await app.DoAsync(app.Officer, new FindModels("PAGED/", after.Value, 3));
            Assert.InRange(page.Rows.Count, 1, 3);
            seen.AddRange(page.Rows.Select(row => row.Name));
            after = page.Next;
        }

        Assert.Equal(names, seen);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_code_of_the_console_makes_one_administrator_and_no_second(string database)
    {
        var app = await databases.On(database);
        var claim = new ClaimFirstAdministrator(app.AdministratorCode!, "Ann Admin", "ann", "a long enough password", "Licensing authority");
        await app.RefusedAsync<Refusal.NotValid, ClaimFirstAdministrator.Answer>(Caller.Anonymous, claim with { Code = "guessed" });
        await app.RefusedAsync<Refusal.NotValid, ClaimFirstAdministrator.Answer>(Caller.Anonymous, claim with { Password = "short" });
        await AgeCodeAsync(app, TimeSpan.FromMinutes(61));
        var late = await app.RefusedAsync<Refusal.NotValid, ClaimFirstAdministrator.Answer>(Caller.Anonymous, claim);
        Assert.Contains("Start the registry again", Assert.Single(late.Problems).WhatWouldBeRight, StringComparison.Ordinal);
        await AgeCodeAsync(app, TimeSpan.FromMinutes(50));
        var made = await app.DoAsync(Caller.Anonymous, claim);
        await app.RefusedAsync<Refusal.NotValid, ClaimFirstAdministrator.Answer>(Caller.Anonymous, claim with { UserName = "second" });

        var accounts = await app.LookAsync(app.Regulator, c => c.Users.Where(a => a.PersonId == made.PersonId).CountAsync());
        Assert.Equal(1, accounts);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task keys_that_protect_cookies_are_in_the_database(string database)
    {
        var app = await databases.On(database);
        await app.LookAsync(app.Regulator, async c =>
        {
            c.ProtectionKeys.Add(new ProtectionKey { Name = "key-1", Xml = "<key />" });
            return await c.SaveChangesAsync();
        });
        Assert.Equal("<key />", await app.LookAsync(app.Regulator, c => c.ProtectionKeys.Select(k => k.Xml).SingleAsync()));
    }

    private static Task<int> AgeCodeAsync(RegistryApp app, TimeSpan age) => app.LookAsync(app.Regulator, c =>
        c.AdministratorCodes.ExecuteUpdateAsync(set => set.SetProperty(code => code.MadeAt, TimeProvider.System.GetUtcNow() - age)));

    private static SetPublication Published(ReleaseId release, Guid version, string basis, DateOnly day) =>
        new(release, version, new(Truth.Yes, day, basis), RegistryApp.Declared(EvidenceQuestion.Identity));

    private static async Task RefusesAsync(RegistryApp app, string sql, string table, int rows)
    {
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => app.LookAsync(app.Regulator, c => c.Database.ExecuteSqlRawAsync(sql)));
        Assert.True(Provider.IsGuarded(refused), refused.Message);
        Assert.Equal(rows, await CountAsync(app, table));
    }

    // SQLite and PostgreSQL guard rows: on an empty table there is nothing to refuse, so there the guard itself is looked for.
    private static async Task IsGuardedAsync(RegistryApp app, string table)
    {
        var guards = await app.LookAsync(app.Regulator, c => c.Database.SqlQueryRaw<string>(c.Dialect switch
        {
            Dialect.Sqlite => "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'",
            Dialect.PostgreSql => "SELECT tgname::text AS \"Value\" FROM pg_trigger",
            Dialect.SqlServer => "SELECT name AS \"Value\" FROM sys.triggers",
        }).ToListAsync());
        Assert.Contains(guards, guard => guard.StartsWith(table + "_append_only", StringComparison.Ordinal));
    }

    // Names of tables come from the model, never from a user.
    private static Task<int> CountAsync(RegistryApp app, string table)
    {
        var sql = $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"{table}\"";
        return app.LookAsync(app.Regulator, c => c.Database.SqlQueryRaw<int>(sql).SingleAsync());
    }
}
