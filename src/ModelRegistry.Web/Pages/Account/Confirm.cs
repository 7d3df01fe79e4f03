using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Web.Components.Forms;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Account;

/// <summary>Takes what a form that signs was sent with beside it. The act asks again whether anything was shown at all.</summary>
internal static class Confirm
{
    /// <summary>Shows the door what was typed; what is wrong with it goes to its field. Nothing typed is the act's to refuse.</summary>
    public static async Task AskedAsync(ConfirmationDoor door, HttpContext context, FormErrors errors, string field, string? shown)
    {
        if (!errors.Any && !string.IsNullOrWhiteSpace(shown) && !await door.ConfirmAsync(context.User, shown))
        {
            const string Wrong = "This is not it, or a code that was used before, or the account is locked for some minutes.";
            errors.Add(field, Wrong);
            context.SayItself(StatusCodes.Status422UnprocessableEntity, Wrong);
        }
    }
}
