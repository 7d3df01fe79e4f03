using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Notices;

/// <summary>Marks one of the caller's own notices as read, or all of them.</summary>
/// <param name="Id">Which; null for all.</param>
public sealed record ReadNotices(NoticeId? Id) : ICommand<ReadNotices.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadNotices;

    /// <summary>Where the one is read that was marked.</summary>
    /// <param name="Path">Its page; null when all were marked.</param>
    public sealed record Answer(string? Path);
}

internal sealed class ReadNoticesHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ReadNotices, Result<ReadNotices.Answer>>
{
    public async Task<Result<ReadNotices.Answer>> Handle(ReadNotices request, CancellationToken cancellationToken)
    {
        var person = callers.Current.Person;
        var own = context.Notices.Where(one => one.PersonId == person);
        if (request.Id is { } id)
        {
            own = own.Where(one => one.Id == id);
            if (!await own.AnyAsync(cancellationToken)) return new Refusal.NotFound($"notice {id}");
        }

        var now = clock.GetUtcNow();
        await own.Where(one => one.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, (DateTimeOffset?)now), cancellationToken);
        return new ReadNotices.Answer(request.Id is null ? null : await own.Select(one => one.Path).SingleAsync(cancellationToken));
    }
}
