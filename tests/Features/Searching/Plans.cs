using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Searching;

/// <summary>On SQLite no search and no walk scans a table that grows with the registry: each is asked for its plan.</summary>
public sealed class Plans : IAsyncLifetime
{
    private static readonly string[] Big = ["Models", "Releases", "Artifacts", "Derivations", "ModelWords", "Evidence", "ChipUses", "SweptReleases", "Parties"];
    private readonly string file = Path.Combine(Path.GetTempPath(), $"registry_{Guid.NewGuid():N}.db");
    private RegistryApp app = null!;

    public static TheoryData<FindModels> Searches => new()
    {
        new FindModels(),
        new FindModels("llama 8b") { Counting = true },
        new FindModels(new string('a', 64)) { Counting = true },
        new FindModels { Developer = "nobody" },
        new FindModels { Country = "CN", Counting = true },
        new FindModels { Relation = DerivationRelation.Merge },
        new FindModels { Chip = "H800" },
        new FindModels { Licence = "mit" },
        new FindModels { Standing = Clearance.NeedsLicence },
        new FindModels("plan", 3) { Licence = "mit", Relation = DerivationRelation.Merge, Country = "CN", Chip = "H800" },
    };

    public async Task InitializeAsync()
    {
        app = await RegistryApp.StartAsync("sqlite", $"Data Source={file};Pooling=False");
        await app.ImportCardAsync("plan/Child", "license: mit\nbase_model: plan/Parent\nbase_model_relation: merge");
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var part in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(part);
    }

    [Theory, MemberData(nameof(Searches))]
    public async Task a_search_goes_by_indexes(FindModels act) => Assert.Empty(await ScansAsync(act));

    [Fact]
    public async Task a_walk_goes_by_indexes()
    {
        var parent = await app.LookAsync(app.Officer, context => context.Releases.Select(release => release.Id).FirstAsync());
        Assert.Empty(await ScansAsync(new ShowLineage(parent)));
        Assert.Empty(await ScansAsync(new ShowPath("plan/Child", "plan/Parent")));
    }

    [Fact]
    public async Task what_a_page_says_of_a_release_goes_by_indexes()
    {
        var child = (await app.DoAsync(app.Officer, new ShowModel(Name: "plan/Child"))).Releases[0].Id;
        Assert.Empty(await ScansAsync(new ShowSummary(child)));
        Assert.Empty(await ScansAsync(new ShowStanding(child)));
        Assert.Empty(await ScansAsync(new ShowContradictions(child)));
        Assert.Empty(await ScansAsync(new ShowTimeline(child)));
        Assert.Empty(await ScansAsync(new ShowDifference("plan/Child", "plan/Parent")));
    }

    [Fact]
    public async Task a_scan_would_be_seen() => Assert.NotEmpty(await app.LookAsync(app.Officer, async context =>
        await ScansOfAsync(context, ["SELECT \"Id\" FROM \"Models\" WHERE \"NameKey\" LIKE '%X%'"])));

    private async Task<List<string>> ScansAsync<T>(IAct<T> act)
    {
        var heard = new List<string>();
        using (System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Listening(file, heard)))
        {
            await app.DoAsync(app.Officer, act);
        }

        Assert.NotEmpty(heard);
        return await app.LookAsync(app.Officer, context => ScansOfAsync(context, heard));
    }

    private static async Task<List<string>> ScansOfAsync(RegistryContext context, IEnumerable<string> queries)
    {
        var scans = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (var query in queries.Where(query => query.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + query;
            foreach (var name in Parameters(query)) command.Parameters.Add(Parameter(command, name));
            await using var plan = await command.ExecuteReaderAsync();
            while (await plan.ReadAsync())
            {
                var step = plan.GetString(3);
                if (IsScan(step, query)) scans.Add($"{step} in {query}");
            }
        }

        return scans;
    }

    // Walking an index in its own order up to a limit reads no more than it gives; the table's alias is looked up in the query.
    private static bool IsScan(string step, string query)
    {
        var words = step.Split(' ');
        var walksInOrder = step.Contains("USING", StringComparison.Ordinal) && step.Contains("_Sequence", StringComparison.Ordinal);
        return words[0] == "SCAN" && !walksInOrder
            && Big.Any(table => words[1] == table || query.Contains($"\"{table}\" AS \"{words[1]}\"", StringComparison.Ordinal));
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = "1";
        return parameter;
    }

    private static IEnumerable<string> Parameters(string query) =>
        System.Text.RegularExpressions.Regex.Matches(query, "@[A-Za-z0-9_]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Value).Distinct();

    // EF Core says of every command what it ran; only those on this test's own file are heard.
    private sealed class Listening : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly string file;
        private readonly List<string> heard;

        public Listening(string file, List<string> heard) => (this.file, this.heard) = (file, heard);

        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command }
                && connection.ConnectionString.Contains(file, StringComparison.Ordinal))
            {
                lock (heard) heard.Add(command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
