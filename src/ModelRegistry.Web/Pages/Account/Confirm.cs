using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Web.Components.Forms;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Account;

/// <summary>Takes what a form that signs was sent with beside it. The act asks again whether anything was shown at all.</summary>
internal static class Confirm
{
    /// <summary>Shows the door the passkey, or what was typed; what is wrong with it goes to its field. Nothing shown is the act's to
    /// refuse.</summary>
    public static async Task AskedAsync(ConfirmationDoor door, HttpContext context, FormErrors errors, string field, string? shown)
    {
        if (errors.Any)
        {
            return;
        }

        if (PasskeyFields.Read(context) is { } answer)
        {
            Say(await door.ConfirmAsync(context.User, answer), "This passkey is not one of yours, or was asked for too long ago. Try again.");
        }
        else if (!string.IsNullOrWhiteSpace(shown))
        {
            Say(await door.ConfirmAsync(context.User, shown),
                "This is not it, or a code that was used before, or the account is locked for some minutes.");
        }

        void Say(bool right, string wrong)
        {
            if (!right)
            {
                errors.Add(field, wrong);
                context.SayItself(StatusCodes.Status422UnprocessableEntity, wrong);
            }
        }
    }
}
