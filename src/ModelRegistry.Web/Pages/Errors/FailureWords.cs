namespace ModelRegistry.Web.Pages.Errors;

/// <summary>What a failure is called, what happened, and what the visitor can do now.</summary>
internal sealed record FailureWords(string Title, string Sentence, string Next)
{
    /// <summary>The words for a status code; codes without words of their own get those of their class.</summary>
    public static FailureWords Of(int code) => code switch
    {
        StatusCodes.Status400BadRequest => new(
            "The form could not be read",
            "Something in what was sent is missing or no longer valid, often because the page stood open for a long time.",
            "Nothing was saved. Go back, reload the page and send the form again."),
        StatusCodes.Status401Unauthorized => new("Sign in first", "This page is for people with an account.", "Sign in, then open the page again."),
        StatusCodes.Status403Forbidden => new(
            "You may not do this",
            "Your account does not have the role that this page or act needs.",
            "Nothing was changed. Ask the person who administers accounts in your organisation."),
        StatusCodes.Status404NotFound => new(
            "Page not found",
            "No page has this address, or it is about something you may not see.",
            "Check the address for a slip of the pen. If you followed a link on this site, the thing it names may have been withdrawn."),
        StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed => new(
            "Somebody changed this before you",
            "While you were working, another person saved a newer version. Yours was not saved, so nothing of theirs is lost.",
            "Open the page again to see the newer version, then make your change to it."),
        StatusCodes.Status413PayloadTooLarge => new(
            "Too much in one request",
            "The files or text you sent are larger than one request may carry.",
            "Nothing was saved. Leave the weights out: the registry needs the card and the small JSON files, not the tensors."),
        StatusCodes.Status429TooManyRequests => new(
            "Too many requests", "You have asked more often than this page allows.", "Wait a minute and try again. Nothing was lost."),
        >= 500 => new(
            "Something went wrong here",
            "The fault is ours, not yours. What you sent was not half saved: it is there whole or not at all.",
            "Try again in a minute."),
        _ => new("The request was refused", "The server could not do what was asked.", "Nothing was changed. Go back and try again."),
    };
}
