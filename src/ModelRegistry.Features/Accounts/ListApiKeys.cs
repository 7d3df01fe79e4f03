using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts;

/// <summary>The caller's keys, newest first; an administrator sees those of the whole organisation. No secret is among them.</summary>
public sealed record ListApiKeys : IQuery<ListApiKeys.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageKeys;

    /// <summary>One key.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">What its owner calls it.</param>
    /// <param name="Scopes">What it is limited to.</param>
    /// <param name="CreatedAt">When it was made.</param>
    /// <param name="ExpiresAt">When it ends by itself; null for not before it is revoked.</param>
    /// <param name="RevokedAt">When it was revoked; null while it holds.</param>
    /// <param name="LastUsedAt">The last use, to the minute; null for never.</param>
    /// <param name="FormerUntil">Until when the secret before this one opens the door too; null when there is none.</param>
    /// <param name="Own">Whether it is the caller's own.</param>
    public sealed record Row(
        ApiKeyId Id,
        string Name,
        IReadOnlyList<string> Scopes,
        DateTimeOffset CreatedAt,
        DateTimeOffset? ExpiresAt,
        DateTimeOffset? RevokedAt,
        DateTimeOffset? LastUsedAt,
        DateTimeOffset? FormerUntil,
        bool Own);

    /// <summary>The keys.</summary>
    /// <param name="Rows">The keys.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListApiKeysHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListApiKeys, Result<ListApiKeys.Answer>>
{
    public async Task<Result<ListApiKeys.Answer>> Handle(ListApiKeys request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var all = Roles.Allow(caller, Permission.ManageAccounts);
        var keys = await context.ApiKeys.AsNoTracking()
            .Where(key => key.OrganisationId == caller.Organisation && (all || key.PersonId == caller.Person))
            .OrderByDescending(key => EF.Property<long>(key, Columns.Sequence))
            .ToListAsync(cancellationToken);
        return new ListApiKeys.Answer(keys.ConvertAll(key => new ListApiKeys.Row(
            key.Id, key.Name, key.Scopes.Split(' '), key.CreatedAt, key.ExpiresAt, key.RevokedAt,
            key.LastUsedAt, key.FormerUntil, key.PersonId == caller.Person)));
    }
}
