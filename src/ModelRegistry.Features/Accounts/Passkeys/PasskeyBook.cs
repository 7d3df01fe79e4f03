using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>
/// Asks for passkeys and judges what comes back, by the framework's own steps of WebAuthn. The state of a ceremony goes through the page,
/// sealed, so that looking at a page writes nothing; its first answer spends it, in whichever process.
/// </summary>
internal sealed class PasskeyBook(
    IPasskeyHandler<Account> handler, UserManager<Account> accounts, IHttpContextAccessor accessor, RegistryContext context,
    IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("registry.passkey.v1");

    private HttpContext Request => accessor.HttpContext ?? throw new InvalidOperationException("A passkey was asked for outside a request.");

    public async Task<Ceremony> ToAddAsync(Account account, string displayName, SessionId session)
    {
        var made = await handler.MakeCreationOptionsAsync(
            new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = displayName }, Request);
        return new(made.CreationOptionsJson, Seal(new(CeremonyKind.Add, account.Id, session.Value, clock.GetUtcNow(),
            made.AttestationState!)));
    }

    public async Task<Ceremony> ToShowAsync(CeremonyKind kind, Account? account, SessionId? session)
    {
        var made = await handler.MakeRequestOptionsAsync(account, Request);
        return new(made.RequestOptionsJson, Seal(new(kind, account?.Id, session?.Value, clock.GetUtcNow(), made.AssertionState!)));
    }

    /// <summary>The new passkey; null when the answer is not to this challenge, or is not right.</summary>
    public async Task<UserPasskeyInfo?> AddedAsync(PasskeyAnswer answer, Account account, SessionId session)
    {
        if (await SpendAsync(answer.Challenge, CeremonyKind.Add, account.Id, session.Value) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new() { HttpContext = Request, CredentialJson = answer.Credential, AttestationState = state });
        return result.Succeeded ? result.Passkey : null;
    }

    /// <summary>Whose passkey it is, with its counter moved on; null when the answer is not to this challenge, or is not right.</summary>
    public async Task<Account?> ShownAsync(PasskeyAnswer answer, CeremonyKind kind, Guid? account, SessionId? session)
    {
        if (await SpendAsync(answer.Challenge, kind, account, session?.Value) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new() { HttpContext = Request, CredentialJson = answer.Credential, AssertionState = state });
        if (!result.Succeeded || result.User.DisabledAt is not null || await accounts.IsLockedOutAsync(result.User))
        {
            return null;
        }

        return (await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
    }

    private string Seal(CeremonyState state) => seal.Protect(JsonSerializer.Serialize(state));

    private async Task<string?> SpendAsync(string challenge, CeremonyKind kind, Guid? account, Guid? session)
    {
        var now = clock.GetUtcNow();
        return Open(challenge) is { } state
            && state.Kind == kind && state.Account == account && state.Session == session && now - state.At < PasskeySettings.Patience
            && await IsFirstAsync(state.State, now)
                ? state.State
                : null;
    }

    private CeremonyState? Open(string challenge)
    {
        try
        {
            return JsonSerializer.Deserialize<CeremonyState>(seal.Unprotect(challenge));
        }
        catch (CryptographicException)
        {
            // Not sealed here: whoever sends it is told no more than that it is not it.
            return null;
        }
    }

    private async Task<bool> IsFirstAsync(string state, DateTimeOffset now)
    {
        var old = now - (2 * PasskeySettings.Patience);
        await context.SpentChallenges.Where(spent => spent.At < old).ExecuteDeleteAsync();
        var row = new SpentChallenge { Digest = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(state)), At = now };
        context.Add(row);
        try
        {
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException taken) when (Provider.IsDuplicate(taken))
        {
            return false;
        }
        finally
        {
            context.Entry(row).State = EntityState.Detached;
        }
    }
}
