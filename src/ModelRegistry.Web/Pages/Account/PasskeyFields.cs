using ModelRegistry.Features.Accounts.Passkeys;

namespace ModelRegistry.Web.Pages.Account;

/// <summary>The hidden fields in which a form brings what a passkey answered.</summary>
internal static class PasskeyFields
{
    public const string Credential = "Passkey.Credential";
    public const string Challenge = "Passkey.Challenge";

    /// <summary>The answer; null when the form was sent without one.</summary>
    public static PasskeyAnswer? Read(HttpContext context) =>
        context.Request.HasFormContentType && context.Request.Form[Credential].ToString() is { Length: > 0 } credential
            ? new(credential, context.Request.Form[Challenge].ToString())
            : null;
}
