using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// One round of sending, by whoever holds the lease. Each message is marked as out right after it was handed over: a process that is
/// killed between the two sends that one again under the same Message-ID, and no other.
/// </summary>
internal sealed partial class MailRound(
    RegistryContext context, JobLeases leases, MailPost post, TimeProvider clock, ILogger<MailRound> log)
{
    private const string Lease = "mail";
    private const int Most = 50;
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(2);

    /// <summary>How many messages were tried; 0 when none is due or another process has the lease.</summary>
    /// <param name="holder">This process.</param>
    /// <param name="stop">Ends it between two messages.</param>
    public async Task<int> RunAsync(string holder, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = context.Notices.Where(one => one.MailDueAt != null && one.MailDueAt <= now);
        var codes = context.Users.Where(one => one.AddressCodeDueAt != null && one.AddressCodeDueAt <= now);
        if (!await due.AnyAsync(stop) && !await codes.AnyAsync(stop)) return 0;
        if (!await leases.TakeAsync(Lease, holder, stop)) return 0;
        var tried = 0;
        foreach (var account in await codes.OrderBy(one => one.AddressCodeDueAt).Take(Most).ToListAsync(stop))
        {
            if (!await leases.TakeAsync(Lease, holder, stop)) return tried;
            await TryCodeAsync(account, stop);
            tried++;
        }

        foreach (var notice in await due.OrderBy(one => one.MailDueAt).Take(Most).ToListAsync(stop))
        {
            // A slow server must not outlast the lease: it is renewed for every message.
            if (!await leases.TakeAsync(Lease, holder, stop)) break;
            await TryAsync(notice, stop);
            await context.SaveChangesAsync(stop);
            tried++;
        }

        return tried;
    }

    private async Task TryAsync(Notice notice, CancellationToken stop)
    {
        var to = await context.Users.Where(account => account.PersonId == notice.PersonId && account.DisabledAt == null)
            .Where(account => account.EmailConfirmed).Select(account => account.Email).FirstOrDefaultAsync(stop);
        if (string.IsNullOrEmpty(to))
        {
            notice.MailDueAt = null;
            return;
        }

        try
        {
            await post.SendAsync(notice, to, stop);
            notice.Mailed(clock.GetUtcNow());
        }
        catch (Exception fault) when (IsOfThePost(fault) && !stop.IsCancellationRequested)
        {
            notice.Failed(fault.InnerException?.Message ?? fault.Message, clock.GetUtcNow());
            NotSent(log, fault, notice.Id.Value, notice.Attempts);
        }
    }

    // The digest is kept before the code is out: what is written back is known whatever dies, and what was not sent is made anew.
    private async Task TryCodeAsync(Account account, CancellationToken stop)
    {
        var code = AddressCheck.Make(account, clock.GetUtcNow());
        await context.SaveChangesAsync(stop);
        try
        {
            await post.SendCodeAsync(code, account.Email!, stop);
            account.AddressCodeDueAt = null;
        }
        catch (Exception fault) when (IsOfThePost(fault) && !stop.IsCancellationRequested)
        {
            account.AddressCodeDueAt = clock.GetUtcNow() + AgainAfter;
            CodeNotSent(log, fault);
        }

        await context.SaveChangesAsync(stop);
    }

    private static bool IsOfThePost(Exception fault) =>
        fault is SmtpException or IOException or UnauthorizedAccessException or OperationCanceledException or InvalidOperationException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A code that confirms an address could not be sent; it is tried again.")]
    private static partial void CodeNotSent(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message of notice {Notice} could not be sent, for the {Attempts}. time.")]
    private static partial void NotSent(ILogger log, Exception fault, Guid notice, int attempts);
}
