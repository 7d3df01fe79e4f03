using Microsoft.EntityFrameworkCore;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Ledger;

/// <summary>Whoever changes the database behind the registry's back stops the log: it signs no other past.</summary>
public sealed class ChangedPast(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task nothing_is_signed_over_a_changed_past()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        await Logging.RecordAsync(office, "past", commits: true, times: 3);
        await Logging.SignAllAsync(office);
        await office.LookAsync(office.App.Regulator, async context =>
        {
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"LedgerLeaves_append_only_update\"");
            return await context.Database.ExecuteSqlRawAsync(
                "UPDATE LedgerLeaves SET Hash = zeroblob(32) WHERE \"Index\" = (SELECT MAX(\"Index\") FROM LedgerLeaves)");
        });
        await Logging.RecordAsync(office, "future", commits: true);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Logging.Worker(office).StepAsync(CancellationToken.None));
        Assert.Contains("are not those that were signed", refused.Message, StringComparison.Ordinal);
    }
}
