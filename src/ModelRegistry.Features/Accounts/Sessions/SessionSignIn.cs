using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Sessions;

/// <summary>Identity's own steps of signing in, with a session of the book behind every cookie.</summary>
internal sealed class SessionSignIn(
    UserManager<Account> accounts, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation, SessionBook book, AccountSettings settings)
    : SignInManager<Account>(accounts, accessor, claims, options, log, schemes, confirmation)
{
    private const string Way = "registry/way";
    private const string Strong = "registry/strong";

    /// <summary>Whether the session that was begun last takes setting up a second factor before anything else.</summary>
    public bool MustEnrol { get; private set; }

    public override async Task<bool> CanSignInAsync(Account user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    // Identity asks whether a provider of codes is at hand; whoever has passkeys alone has none, and still shows a second factor.
    public override Task<bool> IsTwoFactorEnabledAsync(Account user) => Task.FromResult(user.TwoFactorEnabled);

    public override async Task SignInWithClaimsAsync(
        Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var given = additionalClaims.ToList();
        if (!given.Exists(claim => claim.Type == AccountClaims.Session))
        {
            given.Add(AccountClaims.Of(await BeginAsync(user, WayOf(given), given.Exists(claim => claim.Type == Strong))));
        }

        await base.SignInWithClaimsAsync(user, authenticationProperties, given);
    }

    /// <summary>Signs in whoever has shown a second factor in another way than Identity's own.</summary>
    public async Task SignInByAsync(Account user, SignInWay way)
    {
        await UserManager.ResetAccessFailedCountAsync(user);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, authenticationProperties: null, [new(Way, way.ToString())]);
    }

    /// <summary>
    /// Signs in whom a provider has shown. Where it took one factor only and the account has a second one here, that is asked for.
    /// </summary>
    public async Task<SignInOutcome> EnterByProviderAsync(Account user, string provider, bool strong)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!strong && user.TwoFactorEnabled)
        {
            return (await SignInOrTwoFactorAsync(user, isPersistent: false)).RequiresTwoFactor ? SignInOutcome.SecondFactor
                : SignInOutcome.Refused;
        }

        Claim[] given = [new(Way, nameof(SignInWay.Provider)), new(AccountClaims.Provider, provider)];
        await SignInWithClaimsAsync(user, authenticationProperties: null, strong ? [.. given, new(Strong, Strong)] : given);
        return MustEnrol ? SignInOutcome.MustEnrol : SignInOutcome.Done;
    }

    public override async Task SignOutAsync()
    {
        await EndOwnAsync();
        await base.SignOutAsync();
    }

    private async Task<Session> BeginAsync(Account user, SignInWay way, bool strong)
    {
        // Whoever signs in again in the same browser leaves no session behind that nobody can reach.
        await EndOwnAsync();
        var roles = (await UserManager.GetRolesAsync(user)).Where(name => Enum.TryParse<Role>(name, out _)).Select(Enum.Parse<Role>);
        MustEnrol = way is SignInWay.Administrators || (!strong && !user.TwoFactorEnabled && settings.TakeFactor(roles));
        return await book.BeginAsync(user.PersonId, way, MustEnrol, Context);
    }

    private async Task EndOwnAsync()
    {
        if (AccountClaims.SessionOf(Context.User) is { } own)
        {
            await book.EndAsync(own, CancellationToken.None);
        }
    }

    private static SignInWay WayOf(List<Claim> given) =>
        Enum.TryParse<SignInWay>(given.Find(claim => claim.Type == Way)?.Value, out var way) ? way
        : given.Exists(claim => claim is { Type: "amr", Value: "mfa" }) ? SignInWay.Code
        : SignInWay.Password;
}
