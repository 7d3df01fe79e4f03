using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>Registers a release that has no card: a closed model, a service, something known from a paper.</summary>
/// <param name="Name">The name it is published under.</param>
/// <param name="Label">The release's label; "unspecified" when nobody names one.</param>
/// <param name="ReleasedOn">The day it came out; null when not known.</param>
/// <param name="Licence">The licence as declared; null when none is.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record RegisterModel(string Name, string Label, DateOnly? ReleasedOn, string? Licence, StatedEvidence Evidence)
    : ICommand<RegisterModel.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;

    /// <summary>What was registered.</summary>
    /// <param name="ModelId">The model.</param>
    /// <param name="ReleaseId">The release.</param>
    public sealed record Answer(ModelId ModelId, ReleaseId ReleaseId);
}

internal sealed class RegisterModelValidator : AbstractValidator<RegisterModel>
{
    public RegisterModelValidator()
    {
        RuleFor(act => act.Name).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("The name is missing or too long.", $"Give the name it is published under, at most {Columns.LongestName} characters.");
        RuleFor(act => act.Label).NotEmpty().MaximumLength(200).Right("The release has no label.", "Give a revision, a date, or \"unspecified\".");
        RuleFor(act => act.Licence).MaximumLength(200).Right("The licence is too long.", "Give its identifier, at most 200 characters.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class RegisterModelHandler(RegistryContext context, ModelNames names, EvidenceByHand hand)
    : IRequestHandler<RegisterModel, Result<RegisterModel.Answer>>
{
    public async Task<Result<RegisterModel.Answer>> Handle(RegisterModel request, CancellationToken cancellationToken)
    {
        var model = await context.ModelNamedAsync(request.Name, cancellationToken)
            ?? names.NewModel(request.Name, knownByNameOnly: false);
        var label = request.Label.Trim();
        var release = await context.Releases.SingleOrDefaultAsync(
                r => r.ModelId == model.Id
                    && (r.Label == label || (model.KnownByNameOnly && r.Label == ModelNames.Unspecified)), cancellationToken)
            ?? names.NewRelease(model, label);
        model.KnownByNameOnly = false;
        release.Label = label;
        release.ReleasedOn ??= request.ReleasedOn;
        release.Licence ??= request.Licence?.Trim();
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.Release, release.Id.Value, release.Id, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? new RegisterModel.Answer(model.Id, release.Id) : refusal;
    }
}
