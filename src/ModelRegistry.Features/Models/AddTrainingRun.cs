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

/// <summary>Records a training run of a release.</summary>
/// <param name="ReleaseId">The release it produced.</param>
/// <param name="Name">What it was: "pre-training".</param>
/// <param name="Operations">Operations as stated: "3.8e25" or "1e25..3e25"; null when nobody states them.</param>
/// <param name="Method">How the number was found.</param>
/// <param name="Place">Where it ran; null when not known.</param>
/// <param name="Period">When; null when not known.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record AddTrainingRun(
    ReleaseId ReleaseId, string Name, string? Operations, EstimateMethod Method, Country? Place, Period? Period, StatedEvidence Evidence)
    : ICommand<TrainingRunId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddTrainingRunValidator : AbstractValidator<AddTrainingRun>
{
    public AddTrainingRunValidator()
    {
        RuleFor(act => act.Name).NotEmpty().MaximumLength(200).Right("The run has no name.", "Say what it was, such as pre-training.");
        RuleFor(act => act.Operations).OperationsText();
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class AddTrainingRunHandler(RegistryContext context, EvidenceByHand hand)
    : IRequestHandler<AddTrainingRun, Result<TrainingRunId>>
{
    public async Task<Result<TrainingRunId>> Handle(AddTrainingRun request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(r => r.Id == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        var run = new TrainingRun
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = request.ReleaseId,
            Name = request.Name.Trim(),
            Place = request.Place,
            Period = request.Period,
            Operations = OperationsRules.Read(request.Operations, request.Method),
        };
        context.TrainingRuns.Add(run);
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.TrainingRun, run.Id.Value, run.ReleaseId, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? run.Id : refusal;
    }
}
