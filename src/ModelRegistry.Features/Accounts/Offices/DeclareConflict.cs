using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// Says that an organisation or a party concerns the caller privately. From then on the caller acts on none of its cases; reading stays
/// what it was.
/// </summary>
/// <param name="Concerns">The name of the organisation or party, as it stands in applications.</param>
/// <param name="Reason">What the interest is.</param>
public sealed record DeclareConflict(string Concerns, string Reason) : ICommand<ConflictId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class DeclareConflictValidator : AbstractValidator<DeclareConflict>
{
    public DeclareConflictValidator()
    {
        RuleFor(act => act.Concerns).Must(name => name?.Trim().Length is > 0 and <= Columns.LongestName)
            .Right("The name is missing or very long.", "Write the name of the organisation or party as it stands in applications.");
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is >= 3 and <= 1000)
            .Right("The interest is missing or very long.", "Say in 3 to 1,000 characters what it is, such as: shares, former employer, family.");
    }
}

internal sealed class DeclareConflictHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<DeclareConflict, Result<ConflictId>>
{
    public Task<Result<ConflictId>> Handle(DeclareConflict request, CancellationToken cancellationToken)
    {
        var conflict = new ConflictOfInterest
        {
            Id = new(Guid.CreateVersion7()),
            PersonId = callers.Current.Person,
            Concerns = request.Concerns.Trim(),
            ConcernsKey = Columns.KeyOf(request.Concerns),
            Reason = request.Reason.Trim(),
            DeclaredAt = clock.GetUtcNow(),
        };
        context.Add(conflict);
        return Task.FromResult<Result<ConflictId>>(conflict.Id);
    }
}
