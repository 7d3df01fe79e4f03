using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>Changes a password, for whoever has found out that this may be done; in a demonstration nobody's.</summary>
internal sealed class PasswordDesk(RegistryContext context, AccountMaking making, SigningSettings settings)
{
    public async Task<Result<Done>> ChangeAsync(PersonId whose, Func<Account, Task<IdentityResult>> change, CancellationToken stop)
    {
        if (settings.Demonstration)
        {
            return new Refusal.NotValid(
                "Password", "In a demonstration every account has the one public password.", "Leave it, so that others can sign in too.");
        }

        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == whose, stop);
        if (account is null)
        {
            return new Refusal.NotFound($"account of {whose}");
        }

        var done = await change(account);
        return done.Succeeded ? Done.Instance : making.RefusalOf(done);
    }
}
