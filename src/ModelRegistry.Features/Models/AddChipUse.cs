using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>Records on which chips a release was trained or is served.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="TrainingRunId">The run, when it is known run by run.</param>
/// <param name="ChipName">The chip as the accelerator table writes it, or the source's words when they fit more than one.</param>
/// <param name="Purpose">Training or serving.</param>
/// <param name="Count">How many; null when not known.</param>
/// <param name="Hours">Chip-hours; null when not known.</param>
/// <param name="Acquisition">How they were acquired; null when not known.</param>
/// <param name="Evidence">What that rests on; it speaks to Hardware.</param>
public sealed record AddChipUse(
    ReleaseId ReleaseId, TrainingRunId? TrainingRunId, string ChipName, ChipPurpose Purpose, Interval? Count, Interval? Hours,
    string? Acquisition, StatedEvidence Evidence) : ICommand<ChipUseId>
{
    /// <summary>By which way they were come by; a diversion is recorded as an allegation or not at all.</summary>
    public AcquisitionChannel Channel { get; init; } = AcquisitionChannel.Unknown;

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddChipUseValidator : AbstractValidator<AddChipUse>
{
    public AddChipUseValidator()
    {
        RuleFor(act => act.ChipName).NotEmpty().MaximumLength(200).Right("The chip has no name.", "Name the chip, in at most 200 characters.");
        RuleFor(act => act.Acquisition).MaximumLength(1000).Right("That is too long.", "Say in at most 1000 characters how they were acquired.");
        RuleFor(act => act.Channel).IsInEnum().Right("There is no such channel.", "Bought, RentedCloud, DivertedAlleged, OwnDesign or Unknown.");
        RuleFor(act => act.Evidence.IsAllegation).Equal(true).When(act => act.Channel == AcquisitionChannel.DivertedAlleged)
            .Right("A diversion is an allegation.", "Mark the evidence as an allegation, with its source and day.");
        RuleFor(act => act.Evidence.SourceDate).NotNull().When(act => act.Channel == AcquisitionChannel.DivertedAlleged)
            .Right("The allegation has no day.", "Give the day of its source.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Question).Equal(EvidenceQuestion.Hardware)
            .Right("Evidence on chips speaks to Hardware.", "File it under the question Hardware.");
    }
}

internal sealed class AddChipUseHandler(RegistryContext context, EvidenceByHand hand) : IRequestHandler<AddChipUse, Result<ChipUseId>>
{
    public async Task<Result<ChipUseId>> Handle(AddChipUse request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(r => r.Id == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        if (request.TrainingRunId is { } run
            && !await context.TrainingRuns.AnyAsync(r => r.Id == run && r.ReleaseId == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"training run {run} of this release");
        }

        var use = new ChipUse
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = request.ReleaseId,
            TrainingRunId = request.TrainingRunId,
            ChipName = request.ChipName.Trim(),
            Purpose = request.Purpose,
            Count = request.Count,
            Hours = request.Hours,
            Channel = request.Channel,
            Acquisition = request.Acquisition,
        };
        context.ChipUses.Add(use);
        var recorded = await hand.OnReleaseAsync(request.Evidence, EvidenceSubject.ChipUse, use.Id.Value, use.ReleaseId, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? use.Id : refusal;
    }
}
