using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Access;

/// <summary>The log of access, newest first. Reading it leaves a line in it.</summary>
/// <param name="Before">The position of the last line seen; null from the newest.</param>
/// <param name="Take">How many, 1 to 200.</param>
/// <param name="Who">Only what this person did; null for everybody.</param>
/// <param name="Outcome">Only what came out so; null for all.</param>
/// <param name="Under">Only what was read under this emergency opening; null for all.</param>
/// <param name="From">Only from this day, in UTC; null from the first.</param>
/// <param name="Until">Only up to and with this day, in UTC; null to the last.</param>
public sealed record ListAccess(
    long? Before = null, int Take = 50, PersonId? Who = null, AccessOutcome? Outcome = null, BreakGlassId? Under = null,
        DateOnly? From = null,
    DateOnly? Until = null) : IQuery<ListAccess.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAccess;

    /// <summary>One line.</summary>
    /// <param name="At">When.</param>
    /// <param name="PersonId">Who; null for nobody signed in.</param>
    /// <param name="Name">Their name as it is now; null for nobody, or once erased.</param>
    /// <param name="Act">What they asked for.</param>
    /// <param name="Subject">Of what.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Why">The kind of refusal; null where it was read.</param>
    /// <param name="Address">From where; empty for without a network.</param>
    /// <param name="Under">The emergency opening under which; null for none.</param>
    public sealed record Line(
        DateTimeOffset At, PersonId? PersonId, string? Name, string Act, string Subject, AccessOutcome Outcome, string? Why, string Address,
        BreakGlassId? Under);

    /// <summary>A page of lines.</summary>
    /// <param name="Lines">The lines.</param>
    /// <param name="Next">What to ask for next as Before; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Line> Lines, long? Next);
}

internal sealed class ListAccessValidator : AbstractValidator<ListAccess>
{
    public ListAccessValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 lines.", "Ask for at most 200 and go on from there.");
}

internal sealed class ListAccessHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListAccess, Result<ListAccess.Answer>>
{
    public async Task<Result<ListAccess.Answer>> Handle(ListAccess request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var rows = await Narrowed(await OfAuthorityAsync(cancellationToken), request)
            .Where(entry => EF.Property<long>(entry, Columns.Sequence) < before)
            .OrderByDescending(entry => EF.Property<long>(entry, Columns.Sequence))
            .Select(entry => new { Entry = entry, Position = EF.Property<long>(entry, Columns.Sequence) })
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var page = rows.Take(request.Take).ToList();
        var ids = page.Where(row => row.Entry.Who is not null).Select(row => new PersonId(row.Entry.Who!.Value)).Distinct().ToList();
        var names = await context.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new ListAccess.Answer(
            page.ConvertAll(row => Line(row.Entry, names)), rows.Count > request.Take ? page[^1].Position : null);
    }

    // The log of another authority's cases is read by its own people: what its offices did, and whoever asked for a case of its by name.
    private async Task<IQueryable<AccessEntry>> OfAuthorityAsync(CancellationToken stop)
    {
        var own = callers.Current.Authority;
        var offices = await context.Organisations
            .Where(office => office.IsAuthority && (office.Authority ?? LicensingAuthority.First) != own)
            .Select(office => office.Id).ToListAsync(stop);
        var elsewhere = offices.ConvertAll(office => (Guid?)office.Value);
        var entries = context.AccessEntries.AsNoTracking().Where(entry => entry.ActingFor == null || !elsewhere.Contains(entry.ActingFor));
        foreach (var code in LicensingAuthority.All.Select(one => one.Code).Where(code => code != own))
        {
            var (reference, decision) = ($"Reference {code}-", $"Decision {code}-");
            entries = entries.Where(entry => !entry.Subject.Contains(reference) && !entry.Subject.Contains(decision));
        }

        return entries;
    }

    private static IQueryable<AccessEntry> Narrowed(IQueryable<AccessEntry> entries, ListAccess asked)
    {
        if (asked.Who is { } who) entries = entries.Where(entry => entry.Who == who.Value);
        if (asked.Outcome is { } outcome) entries = entries.Where(entry => entry.Outcome == outcome);
        if (asked.Under is { } under) entries = entries.Where(entry => entry.Under == under.Value);
        if (asked.From is { } from)
        {
            var begin = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (asked.Until is { } until)
        {
            var end = new DateTimeOffset(until.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }

    private static ListAccess.Line Line(AccessEntry entry, Dictionary<PersonId, string?> names)
    {
        PersonId? person = entry.Who is { } who ? new(who) : null;
        return new(
            entry.At, person, person is { } id ? names.GetValueOrDefault(id) : null, entry.Act, entry.Subject, entry.Outcome, entry.Why,
                entry.Address,
            entry.Under is { } under ? new BreakGlassId(under) : null);
    }
}
