using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Access;

/// <summary>
/// Writes the log of access: one insert, over a connection of its own, so that what an act is about to save or to take back does not touch
/// it.
/// </summary>
public sealed class AccessLog
{
    private const int LongestSubject = 300;

    // Cases, answers, documents and internal advice; accounts with names that can be erased; the log itself.
    private static readonly HashSet<Permission> Sensitive =
    [
        Permission.ReadCases, Permission.Draft, Permission.Countersign, Permission.Issue, Permission.Advise, Permission.ReadAdvice,
        Permission.LiftFlags, Permission.AnswerReferrals, Permission.ManageAccounts, Permission.ReadAccess, Permission.Replay,
    ];

    private readonly IServiceScopeFactory scopes;
    private readonly IHttpContextAccessor? accessor;
    private readonly TimeProvider clock;

    internal AccessLog(IServiceScopeFactory scopes, IHttpContextAccessor? accessor, TimeProvider clock) =>
        (this.scopes, this.accessor, this.clock) = (scopes, accessor, clock);

    /// <summary>Whether what is read by this permission is logged.</summary>
    public static bool IsSensitive(Permission permission) => Sensitive.Contains(permission);

    /// <summary>Logs that a signed-in person or a machine was refused a page, or an endpoint, before any act was asked for.</summary>
    /// <param name="session">Who.</param>
    /// <param name="path">The address, without what stands after a question mark.</param>
    public Task RefusedAsync(ClaimsPrincipal session, string path) =>
        WriteAsync(AccountClaims.Read(session), path, "", AccessOutcome.Refused, nameof(Refusal.NotAllowed), CancellationToken.None);

    internal async Task WriteAsync(
        Caller caller, string act, string subject, AccessOutcome outcome, string? why, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        context.Add(new AccessEntry
        {
            Id = new(Guid.CreateVersion7()),
            At = clock.GetUtcNow(),
            Who = caller.PersonId?.Value,
            ActingFor = caller.OrganisationId?.Value,
            InSession = caller.Session?.Value,
            Act = act.Length > 200 ? act[..200] : act,
            Subject = subject.Length > LongestSubject ? subject[..LongestSubject] : subject,
            Outcome = outcome,
            Why = why,
            Address = accessor?.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
            Under = caller.BreakGlass?.Value,
        });
        await context.SaveChangesAsync(stop);
    }
}
