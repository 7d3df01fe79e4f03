using MediatR;
using Microsoft.AspNetCore.Components;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Components.Forms;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Components;

/// <summary>
/// A page that sends acts. To show something it asks: a refusal takes the place of the page (<c>Refused</c>). To change something it
/// does: a refusal goes to the form's errors with what was typed kept.
/// </summary>
public abstract class ActPage : ComponentBase
{
    [Inject] protected IMediator Mediator { get; set; } = default!;

    [Inject] protected NavigationManager Address { get; set; } = default!;

    [CascadingParameter] protected HttpContext Context { get; set; } = default!;

    /// <summary>Why the page cannot be shown; null when it can.</summary>
    protected Refusal? Refusal { get; private set; }

    /// <summary>What is wrong with the form that was sent.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>Whether what was to be changed had been changed by somebody else since the page was opened.</summary>
    protected bool ChangedMeanwhile { get; private set; }

    /// <summary>Whether the form of this name was sent with this request.</summary>
    protected bool IsPost => HttpMethods.IsPost(Context.Request.Method);

    /// <summary>Sends a query; null when it is refused, and <see cref="Refusal"/> says why.</summary>
    protected async Task<T?> AskAsync<T>(IAct<T> act)
        where T : class
    {
        var result = await Mediator.Send(act, Context.RequestAborted);
        if (result.TryGet(out var answer, out var refusal))
        {
            return answer;
        }

        Refusal = refusal;
        Context.SayItself(Problems.StatusOf(refusal), refusal.Sentence);
        return null;
    }

    /// <summary>Sends a command; null when it is refused, and <see cref="Errors"/> say why.</summary>
    /// <param name="act">The command.</param>
    /// <param name="form">The name before the dot in the form's field names.</param>
    protected async Task<T?> DoAsync<T>(IAct<T> act, string form = "Form")
        where T : class
    {
        var result = await Mediator.Send(act, Context.RequestAborted);
        return Took(result.Refusal, form) ? null : result.Value;
    }

    /// <summary>Sends a command that answers with an id; false when it is refused, and <see cref="Errors"/> say why.</summary>
    /// <param name="act">The command.</param>
    /// <param name="form">The name before the dot in the form's field names.</param>
    protected async Task<bool> RecordAsync<T>(IAct<T> act, string form = "Form")
        where T : struct =>
        !Took((await Mediator.Send(act, Context.RequestAborted)).Refusal, form);

    private bool Took(Refusal? refusal, string form)
    {
        if (refusal is null)
        {
            return false;
        }

        ChangedMeanwhile = refusal is Refusal.Conflict;
        Errors.Take(refusal, form);
        Context.SayItself(Problems.StatusOf(refusal), refusal.Sentence);
        return true;
    }

    /// <summary>Whether the caller has a permission, to leave out what would be refused.</summary>
    protected bool May(Permission permission) => Roles.Allow(AccountClaims.Read(Context.User), permission);

    /// <summary>Answers a form that was done with another address, so that reloading does not do it again.</summary>
    protected void GoTo(string address) => Address.NavigateTo(address);
}
