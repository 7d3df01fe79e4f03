using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>Records what somebody found to have become of a layer of safety across an edge of lineage.</summary>
/// <param name="DerivationId">The edge.</param>
/// <param name="Layer">The layer: "refusal training".</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Evaluator">Who found so.</param>
/// <param name="PublishedOn">The day of the source.</param>
/// <param name="Source">The source.</param>
/// <param name="SourceAddress">Where it is published; null when nowhere.</param>
public sealed record AddSafetyLayerChange(
    DerivationId DerivationId, string Layer, LayerFate Fate, string Evaluator, DateOnly PublishedOn, string Source, string? SourceAddress)
    : ICommand<SafetyLayerChangeId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddSafetyLayerChangeValidator : AbstractValidator<AddSafetyLayerChange>
{
    public AddSafetyLayerChangeValidator()
    {
        RuleFor(act => act.Layer).NotEmpty().MaximumLength(200).Right("The layer is missing.", "Name it, such as refusal training.");
        RuleFor(act => act.Fate).IsInEnum().Right("There is no such fate.", "Kept, Weakened, Lost or Unknown.");
        RuleFor(act => act.Evaluator).NotEmpty().MaximumLength(300).Right("Who found so is missing.", "Name who found so.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Give a title, a citation or an address.");
    }
}

internal sealed class AddSafetyLayerChangeHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AddSafetyLayerChange, Result<SafetyLayerChangeId>>
{
    public async Task<Result<SafetyLayerChangeId>> Handle(AddSafetyLayerChange request, CancellationToken cancellationToken)
    {
        if (!await context.Derivations.AnyAsync(edge => edge.Id == request.DerivationId, cancellationToken))
        {
            return new Refusal.NotFound($"edge {request.DerivationId}");
        }

        var change = new SafetyLayerChange
        {
            Id = new(Guid.CreateVersion7()),
            DerivationId = request.DerivationId,
            Layer = request.Layer.Trim(),
            Fate = request.Fate,
            Evaluator = request.Evaluator.Trim(),
            PublishedOn = request.PublishedOn,
            Source = request.Source.Trim(),
            SourceAddress = request.SourceAddress,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
        context.SafetyLayerChanges.Add(change);
        return change.Id;
    }
}
