using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>
/// Removes a link to a subject of a provider: a machine acts no longer by the next request; a person no longer signs in by it, and other
/// sessions of theirs end.
/// </summary>
/// <param name="Key">The link, as listed.</param>
public sealed record Unlink(string Key) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class UnlinkHandler(RegistryContext context, SessionBook sessions, ICallerSource callers) : IRequestHandler<Unlink,
    Result<Done>>
{
    public async Task<Result<Done>> Handle(Unlink request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var link = !Sha256Digest.TryParse(request.Key, out var key) ? null : await context.ProviderSubjects.SingleOrDefaultAsync(one =>
            one.Key == key && one.PersonId == caller.Person, cancellationToken);
        if (link is null)
        {
            return new Refusal.NotFound("link of that name");
        }

        context.Remove(link);
        if (link.Scopes is null)
        {
            await sessions.EndAllAsync(caller.Person, caller.Session, cancellationToken);
        }

        return Done.Instance;
    }
}
