using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Somebody took the triggers away and changed a history: the chain tells where, to everybody who may read the case.</summary>
public sealed class Tampered(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_history_changed_behind_the_triggers_says_where(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await IssuedAsync(office);
        await UnguardAsync(office);
        var id = await office.LookAsync(
            office.Officer, context => context.Cases.Where(c => c.Reference == reference).Select(c => c.Id).SingleAsync());
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken);

        await ChangeAsync(office, id, "UPDATE \"CaseEvents\" SET \"Sentence\" = 'Nothing happened.' WHERE \"Line\" = 2 AND ");
        Assert.Contains("line 2", (await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken, StringComparison.Ordinal);
        Assert.Contains("line 2", (await office.DoAsync(office.Applicant, new ShowCaseHistory(reference))).Broken, StringComparison.Ordinal);
        await ChangeAsync(office, id, "DELETE FROM \"CaseEvents\" WHERE \"Line\" > 1 AND ");
        Assert.Contains("4 lines", (await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken, StringComparison.Ordinal);
        await ChangeAsync(office, id, "DELETE FROM \"CaseEvents\" WHERE ");
        Assert.NotNull((await office.DoAsync(office.Officer, new ShowCaseHistory(reference))).Broken);
    }

    private static async Task<string> IssuedAsync(CaseOffice office)
    {
        var (reference, digest) = await office.DraftedAsync();
        await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        return reference;
    }

    private static Task<int> ChangeAsync(CaseOffice office, CaseId id, string statement) =>
        SqlAsync(office, $"{statement}UPPER(CAST(\"CaseId\" AS char(36))) = '{id.ToString().ToUpperInvariant()}'");

    private static Task<int> SqlAsync(CaseOffice office, string statement) =>
        office.LookAsync(office.Officer, context => context.Database.ExecuteSqlRawAsync(statement));

    private static async Task UnguardAsync(CaseOffice office)
    {
        string[] statements = office.Provider switch
        {
            "sqlite" => ["DROP TRIGGER \"CaseEvents_append_only_update\"", "DROP TRIGGER \"CaseEvents_append_only_delete\""],
            "postgresql" => ["DROP TRIGGER \"CaseEvents_append_only\" ON \"CaseEvents\""],
            _ => ["DROP TRIGGER [CaseEvents_append_only]"],
        };
        foreach (var statement in statements) await SqlAsync(office, statement);
    }
}
