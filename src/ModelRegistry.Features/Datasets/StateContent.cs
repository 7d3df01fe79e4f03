using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Datasets;

/// <summary>
/// Records what somebody states under one field of a release's public summary of training content. Statements that differ stand side by
/// side; a field without one is unknown.
/// </summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Field">The field of the template.</param>
/// <param name="Answer">For a field that asks for a yes or a no: which.</param>
/// <param name="Text">What is stated; null when a yes or no is all.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record StateContent(ReleaseId ReleaseId, ContentField Field, Truth Answer, string? Text, StatedEvidence Evidence)
    : ICommand<ContentStatementId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class StateContentValidator : AbstractValidator<StateContent>
{
    public StateContentValidator()
    {
        RuleFor(act => act.Field).IsInEnum().Right("There is no such field.", "Name a field of the template, such as Synthetic.");
        RuleFor(act => act.Answer).IsInEnum().Right("This is neither yes, no nor unknown.", "Say Yes, No or Unknown.");
        RuleFor(act => act.Answer).Equal(Truth.Unknown).When(act => Enum.IsDefined(act.Field) && !act.Field.Rule().IsYesOrNo)
            .Right("The template asks for no yes or no here.", "Leave the answer unknown and state the text.");
        RuleFor(act => act.Text).MaximumLength(4000).Right("That is too long.", "State it in at most 4000 characters.");
        RuleFor(act => act.Text).NotEmpty().When(act => act.Answer == Truth.Unknown)
            .Right("Nothing is stated.", "Give a text, or a yes or no where the template asks for one.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class StateContentHandler(RegistryContext context, EvidenceByHand hand, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<StateContent, Result<ContentStatementId>>
{
    public async Task<Result<ContentStatementId>> Handle(StateContent request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(release => release.Id == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        var statement = new ContentStatement
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = request.ReleaseId,
            Field = request.Field,
            Answer = request.Answer,
            Text = string.IsNullOrWhiteSpace(request.Text) ? null : request.Text.Trim(),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
        context.ContentStatements.Add(statement);
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.ContentStatement, statement.Id.Value, request.ReleaseId, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? statement.Id : refusal;
    }
}
