using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>Declared conflicts of interest, newest first: the caller's own, or everybody's for an administrator.</summary>
public sealed record ListConflicts : IQuery<ListConflicts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>One conflict.</summary>
    /// <param name="Id">To end it by.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="Own">Whether it is the caller's.</param>
    /// <param name="Concerns">With whom.</param>
    /// <param name="Reason">What the interest is.</param>
    /// <param name="DeclaredAt">Since when.</param>
    /// <param name="EndedAt">When it was found to be over; null while it goes on.</param>
    public sealed record Row(
        ConflictId Id, string Person, bool Own, string Concerns, string Reason, DateTimeOffset DeclaredAt, DateTimeOffset? EndedAt);

    /// <summary>The conflicts.</summary>
    /// <param name="Rows">Newest first, two hundred at most.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListConflictsHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListConflicts, Result<ListConflicts.Answer>>
{
    public async Task<Result<ListConflicts.Answer>> Handle(ListConflicts request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var (self, all) = (caller.Person, Roles.Allow(caller, Permission.ManageAccounts));
        var rows = await (from conflict in context.Conflicts.AsNoTracking()
                          join person in context.People on conflict.PersonId equals person.Id
                          join end in context.ConflictEnds on conflict.Id equals end.ConflictId into ends
                          from end in ends.DefaultIfEmpty()
                          where all || conflict.PersonId == self
                          orderby EF.Property<long>(conflict, Columns.Sequence) descending
                          select new
                          {
                              Conflict = conflict,
                              Person = person,
                              EndedAt = (DateTimeOffset?)end.EndedAt,
                          }).Take(200).ToListAsync(cancellationToken);
        return new ListConflicts.Answer(rows.ConvertAll(row => new ListConflicts.Row(
            row.Conflict.Id, row.Person.ShownName, row.Conflict.PersonId == self, row.Conflict.Concerns, row.Conflict.Reason,
            row.Conflict.DeclaredAt, row.EndedAt)));
    }
}
