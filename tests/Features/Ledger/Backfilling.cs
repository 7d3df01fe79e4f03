using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Ledger;

/// <summary>What was issued before there was a log gets its leaf and its place, once. Each test has a database of its own.</summary>
public sealed class Backfilling : IAsyncLifetime
{
    private readonly Databases databases = new();

    public Task InitializeAsync() => databases.InitializeAsync();

    public Task DisposeAsync() => databases.DisposeAsync();

    [Fact]
    public async Task papers_without_leaves_are_recorded_in_their_order_and_decisions_get_their_places()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var (first, letter, second) = (await office.LicensedAsync(), await IntentAsync(office), await office.LicensedAsync());
        await UnloggedAsync(office);
        Assert.IsType<Refusal.NotFound>((await office.SendAsync(Caller.Anonymous, new ProveLeaf(first))).Refusal);
        await Logging.SignAllAsync(office);

        var leaves = await office.LookAsync(office.App.Regulator, context => context.LedgerLeaves.OrderBy(leaf => leaf.Index)
            .Select(leaf => leaf.Reference).ToListAsync());
        Assert.Equal([first, letter, second], leaves.Where(leaf => !leaf.StartsWith("status/", StringComparison.Ordinal)));
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(first));
        var proved = await office.DoAsync(Caller.Anonymous, new ProveLeaf(first));
        var key = System.Text.Encoding.UTF8.GetString((await office.DoAsync(Caller.Anonymous, new ReadLogFile("key"))).Content.Span);
        var read = ProofReading.Of(proved.Proof, key, Sha256Digest.OfBytes(paper.Content.Span));
        Assert.True(read.Holds, read.Sentence);
        foreach (var decision in (string[])[first, second])
            Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(Caller.Anonymous, new ShowStatus(decision))).Status);
        var size = leaves.Count;
        await Logging.SignAllAsync(office);
        Assert.Equal(size, await office.LookAsync(office.App.Regulator, context => context.LedgerLeaves.CountAsync()));
    }

    [Fact]
    public async Task the_power_goes_at_every_step_and_each_paper_is_recorded_once()
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", signs: true, power.Commands, power.Transactions);
        string[] decisions = [await office.LicensedAsync(), await office.LicensedAsync()];
        await UnloggedAsync(office);
        for (var step = 1; ; step++)
        {
            power.CutAt(step);
            var cut = await Record.ExceptionAsync(() => Logging.Worker(office).StepAsync(CancellationToken.None));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.True(step < 80, "nothing was ever recorded");
            Assert.Contains(await LeavesAsync(office), (int[])[0, 2]);
        }

        await Logging.SignAllAsync(office);
        var references = await office.LookAsync(office.App.Regulator, context =>
            context.LedgerLeaves.Select(leaf => leaf.Reference).ToListAsync());
        Assert.All(decisions, decision => Assert.Single(references, decision));
        Assert.Equal(2, await office.LookAsync(office.App.Regulator, context => context.StatusPlaces.CountAsync()));
    }

    [Fact]
    public async Task two_processes_at_once_record_each_paper_once()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var decision = await office.LicensedAsync();
        await UnloggedAsync(office);
        var workers = Enumerable.Range(0, 4).Select(_ => Logging.Worker(office)).ToList();
        await Task.WhenAll(workers.Select(worker => Task.Run(() => Record.ExceptionAsync(() => worker.StepAsync(CancellationToken.None)))));
        await Logging.SignAllAsync(office);
        Assert.Equal(1, await office.LookAsync(office.App.Regulator, context =>
            context.LedgerLeaves.CountAsync(leaf => leaf.Reference == decision)));
    }

    private static Task<int> LeavesAsync(CaseOffice office) => office.LookAsync(office.App.Regulator, context =>
        context.LedgerLeaves.CountAsync(leaf => !leaf.Reference.StartsWith("status/")));

    private static async Task<string> IntentAsync(CaseOffice office)
    {
        var denial = await Denying.DenialAsync(office);
        await office.AnnouncedAsync(denial);
        return denial.Reference + "-I1";
    }

    /// <summary>The database as it was before there was a log: its guards are laid down for as long as that takes.</summary>
    private static Task<int> UnloggedAsync(CaseOffice office) => office.LookAsync(office.App.Regulator, async context =>
    {
        string[] tables = ["SignedStatusLists", "StatusPlaces", "SignedHeads", "LedgerTiles", "LedgerLeaves"];
        foreach (var table in tables)
        {
            var guards = await context.Database.SqlQueryRaw<string>(
                "SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {0}", table).ToListAsync();
            var names = await context.Database.SqlQueryRaw<string>(
                "SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {0}", table).ToListAsync();
            foreach (var name in names) await RunAsync(context, $"DROP TRIGGER \"{name}\"");
            await RunAsync(context, $"DELETE FROM \"{table}\"");
            foreach (var guard in guards) await RunAsync(context, guard);
        }

        await RunAsync(context, "DELETE FROM \"StatusLists\"");
        return await RunAsync(context, "UPDATE \"Latches\" SET \"Taken\" = 0 WHERE \"Name\" = 'ledger'");
    });

    private static Task<int> RunAsync(RegistryContext context, string sql) =>
        context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
