using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>Ends a key at once: its owner, or an administrator of the same organisation. Revoking it again changes nothing.</summary>
/// <param name="Id">The key.</param>
public sealed record RevokeApiKey(ApiKeyId Id) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageKeys;
}

internal sealed class RevokeApiKeyHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RevokeApiKey, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var keys = context.ApiKeys.Where(key => key.Id == request.Id && key.OrganisationId == caller.Organisation);
        var key = await keys.SingleOrDefaultAsync(cancellationToken);
        if (key is null || (key.PersonId != caller.Person && !Roles.Allow(caller, Permission.ManageAccounts)))
        {
            return new Refusal.NotFound($"key {request.Id}");
        }

        key.RevokedAt ??= clock.GetUtcNow();
        return Done.Instance;
    }
}
