using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// Fills a registry with cases of one applicant and one officer: half of them with a team, drawn back, held, asked about, drafted, laid
/// before a countersigner, referred, or lying as they were handed in.
/// </summary>
internal sealed class CaseLoad(Registry registry, int cases, Caller applicant, Caller officer)
{
    private const int Batch = 500;

    // No case of now is of that year, so that the numbers of the registry stay as they are.
    private const int Year = 2025;
    private static readonly DateTimeOffset First = new(2025, 1, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Adds the cases that no run before it has left; how many those are.</summary>
    public async Task<int> FillAsync()
    {
        var (team, before) = (await TeamAsync(), 0);
        await registry.UseAsync(officer, async context => before = await context.Cases.CountAsync(one => one.Reference.StartsWith($"US-{Year}-")));
        for (var from = before; from < cases; from += Batch) await FillAsync(from, team);
        return Math.Max(0, cases - before);
    }

    private async Task<TeamId> TeamAsync()
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

    private Task FillAsync(int from, TeamId team) => registry.UseAsync(officer, async context =>
    {
        for (var number = from; number < Math.Min(from + Batch, cases); number++)
        {
            var @case = Made(number, team);
            context.Cases.Add(@case);
            context.KeepHistory(@case);
        }

        await context.SaveChangesAsync();
    });

    private LicenceCase Made(int number, TeamId team)
    {
        var at = First.AddMinutes(number);
        var application = new CaseApplication(
            new(Guid.CreateVersion7()), $"lab/model-{number}", "{}", Country.Of(number % 3 == 0 ? "DE" : "SE"), new(2026, 12, 1), null);
        var key = Guid.NewGuid().ToString("N");
        var reference = new CaseReference("US", Year, number + 1);
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
        @case.Reckon(DateOnly.FromDateTime(at.UtcDateTime).AddDays(500 + (number % 400)));
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
}
