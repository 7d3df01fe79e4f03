using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Access;

/// <summary>
/// Puts failed tries to sign in into the log of access: of which account, at which step, from where. What was typed as a name is never
/// kept:
/// where it is no account's, it may well be a password. Tries that go on from one address are not written one by one for ever.
/// </summary>
internal sealed class FailedSignIns(AccessLog log, SignInLimits limits, IHttpContextAccessor? accessor)
{
    /// <summary>Logs a try that failed; an account and a name that is nobody's cost the same.</summary>
    /// <param name="account">Of which account; null where the name is none's.</param>
    /// <param name="step">What was tried: "password", "second factor", "passkey".</param>
    public async Task WriteAsync(Account? account, string step)
    {
        var address = accessor?.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
        if (limits.Left(address) is not { } left) return;
        var who = account is null ? Caller.Anonymous : Caller.Of(account.PersonId, account.OrganisationId);
        var subject = left == 0 ? $"{step}; more from this address in this minute are not logged" : step;
        await log.WriteAsync(who, "SignIn", subject, AccessOutcome.Refused, Why(account), CancellationToken.None);
    }

    private static string Why(Account? account) => account switch
    {
        null => "NoAccount",
        { DisabledAt: not null } => "AccountClosed",
        _ => "NotShown",
    };
}

/// <summary>How many failed tries of one address are logged in a minute, by this process.</summary>
internal sealed class SignInLimits : IDisposable
{
    /// <summary>That many; the last one says that there are more.</summary>
    public const int MostAMinute = 20;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>How many more are logged after this one; null where this one is not.</summary>
    public long? Left(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired ? limiter.GetStatistics(address)?.CurrentAvailablePermits ?? 0 : null;
    }

    public void Dispose() => limiter.Dispose();
}
