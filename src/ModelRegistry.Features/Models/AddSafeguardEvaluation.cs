using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>Records what somebody measured of a release's safeguards; it is the evaluator's statement, with its source and day.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Benchmark">The benchmark or method.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Outcome">The result as stated, with its unit.</param>
/// <param name="Evaluator">Who measured.</param>
/// <param name="PublishedOn">The day of the source.</param>
/// <param name="Source">The source.</param>
public sealed record AddSafeguardEvaluation(
    ReleaseId ReleaseId, string Benchmark, string Measure, string Outcome, string Evaluator, DateOnly PublishedOn, string Source)
    : ICommand<SafeguardEvaluationId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddSafeguardEvaluationValidator : AbstractValidator<AddSafeguardEvaluation>
{
    public AddSafeguardEvaluationValidator()
    {
        RuleFor(act => act.Benchmark).NotEmpty().Right("The benchmark is missing.", "Name the benchmark or method.");
        RuleFor(act => act.Measure).NotEmpty().Right("The measure is missing.", "Say what was measured.");
        RuleFor(act => act.Outcome).NotEmpty().Right("The result is missing.", "State it with its unit.");
        RuleFor(act => act.Evaluator).NotEmpty().Right("The evaluator is missing.", "Name who measured.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Give a title, a citation or an address.");
    }
}

internal sealed class AddSafeguardEvaluationHandler(RegistryContext context)
    : IRequestHandler<AddSafeguardEvaluation, Result<SafeguardEvaluationId>>
{
    public async Task<Result<SafeguardEvaluationId>> Handle(AddSafeguardEvaluation request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(r => r.Id == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        var measured = new SafeguardEvaluation
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = request.ReleaseId,
            Benchmark = request.Benchmark,
            Measure = request.Measure,
            Result = request.Outcome,
            Evaluator = request.Evaluator,
            PublishedOn = request.PublishedOn,
            Source = request.Source,
        };
        context.SafeguardEvaluations.Add(measured);
        return measured.Id;
    }
}
