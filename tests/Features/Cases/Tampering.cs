using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Somebody with the database's own password: the triggers refuse, and say so.</summary>
public sealed class Tampering(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_database_itself_refuses_to_change_what_was_decided(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await IssuedAsync(office);
        foreach (var table in (string[])["CaseEvents", "Decisions", "Evaluations"])
        {
            var column = table == "Evaluations" ? "Profile" : table == "Decisions" ? "ReleaseName" : "Sentence";
            foreach (var statement in (string[])[$"UPDATE \"{table}\" SET \"{column}\" = 'x'", $"DELETE FROM \"{table}\""])
            {
                var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SqlAsync(office, statement));
                Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task a_row_cannot_be_replaced_either()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        await IssuedAsync(office);
        foreach (var table in (string[])["CaseEvents", "Decisions", "Evaluations"])
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
                () => SqlAsync(office, $"INSERT OR REPLACE INTO \"{table}\" SELECT * FROM \"{table}\""));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<string> IssuedAsync(CaseOffice office)
    {
        var (reference, digest) = await office.DraftedAsync();
        await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        return reference;
    }

    private static Task<int> SqlAsync(CaseOffice office, string statement) =>
        office.LookAsync(office.Officer, context => context.Database.ExecuteSqlRawAsync(statement));
}
