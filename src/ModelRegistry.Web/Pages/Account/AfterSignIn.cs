using ModelRegistry.Features.Accounts;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Account;

/// <summary>Where a visitor goes on after a step of signing in.</summary>
internal static class AfterSignIn
{
    public const string SecondPath = "/sign-in/second";

    public static string Of(SignInOutcome outcome, string? wanted) => outcome switch
    {
        SignInOutcome.SecondFactor => $"{SecondPath}?return={Uri.EscapeDataString(LocalAddress.Checked(wanted))}",
        SignInOutcome.MustEnrol => SignedIn.SecondFactorPath,
        _ => LocalAddress.Checked(wanted),
    };
}
