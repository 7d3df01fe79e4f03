using System.Globalization;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases.Applications;

/// <summary>References are unique and without a gap in a year and an authority, whoever applies at once.</summary>
public sealed class References(Databases databases) : IClassFixture<Databases>
{
    private const int Submissions = 1000;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_thousand_at_once_get_each_number_once_though_others_fail_between_them(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var good = await office.ApplicationAsync();
        var before = Number(await office.AppliedAsync());
        var applications = Enumerable.Range(0, Submissions + (Submissions / 10)).Select(at => at % 11 == 10
            ? good with { IdempotencyKey = $"bad {at}", ReleaseId = new(Guid.NewGuid()) }
            : good with { IdempotencyKey = $"good {at}" });
        var results = await Task.WhenAll(applications.Select(application => Task.Run(() => office.SendAsync(office.Applicant, application))));

        var numbers = results.Where(result => result.IsDone).Select(result => Number(result.Value.Reference)).Order().ToList();
        Assert.Equal(Submissions / 10, results.Count(result => result.Refusal is Refusal.NotFound));
        Assert.Equal(Enumerable.Range(before + 1, Submissions), numbers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_fails_after_its_number_was_taken_gives_the_number_back(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var before = Number(await office.AppliedAsync());
        await office.LookAsync(office.Applicant, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var taken = await context.NextCaseReferenceAsync("US", TimeProvider.System.GetUtcNow().Year, CancellationToken.None);
            Assert.Equal(before + 1, taken.Number);
            return true;
        });
        Assert.Equal(before + 1, Number(await office.AppliedAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_new_year_begins_at_one_and_a_clock_that_is_behind_does_not_go_back(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var given = await office.LookAsync(office.Applicant, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var texts = new List<string>();
            foreach (var year in (int[])[2098, 2098, 2099, 2098])
                texts.Add((await context.NextCaseReferenceAsync("US", year, CancellationToken.None)).ToString());
            return texts;
        });
        Assert.Equal(["US-2098-000001", "US-2098-000002", "US-2099-000001", "US-2099-000002"], given);
    }

    private static int Number(string reference) => int.Parse(reference[^6..], CultureInfo.InvariantCulture);
}
