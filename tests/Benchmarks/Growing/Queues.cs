using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// Queues of a registry with many cases: half of them drawn from the applicant's desk, the rest on officers' desks, at countersigners, at
/// agencies, waiting and over. Each page as its 95th of 100, what it allocates, and both as a ratio to a page with nothing on it.
/// </summary>
internal sealed class Queues(Registry registry, int cases)
{
    private const int Batch = 500;

    private static readonly DateTimeOffset First = new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly List<Measurement> rows = [];

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Registry registry, int cases, int turns)
    {
        var queues = new Queues(registry, cases);
        var applicant = await registry.SomebodyAsync(Role.Applicant);
        var officer = await registry.SomebodyAsync(Role.LicensingOfficer);
        var idle = await registry.SomebodyAsync(Role.LicensingOfficer, officer);
        var team = await queues.TeamAsync(officer);
        for (var from = 0; from < cases; from += Batch) await queues.FillAsync(from, applicant, officer, team);
        await queues.TimeAllAsync(officer, idle, turns);
        return queues.rows;
    }

    private async Task<TeamId> TeamAsync(Caller officer)
    {
        var team = new Team { Id = new(Guid.CreateVersion7()), OrganisationId = officer.Organisation, Name = $"Team {Guid.NewGuid():N}" };
        team.Take(officer.Person, First);
        await registry.UseAsync(officer, async context =>
        {
            context.Add(team);
            await context.SaveChangesAsync();
        });
        return team.Id;
    }

    private Task FillAsync(int from, Caller applicant, Caller officer, TeamId team) => registry.UseAsync(officer, async context =>
    {
        for (var number = from; number < Math.Min(from + Batch, cases); number++)
        {
            var @case = Made(number, applicant, officer, team);
            context.Cases.Add(@case);
            context.KeepHistory(@case);
        }

        await context.SaveChangesAsync();
    });

    private static LicenceCase Made(int number, Caller applicant, Caller officer, TeamId team)
    {
        var at = First.AddMinutes(number);
        var application = new CaseApplication(
            new(Guid.CreateVersion7()), $"lab/model-{number}", "{}", Country.Of(number % 3 == 0 ? "DE" : "SE"), new(2026, 12, 1), null);
        var key = Guid.NewGuid().ToString("N");
        var reference = new CaseReference($"Q{key[..6]}", 2026, number + 1);
        var hands = new CaseActor(applicant.Person, applicant.Organisation, [CaseRole.Applicant], at);
        var @case = LicenceCase.Open(new(Guid.CreateVersion7()), reference, application, hands, key, [], null).Case!;
        @case.Route(new()
        {
            CaseId = @case.Id,
            Number = 1,
            OrganisationId = @case.OrganisationId,
            FactsJson = "{}",
            Edition = 1,
            TeamId = number % 2 == 0 ? team : null,
            RoutedBy = applicant.Person,
            RoutedAt = at,
        });
        Further(@case, number % 10, new(officer.Person, officer.Organisation, [CaseRole.LicensingOfficer], at), hands);
        @case.Reckon(DateOnly.FromDateTime(at.UtcDateTime).AddDays(number % 400));
        return @case;
    }

    private static void Further(LicenceCase @case, int kind, CaseActor officer, CaseActor applicant)
    {
        if (kind is 0) _ = @case.Withdraw(applicant);
        if (kind is 1 or 2) _ = @case.Take(officer);
        if (kind is 3) _ = @case.Ask([(new(Guid.CreateVersion7()), new("What for?", null, new(2026, 12, 19)))], officer);
        if (kind is 4 or 5) _ = @case.Draft(Draft(@case, officer), officer);
        if (kind is 5) _ = @case.SendToCountersign(officer);
        if (kind is 6) _ = @case.Refer(Referral(@case, officer), "an agency", officer);
    }

    private static Domain.Casework.Advice.CaseReferral Referral(LicenceCase @case, CaseActor officer) => new()
    {
        CaseId = @case.Id,
        Number = 1,
        OrganisationId = @case.OrganisationId,
        AgencyId = officer.Organisation,
        Capacity = "end users",
        Question = "Known?",
        DueOn = new(2026, 12, 21),
        ReferredBy = officer.Person,
        ReferredAt = officer.At,
    };

    private static DraftDetermination Draft(LicenceCase @case, CaseActor officer) => new()
    {
        Id = new(Guid.CreateVersion7()),
        CaseId = @case.Id,
        OrganisationId = @case.OrganisationId,
        Outcome = DeterminationOutcome.ReturnedWithoutAction,
        Reasons = "None.",
        Conditions = [],
        ValidFrom = new(2026, 12, 1),
        EvaluationId = new(Guid.CreateVersion7()),
        EvaluationDigest = Sha256Digest.OfBytes([1]),
        DraftedBy = officer.Person,
        DraftedAt = officer.At,
    };

    private async Task TimeAllAsync(Caller officer, Caller idle, int turns)
    {
        var empty = await TimeAsync("an empty page", turns, () => registry.DoAsync(idle, new ListQueue(CaseQueue.Mine)), null);
        foreach (var queue in Enum.GetValues<CaseQueue>())
        {
            await TimeAsync($"queue {queue}, first page", turns, () => registry.DoAsync(officer, new ListQueue(queue)), empty);
            await TimeAsync($"queue {queue}, fifth page", turns, FifthOf(officer, queue, await FourAsync(officer, queue)), empty);
        }

        await TimeAsync("queue Team, narrowed to a country", turns, () => registry.DoAsync(officer, new ListQueue(CaseQueue.Team,
            Destination: "DE")), empty);
        await TimeAsync("all cases, newest first", turns, () => registry.DoAsync(officer, new ListCases()), empty);
    }

    private Func<Task> FifthOf(Caller officer, CaseQueue queue, string? after) =>
        () => registry.DoAsync(officer, new ListQueue(queue, after));

    private async Task<string?> FourAsync(Caller officer, CaseQueue queue)
    {
        string? next = null;
        for (var page = 0; page < 4; page++) next = (await registry.DoAsync(officer, new ListQueue(queue, next))).Next ?? next;
        return next;
    }

    private async Task<(double Time, double Bytes)> TimeAsync(string what, int turns, Func<Task> act, (double Time, double Bytes)? empty)
    {
        for (var turn = 0; turn < Math.Max(3, turns / 10); turn++) await act();
        var (times, bytes) = (new double[turns], GC.GetTotalAllocatedBytes(precise: true));
        for (var turn = 0; turn < turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)turns / 1024;
        Array.Sort(times);
        rows.Add(new($"{what}, 95 of 100 within", times[(int)(0.95 * (turns - 1))], "ms", 300));
        rows.Add(new("  it allocates", allocated, "KiB"));
        if (empty is { } page)
        {
            rows.Add(new("  half of them, by an empty page", times[turns / 2] / page.Time, "times"));
            rows.Add(new("  allocated, by an empty page", allocated / page.Bytes, "times"));
        }

        return (times[turns / 2], allocated);
    }
}
