using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// Keeps what was typed so far, right or wrong: nothing is lost because it is not finished. Who typed on a version that somebody else has
/// changed since is told, and nothing of either is lost.
/// </summary>
/// <param name="Id">The draft.</param>
/// <param name="Values">What was typed, by the names of the form's fields.</param>
/// <param name="BasedOn">The version that was typed on.</param>
public sealed record SaveApplicationDraft(ApplicationDraftId Id, IReadOnlyDictionary<string, string> Values, Guid BasedOn)
    : ICommand<SaveApplicationDraft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>What was kept.</summary>
    /// <param name="SavedAt">When.</param>
    public sealed record Answer(DateTimeOffset SavedAt);
}

internal sealed class SaveApplicationDraftValidator : AbstractValidator<SaveApplicationDraft>
{
    private const int MostFields = 60;
    private const int Longest = 8000;

    public SaveApplicationDraftValidator()
    {
        RuleFor(act => act.Values).Must(values => values.Count <= MostFields)
            .Right("There are more fields than any form has.", $"Send at most {MostFields}.");
        RuleForEach(act => act.Values).Must(pair => pair.Value is not { Length: > Longest })
            .Right("A field is very long.", $"Write at most {Longest} characters in each, or add a document.");
    }
}

internal sealed class SaveApplicationDraftHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<SaveApplicationDraft, Result<SaveApplicationDraft.Answer>>
{
    public async Task<Result<SaveApplicationDraft.Answer>> Handle(SaveApplicationDraft request, CancellationToken cancellationToken)
    {
        var draft = await context.ApplicationDrafts.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.Id);
        if (draft.Version != request.BasedOn) return new Refusal.Conflict("this draft");
        var type = ApplicationTypes.Of(draft.Kind);
        if (request.Values.Keys.FirstOrDefault(name => !ApplicationValues.Knows(type, name)) is { } unknown)
            return new Refusal.NotValid("values", $"This type of application has no field \"{unknown}\".", "Send the fields of its form and no other.");
        draft.Save(request.Values, callers.Current.Person, clock.GetUtcNow());
        return new SaveApplicationDraft.Answer(draft.SavedAt);
    }
}
