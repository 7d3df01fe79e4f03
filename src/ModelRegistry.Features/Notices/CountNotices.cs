using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Notices;

/// <summary>How many notices the caller has not read.</summary>
public sealed record CountNotices : IQuery<CountNotices.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadNotices;

    /// <summary>The number.</summary>
    /// <param name="Unread">How many.</param>
    public sealed record Answer(int Unread);
}

internal sealed class CountNoticesHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<CountNotices, Result<CountNotices.Answer>>
{
    public async Task<Result<CountNotices.Answer>> Handle(CountNotices request, CancellationToken cancellationToken)
    {
        var person = callers.Current.Person;
        return new CountNotices.Answer(
            await context.Notices.CountAsync(one => one.PersonId == person && one.ReadAt == null, cancellationToken));
    }
}
