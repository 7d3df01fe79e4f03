using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Statuses;

/// <summary>A signed list of how decisions stand, now or as at a time; for everybody.</summary>
/// <param name="List">The list's number.</param>
/// <param name="Time">The time that is asked for; null for the newest.</param>
public sealed record ReadStatusList(int List, DateTimeOffset? Time = null) : IQuery<ReadStatusList.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The list.</summary>
    /// <param name="Uri">Its address, as decisions name it.</param>
    /// <param name="Serial">Which file of the list.</param>
    /// <param name="IssuedAt">The first instant it speaks for.</param>
    /// <param name="ExpiresAt">The instant from which it says nothing.</param>
    /// <param name="Token">The file: a JSON Web Token.</param>
    /// <param name="Digest">SHA-256 of the file.</param>
    /// <param name="IsNewest">Whether no later one is there.</param>
    public sealed record Answer(
        string Uri, int Serial, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string Token, string Digest, bool IsNewest);
}

internal sealed class ReadStatusListHandler(RegistryContext context) : IRequestHandler<ReadStatusList, Result<ReadStatusList.Answer>>
{
    public async Task<Result<ReadStatusList.Answer>> Handle(ReadStatusList request, CancellationToken cancellationToken)
    {
        var files = context.SignedStatusLists.AsNoTracking().Where(file => file.List == request.List);
        var asked = request.Time is { } time ? files.Where(file => file.IssuedAt <= time && file.ExpiresAt > time) : files;
        var file = await asked.OrderByDescending(one => one.Serial).FirstOrDefaultAsync(cancellationToken);
        if (file is null)
            return new Refusal.NotFound(request.Time is null ? $"status list {request.List}" : $"status list {request.List} that speaks for that time");
        var uri = await context.StatusLists.Where(list => list.Number == request.List).Select(list => list.Uri)
            .SingleAsync(cancellationToken);
        var newest = await files.MaxAsync(one => one.Serial, cancellationToken);
        return new ReadStatusList.Answer(
            uri, file.Serial, file.IssuedAt, file.ExpiresAt, file.Token, file.Digest.Hex, file.Serial == newest);
    }
}
