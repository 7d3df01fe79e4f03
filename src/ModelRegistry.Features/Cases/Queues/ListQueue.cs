using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases.Queues;

/// <summary>Which cases lie before whom.</summary>
public enum CaseQueue
{
    /// <summary>Those that the caller holds.</summary>
    Mine = 1,

    /// <summary>Those of the caller's teams.</summary>
    Team = 2,

    /// <summary>Those with an open referral.</summary>
    Referred = 3,

    /// <summary>Those that wait for a countersigner.</summary>
    Countersign = 4,

    /// <summary>Those whose day is over, the longest first.</summary>
    Overdue = 5,

    /// <summary>Those that wait for the applicant.</summary>
    Applicant = 6,

    /// <summary>Those handed in that no officer has taken yet.</summary>
    Free = 7,
}

/// <summary>A queue, the oldest case first, a page at a time: read by an index of its own, however many cases there are.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="After">Where the last page ended (<see cref="Answer.Next"/>); null for the first.</param>
/// <param name="Take">How many, 1 to 200.</param>
/// <param name="Destination">Only those that are to go to this country; null for all.</param>
/// <param name="Stage">Only those at this stage; null for all.</param>
public sealed record ListQueue(CaseQueue Queue, string? After = null, int Take = 50, string? Destination = null, CaseStage? Stage = null)
    : IQuery<ListQueue.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAdvice;

    /// <summary>A page of a queue.</summary>
    /// <param name="Cases">The cases.</param>
    /// <param name="Next">What to ask for next as After; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Line> Cases, string? Next);

    /// <summary>One case.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="Stage">Where it stands.</param>
    /// <param name="Applicant">Who applied.</param>
    /// <param name="ReleaseName">For which release.</param>
    /// <param name="Destination">To where.</param>
    /// <param name="DueOn">The last day of its first clock that runs; null for none.</param>
    /// <param name="Overdue">Whether that day is over.</param>
    /// <param name="Team">The team; null for none.</param>
    /// <param name="HeldBy">Who holds it; null for nobody.</param>
    public sealed record Line(
        string Reference, CaseStage Stage, string Applicant, string ReleaseName, string Destination, DateOnly? DueOn, bool Overdue,
        string? Team, string? HeldBy)
    {
        /// <summary>Whether the caller can take it.</summary>
        public required bool MayTake { get; init; }

        /// <summary>The version of the case that taking it is based on.</summary>
        public required Guid Version { get; init; }
    }
}

internal sealed class ListQueueValidator : AbstractValidator<ListQueue>
{
    public ListQueueValidator()
    {
        RuleFor(act => act.Queue).IsInEnum().Right("There is no such queue.", "Choose one of the seven.");
        RuleFor(act => act.Take).InclusiveBetween(1, 200).Right("A page holds between 1 and 200 cases.", "Ask for at most 200 and go on.");
        RuleFor(act => act.Destination).Must(code => code is null || Country.TryParse(code, out _))
            .Right("The destination is no country code.", "Write two letters of ISO 3166-1, such as DE, or leave it out.");
        RuleFor(act => act.After).Must(after => after is null || QueuePlace.Read(after) is not null)
            .Right("That is no place in a queue.", "Take what the page before gave, or begin at the first page.");
    }
}

internal sealed class ListQueueHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ListQueue, Result<ListQueue.Answer>>
{
    public async Task<Result<ListQueue.Answer>> Handle(ListQueue request, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var cases = Narrowed(await QueueAsync(request.Queue, today, cancellationToken), request);
        var after = QueuePlace.Read(request.After);
        var ordered = request.Queue is CaseQueue.Overdue ? ByDay(cases, after) : ByPlace(cases, after);
        var rows = await (from @case in ordered
                          join organisation in context.Organisations on @case.OrganisationId equals organisation.Id
                          select new Row(
                              EF.Property<long>(@case, Columns.Sequence), @case.Reference, @case.Stage, organisation.Name,
                              @case.Application.ReleaseName, @case.Application.Destination, @case.DueOn, @case.TeamId,
                              @case.HeldBy, @case.Version))
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var page = rows.Take(request.Take).ToList();
        return new ListQueue.Answer(
            await LinesAsync(page, today, cancellationToken),
            rows.Count > request.Take ? new QueuePlace(page[^1].Position, page[^1].DueOn).ToString() : null);
    }

    private async Task<IQueryable<LicenceCase>> QueueAsync(CaseQueue queue, DateOnly today, CancellationToken stop)
    {
        var (cases, person) = (context.Cases.AsNoTracking(), callers.Current.Person);
        return queue switch
        {
            CaseQueue.Mine => cases.Where(@case => @case.HeldBy == person),
            CaseQueue.Team => OfTeams(cases, await TeamsAsync(person, stop)),
            CaseQueue.Referred => cases.Where(@case => @case.ReferralsOut > 0),
            CaseQueue.Countersign => cases.Where(
                @case => @case.Stage == CaseStage.AwaitingCountersignature || @case.Stage == CaseStage.AwaitingSecondSignature),
            CaseQueue.Overdue => cases.Where(@case => @case.DueOn < today),
            CaseQueue.Applicant => cases.Where(@case => @case.Stage == CaseStage.AwaitingApplicant),

            // What an officer has worked on is theirs, so that only what was handed in can lie before nobody.
            CaseQueue.Free => cases.Where(@case => @case.Stage == CaseStage.Submitted && @case.HeldBy == null),
        };
    }

    private async Task<List<TeamId>> TeamsAsync(PersonId person, CancellationToken stop) => await context.Teams
        .Where(team => team.Members.Any(member => member.PersonId == person
            && member.LeftAt == null)).Select(team => team.Id).ToListAsync(stop);

    // One team is read in the order of its index; several are merged.
    private static IQueryable<LicenceCase> OfTeams(IQueryable<LicenceCase> cases, List<TeamId> teams)
    {
        if (teams.Count != 1) return cases.Where(@case => @case.TeamId != null && teams.Contains(@case.TeamId.Value));
        var team = teams[0];
        return cases.Where(@case => @case.TeamId == team);
    }

    private static IQueryable<LicenceCase> Narrowed(IQueryable<LicenceCase> cases, ListQueue request)
    {
        if (request.Stage is { } stage) cases = cases.Where(@case => @case.Stage == stage);
        if (request.Destination is not { } code) return cases;
        var destination = Country.Of(code);
        return cases.Where(@case => @case.Application.Destination == destination);
    }

    private static IQueryable<LicenceCase> ByPlace(IQueryable<LicenceCase> cases, QueuePlace? after)
    {
        var position = after?.Position ?? 0;
        return cases.Where(@case => EF.Property<long>(@case, Columns.Sequence) > position)
            .OrderBy(@case => EF.Property<long>(@case, Columns.Sequence));
    }

    private static IQueryable<LicenceCase> ByDay(IQueryable<LicenceCase> cases, QueuePlace? after)
    {
        if (after is { DueOn: { } day, Position: var position })
        {
            cases = cases.Where(@case =>
                @case.DueOn > day || (@case.DueOn == day && EF.Property<long>(@case, Columns.Sequence) > position));
        }

        return cases.OrderBy(@case => @case.DueOn).ThenBy(@case => EF.Property<long>(@case, Columns.Sequence));
    }

    private async Task<IReadOnlyList<ListQueue.Line>> LinesAsync(List<Row> page, DateOnly today, CancellationToken stop)
    {
        var names = await context.NamesAsync(page.Select(row => row.HeldBy).OfType<PersonId>(), stop);
        var ids = page.Select(row => row.TeamId).OfType<TeamId>().Distinct().ToList();
        var teams = await context.Teams.Where(team => ids.Contains(team.Id)).ToDictionaryAsync(team => team.Id, team => team.Name, stop);
        return
        [
            .. page.Select(row => new ListQueue.Line(
                row.Reference, row.Stage, row.Applicant, row.ReleaseName, row.Destination.Code, row.DueOn, row.DueOn < today,
                row.TeamId is { } team ? teams.GetValueOrDefault(team) : null,
                row.HeldBy is { } holder ? names.GetValueOrDefault(holder) : null)
            {
                MayTake = row.HeldBy != callers.Current.Person
                    && CaseTable.ActsAt(row.Stage, callers.Current.CaseRoles()).Contains(CaseAct.Take),
                Version = row.Version,
            }),
        ];
    }

    private sealed record Row(
        long Position, string Reference, CaseStage Stage, string Applicant, string ReleaseName, Country Destination, DateOnly? DueOn,
        TeamId? TeamId, PersonId? HeldBy, Guid Version);
}
