using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>Rows that are written without being tracked stand in the database as tracked ones do.</summary>
public sealed class BulkRows(Databases databases) : IClassFixture<Databases>
{
    private static readonly string[] Own = ["Id", "Sequence", "Version", "SubjectId", "ParentId", "Path"];

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_column_has_the_form_it_has_in_a_tracked_row(string database)
    {
        var app = await databases.On(database);
        var child = (await app.RegisterAsync("bulk child")).ReleaseId;
        ReleaseId[] parents = [(await app.RegisterAsync("bulk one")).ReleaseId, (await app.RegisterAsync("bulk two")).ReleaseId];
        var (tracked, bulk) = (Of(child, parents[0], app.Officer.Person), Of(child, parents[1], app.Officer.Person));
        await app.LookAsync(app.Officer, async context =>
        {
            context.AddRange(tracked);
            await context.SaveChangesAsync();
            foreach (var evidence in bulk.OfType<EvidenceItem>()) context.NewRows.Add(evidence);
            foreach (var edge in bulk.OfType<Derivation>()) context.NewRows.Add(edge);
            foreach (var file in bulk.OfType<Artifact>()) context.NewRows.Add(file);
            await context.InsertAddedAsync(CancellationToken.None);
            return await context.InsertAndCountAsync(bulk.OfType<TrainingRun>().ToList());
        });

        foreach (var (one, other) in tracked.Zip(bulk))
        {
            var columns = await app.LookAsync(app.Officer, context => ColumnsOf(context, one));
            Assert.NotEmpty(columns);
            Assert.Equal(columns, await app.LookAsync(app.Officer, context => ColumnsOf(context, other)));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task saving_before_they_are_written_is_an_error_and_not_a_loss(string database)
    {
        var app = await databases.On(database);
        var child = (await app.RegisterAsync("bulk lost")).ReleaseId;
        await app.LookAsync(app.Officer, async context =>
        {
            context.NewRows.Add(Of(child, child, app.Officer.Person).OfType<EvidenceItem>().First());
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
            return true;
        });
    }

    // Empty texts, quotes, letters beyond ASCII, exact decimals, days, doubles and what is absent.
    private static List<object> Of(ReleaseId child, ReleaseId parent, PersonId person) =>
    [
        Evidence(child, person, "It's \"said\" of 模型 — é.", new("", "z", 1e-7, 40, 0.01, 3, true)),
        Evidence(child, person, string.Concat(Enumerable.Repeat("long ", 400)), null),
        new Derivation
        {
            Id = new(Guid.CreateVersion7()),
            ChildId = child,
            ParentId = parent,
            Relation = DerivationRelation.Merge,
            Share = new(new(0.1000m, 0.25m), ShareUnit.MergeWeight, "weights of the merge"),
            GenerationOperations = new(new(1.5e20m, null), "1.5e20..", EstimateMethod.HardwareTime),
            DataPublished = Truth.No,
            Queried = new(new(2024, 2, 29), null),
        },
        new Artifact
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = child,
            Path = $"weights-{Guid.NewGuid()}.safetensors",
            Digest = Sha256Digest.OfBytes([7]),
            SizeInBytes = 8_000_000_000,
            Format = "safetensors",
        },
        new TrainingRun
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = child,
            Name = "pre-training",
            Operations = new(new(1e25m, 3.8e25m), "1e25..3.8e25", EstimateMethod.HardwareTime),
            Place = Country.Of("CN"),
            Period = new(new(2024, 1, 1), new(2024, 7, 1)),
        },
    ];

    private static EvidenceItem Evidence(ReleaseId release, PersonId person, string claim, SignificanceTest? test) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Subject = EvidenceSubject.Release,
        SubjectId = release.Value,
        Question = EvidenceQuestion.WeightDerivation,
        Kind = EvidenceKind.PublisherDeclaration,
        Strength = EvidenceStrength.Weak,
        Direction = EvidenceDirection.Supports,
        Claim = claim,
        AssertedBy = "publisher",
        IsAllegation = true,
        Source = "",
        SourceDate = new(2026, 2, 28),
        BytesDigest = Sha256Digest.OfBytes([1]),
        Test = test,
        Score = test is null ? null : 0.30000000000000004,
        RecordedAt = new(2026, 2, 3, 4, 5, 6, 789, 123, TimeSpan.Zero),
        RecordedBy = person,
    };

    private static async Task<List<string>> ColumnsOf(RegistryContext context, object row)
    {
        var entry = context.Entry(row);
        var type = entry.Metadata;
        var id = entry.Property("Id").CurrentValue!;
        var key = ((Guid)id.GetType().GetProperty("Value")!.GetValue(id)!).ToString();
        var columns = new List<string>();
        foreach (var column in context.Model.GetRelationalModel().FindTable(type.GetTableName()!, null)!.Columns
            .Select(column => column.Name).Where(name => !Own.Contains(name)))
        {
            var form = context.Dialect == Dialect.Sqlite ? $"typeof(\"{column}\") || ' ' || quote(\"{column}\")" : $"COALESCE(\"{column}\"::text, 'null')";
            var where = context.Dialect == Dialect.Sqlite ? $"\"Id\" = '{key.ToUpperInvariant()}'" : $"\"Id\" = '{key}'";
            var sql = $"SELECT {form} AS \"Value\" FROM \"{type.GetTableName()}\" WHERE {where}";
            columns.Add(column + " " + await context.Database.SqlQueryRaw<string>(sql).SingleAsync());
        }

        return columns;
    }
}

file static class Inserted
{
    public static async Task<int> InsertAndCountAsync<T>(this RegistryContext context, List<T> rows)
        where T : class
    {
        await context.InsertAsync(rows, CancellationToken.None);
        return rows.Count;
    }
}
