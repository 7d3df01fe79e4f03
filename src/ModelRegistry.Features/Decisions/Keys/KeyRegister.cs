using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// Reads the register of signing certificates, anew each time: what two persons have agreed on counts at once, in every process.
/// </summary>
internal sealed class KeyRegister(IServiceScopeFactory scopes)
{
    public KeyStandings Read()
    {
        using var scope = scopes.CreateScope();
        return Read(scope.ServiceProvider.GetRequiredService<RegistryContext>());
    }

    public static KeyStandings Read(RegistryContext context) => KeyStandings.Of(context.KeyProposals.AsNoTracking()
        .Where(proposal => context.KeyRulings.Any(ruling => ruling.ProposalId == proposal.Id && ruling.Agreed)).ToList());
}
