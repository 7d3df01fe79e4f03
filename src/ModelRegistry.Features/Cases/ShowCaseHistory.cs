using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases;

/// <summary>What happened to a case, line by line, with the chain of its hashes checked now.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Act">Only lines of this kind; null for all.</param>
/// <param name="Person">Only lines that the caller reads as this person's; null for all.</param>
public sealed record ShowCaseHistory(string Reference, CaseAct? Act = null, PersonId? Person = null) : IQuery<ShowCaseHistory.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The history.</summary>
    /// <param name="Lines">The lines the caller may read.</param>
    /// <param name="Broken">Where the chain, all lines together, no longer holds and how that shows; null when it holds.</param>
    public sealed record Answer(IReadOnlyList<Line> Lines, string? Broken)
    {
        /// <summary>The kinds of lines that the caller may read, to choose from.</summary>
        public required IReadOnlyList<CaseAct> Kinds { get; init; }

        /// <summary>The persons whom those lines name, with their names while they are kept.</summary>
        public required IReadOnlyList<Actor> Persons { get; init; }
    }

    /// <summary>A person of some lines.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">The name while it is kept.</param>
    public sealed record Actor(PersonId Id, string Name);

    /// <summary>One line.</summary>
    /// <param name="Number">Its number in the case's history.</param>
    /// <param name="At">When.</param>
    /// <param name="Sentence">What happened.</param>
    /// <param name="Person">Who did it, a name while it is kept; null to the applicant's side where the office did it.</param>
    /// <param name="Capacity">In what capacity.</param>
    /// <param name="Internal">Whether the authority keeps it to itself.</param>
    /// <param name="Hash">The line's hash.</param>
    public sealed record Line(int Number, DateTimeOffset At, string Sentence, string? Person, string Capacity, bool Internal, string Hash);
}

internal sealed class ShowCaseHistoryHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ShowCaseHistory, Result<ShowCaseHistory.Answer>>
{
    public async Task<Result<ShowCaseHistory.Answer>> Handle(ShowCaseHistory request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var events = await context.CaseEvents.AsNoTracking().Where(line => line.CaseId == @case.Id).OrderBy(line => line.Line)
            .ToListAsync(cancellationToken);
        var reads = callers.Current.ReadsInternal(@case);
        var readable = events.Where(line => reads || !line.Internal).ToList();

        // An officer's name is the authority's own affair: to the applicant a role of the office does it.
        bool Named(CaseEvent line) => reads || line.Role is CaseRole.Applicant;
        var names = await context.NamesAsync(readable.Where(Named).Select(line => line.PersonId), cancellationToken);
        var asked = readable.Where(line => (request.Act is not { } act || line.Act == act)
            && (request.Person is not { } person || (Named(line) && line.PersonId == person)));
        var lines = asked.Select(line => new ShowCaseHistory.Line(
            line.Line, line.At, line.Sentence, Named(line) ? names.GetValueOrDefault(line.PersonId, "(unknown person)") : null,
            CaseWords.Of(line.Role), line.Internal, line.Hash.Hex));
        return new ShowCaseHistory.Answer([.. lines], Broken(@case, events))
        {
            Kinds = [.. readable.Select(line => line.Act).Distinct().Order()],
            Persons = [.. names.Select(one => new ShowCaseHistory.Actor(one.Key, one.Value))],
        };
    }

    private static string? Broken(LicenceCase @case, List<CaseEvent> events) =>
        CaseHistory.FindBreak(events, @case.HistoryLength, @case.HistoryHead) is { } found
            ? $"The history is broken at line {found.Line}. {found.Sentence}"
            : events.Count == 0 || events[^1].Stage == @case.Stage ? null
            : $"The case stands at \"{CaseWords.Of(@case.Stage)}\", and its history ends at \"{CaseWords.Of(events[^1].Stage)}\".";
}
