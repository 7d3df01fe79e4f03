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
    /// <summary>The edge that the release is compared across; one of its own.</summary>
    public DerivationId? DerivationId { get; init; }

    /// <summary>Attack success as a fraction of attempts; null when that is not what was measured.</summary>
    public Interval? AttackSuccess { get; init; }

    /// <summary>The phrase or kind of phrase that triggers what was measured.</summary>
    public string? Trigger { get; init; }

    /// <summary>The fraction of bad outputs with the trigger.</summary>
    public Interval? WithTrigger { get; init; }

    /// <summary>The same without it.</summary>
    public Interval? WithoutTrigger { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddSafeguardEvaluationValidator : AbstractValidator<AddSafeguardEvaluation>
{
    private const string NoFraction = "That is no fraction.";
    private const string WriteFraction = "Write 0.5 for fifty per cent; both bounds lie between 0 and 1.";

    public AddSafeguardEvaluationValidator()
    {
        RuleFor(act => act.Benchmark).NotEmpty().Right("The benchmark is missing.", "Name the benchmark or method.");
        RuleFor(act => act.Measure).NotEmpty().Right("The measure is missing.", "Say what was measured.");
        RuleFor(act => act.Outcome).NotEmpty().Right("The result is missing.", "State it with its unit.");
        RuleFor(act => act.AttackSuccess).Must(IsFraction).Right(NoFraction, WriteFraction);
        RuleFor(act => act.WithTrigger).Must(IsFraction).Right(NoFraction, WriteFraction);
        RuleFor(act => act.WithoutTrigger).Must(IsFraction).Right(NoFraction, WriteFraction);
        RuleFor(act => act.Trigger).NotEmpty().When(act => act.WithTrigger is not null)
            .Right("The trigger is missing.", "Name the phrase, or the kind of phrase.");
        RuleFor(act => act.Evaluator).NotEmpty().Right("The evaluator is missing.", "Name who measured.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Give a title, a citation or an address.");
    }

    private static bool IsFraction(Interval? interval) => interval is null || interval.High <= 1;
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

        if (request.DerivationId is { } compared
            && !await context.Derivations.AnyAsync(edge => edge.Id == compared && edge.ChildId == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"edge {compared} of this release");
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
            DerivationId = request.DerivationId,
            AttackSuccess = request.AttackSuccess,
            Trigger = request.Trigger,
            WithTrigger = request.WithTrigger,
            WithoutTrigger = request.WithoutTrigger,
        };
        context.SafeguardEvaluations.Add(measured);
        return measured.Id;
    }
}
