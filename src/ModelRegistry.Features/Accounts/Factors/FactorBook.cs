using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>
/// Authenticators and the codes that stand in for them. A code is taken by one statement that only the first of several processes wins, so
/// that it works once wherever it is shown.
/// </summary>
internal sealed class FactorBook(RegistryContext context, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How many codes are written down.</summary>
    public const int SpareCodes = 10;

    /// <summary>How long a way back in that two administrators gave is open, and how long the second may take to agree.</summary>
    public static readonly TimeSpan RecoveryTime = TimeSpan.FromHours(24);

    private readonly IDataProtector seal = protection.CreateProtector("registry.authenticator.v1");

    public Task<SecondFactor?> FindAsync(PersonId person, CancellationToken stop) =>
        context.SecondFactors.SingleOrDefaultAsync(factor => factor.PersonId == person, stop);

    public string NewSecret() => seal.Protect(Totp.Base32(RandomNumberGenerator.GetBytes(Totp.SecretBytes)));

    public string Open(string sealedSecret) => seal.Unprotect(sealedSecret);

    public long? StepOf(string sealedSecret, string code) => Totp.Find(Totp.Bytes(Open(sealedSecret)), code, clock.GetUtcNow());

    /// <summary>Takes a code of the authenticator; false when it is wrong or was taken before.</summary>
    public async Task<bool> TakeCodeAsync(PersonId person, string code)
    {
        var factor = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person);
        return factor?.Secret is { } secret
            && StepOf(secret, code) is { } step
            && await context.SecondFactors.Where(one => one.PersonId == person && one.Secret == secret && one.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastStep, step)) == 1;
    }

    /// <summary>Takes a code that was written down.</summary>
    public async Task<bool> TakeSpareAsync(PersonId person, string code)
    {
        var (digest, now) = (SpareCode.DigestOf(code), clock.GetUtcNow());
        return await context.RecoveryCodes.Where(one => one.PersonId == person && one.Digest == digest && one.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now)) == 1;
    }

    /// <summary>Takes the two halves that two administrators gave, one after the other.</summary>
    public async Task<bool> TakeHalvesAsync(PersonId person, string code)
    {
        var bare = SpareCode.Bare(code);
        if (bare.Length != 2 * SpareCode.Length)
        {
            return false;
        }

        var (first, second) = (SpareCode.DigestOf(bare[..SpareCode.Length]), SpareCode.DigestOf(bare[SpareCode.Length..]));
        var now = clock.GetUtcNow();
        var since = now - RecoveryTime;
        return await context.FactorRecoveries
            .Where(one => one.PersonId == person && one.FirstHalf == first && one.SecondHalf == second)
            .Where(one => one.AgreedAt > since && one.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now)) == 1;
    }

    /// <summary>Gives new codes to write down in place of those there were.</summary>
    public async Task<IReadOnlyList<string>> NewSparesAsync(PersonId person, CancellationToken stop)
    {
        await context.RecoveryCodes.Where(code => code.PersonId == person).ExecuteDeleteAsync(stop);
        string[] codes = [.. Enumerable.Range(0, SpareCodes).Select(_ => SpareCode.Make())];
        context.AddRange(codes.Select(code => new RecoveryCode { PersonId = person, Digest = SpareCode.DigestOf(code) }));
        return codes;
    }

    public async Task ForgetAsync(PersonId person, CancellationToken stop)
    {
        await context.RecoveryCodes.Where(code => code.PersonId == person).ExecuteDeleteAsync(stop);
        await context.SecondFactors.Where(factor => factor.PersonId == person).ExecuteDeleteAsync(stop);
    }
}
