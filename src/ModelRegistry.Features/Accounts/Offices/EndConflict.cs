using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>An administrator finds that somebody's conflict of interest is over; never one's own.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why it is over.</param>
public sealed record EndConflict(ConflictId Id, string Reason) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class EndConflictValidator : AbstractValidator<EndConflict>
{
    public EndConflictValidator() => RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is >= 3 and <= 1000)
        .Right("The reason is missing or very long.", "Say in 3 to 1,000 characters why it is over.");
}

internal sealed class EndConflictHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<EndConflict, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndConflict request, CancellationToken cancellationToken)
    {
        var caller = callers.Current.Person;
        var conflict = await context.Conflicts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (conflict is null || await context.ConflictEnds.AnyAsync(end => end.ConflictId == request.Id, cancellationToken))
        {
            return new Refusal.NotFound("conflict of interest of that name that goes on");
        }

        if (conflict.PersonId == caller)
        {
            return new Refusal.NeedsSecondPerson("Ending a conflict of interest");
        }

        context.Add(new ConflictEnd
        {
            ConflictId = conflict.Id,
            Reason = request.Reason.Trim(),
            EndedBy = caller,
            EndedAt = clock.GetUtcNow(),
        });
        return Done.Instance;
    }
}
