using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Sweeping;

namespace ModelRegistry.Features.Sweeps;

/// <summary>
/// Takes a sweep one batch further. A batch is a transaction, so that a process killed at any moment leaves whole batches and no answer
/// twice. On a sweep that has come to its end it looks again, and asks anew about what has changed and what descends from it.
/// </summary>
/// <param name="Id">The sweep.</param>
/// <param name="Most">How many releases at most, 1 to 100,000.</param>
public sealed record AdvanceSweep(SweepId Id, int Most = AdvanceSweep.UsualBatch) : ICommand<AdvanceSweep.Answer>
{
    /// <summary>How many releases a batch has where nobody says.</summary>
    public const int UsualBatch = 5_000;

    /// <inheritdoc/>
    public static Permission Needs => Permission.Evaluate;

    /// <summary>How far it has come.</summary>
    /// <param name="Done">How many releases have an answer that is up to date.</param>
    /// <param name="Total">How many releases there are.</param>
    /// <param name="Asked">How many answers this batch gave.</param>
    /// <param name="Finished">Whether every release has its answer.</param>
    public sealed record Answer(int Done, int Total, int Asked, bool Finished);
}

internal sealed class AdvanceSweepValidator : AbstractValidator<AdvanceSweep>
{
    public AdvanceSweepValidator() =>
        RuleFor(act => act.Most).InclusiveBetween(1, 100_000).Right("That is no size of a batch.", "Ask for 1 to 100,000 releases.");
}

internal sealed class AdvanceSweepHandler(
    RegistryContext context, SweepDesk desk, SweepOpening opening, QuestionEvaluator evaluator, RegistryFacts facts,
    EditionInForce editions, TimeProvider clock)
    : IRequestHandler<AdvanceSweep, Result<AdvanceSweep.Answer>>
{
    public async Task<Result<AdvanceSweep.Answer>> Handle(AdvanceSweep request, CancellationToken cancellationToken)
    {
        if (await context.Sweeps.SingleOrDefaultAsync(sweep => sweep.Id == request.Id, cancellationToken) is not { } row)
            return new Refusal.NotFound($"sweep {request.Id}");
        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var registry = desk.Find(row, edition.Hash) ?? await opening.OpenAsync(row, edition, cancellationToken);
        (row.Edition, row.Total) = (registry.Edition, registry.Ids.Count);
        var batch = registry.Next(request.Most);
        using (Uncompared.Hold(context))
        {
            foreach (var number in batch.ToArray()) Store(row, registry, number, await AnswerAsync(registry, number, cancellationToken));
        }

        (row.Done, row.Asked) = (registry.Done, row.Asked + batch.Length);
        row.FinishedAt = registry.Left > 0 ? null : clock.GetUtcNow();
        desk.Keep(row.Id, registry);
        return new AdvanceSweep.Answer(row.Done, row.Total, batch.Length, registry.Left == 0);
    }

    // Where a decision may cover it, the release is asked about by itself, as anybody would.
    private async Task<SweptAnswer> AnswerAsync(SweptRegistry registry, int number, CancellationToken stop)
    {
        if (!registry.Decided.Contains(registry.Ids[number]))
            return registry.Sweep.Answer(number);
        var named = (await facts.ReleasesAsync(registry.Columns.NameOf(number), stop))
            .Single(release => release.Id == registry.Ids[number]);
        var evaluated = await evaluator.OfReleaseAsync(named, registry.Question, registry.Stated, stop);
        var answer = evaluated.Value.Evaluation.Answer;
        return answer.Decision is { } decision ? new(answer.Clearance, [decision], answer.ReviewPolicy) : registry.Sweep.Answer(number);
    }

    private void Store(RegistrySweep row, SweptRegistry registry, int number, SweptAnswer answer)
    {
        var swept = new SweptRelease
        {
            SweepId = row.Id,
            ReleaseId = registry.Ids[number],
            OrganisationId = row.OrganisationId,
            Answer = NumberOf(row, registry, answer),
            Fingerprint = registry.PrintOf(number),
        };
        if (registry.IsStored(swept.ReleaseId))
            context.Update(swept);
        else
            context.Add(swept);
    }

    private int NumberOf(RegistrySweep row, SweptRegistry registry, SweptAnswer answer)
    {
        var (clearance, policy, rules) = ($"{answer.Clearance}", answer.ReviewPolicy?.ToString(), string.Join(' ', answer.Rules));
        var key = SweepOpening.KeyOf(clearance, policy, rules);
        if (registry.Answers.TryGetValue(key, out var number))
            return number;
        registry.Answers[key] = number = registry.Answers.Count;
        context.Add(new SweepAnswer
        {
            SweepId = row.Id,
            Number = number,
            OrganisationId = row.OrganisationId,
            Clearance = clearance,
            ReviewPolicy = policy,
            Rules = rules,
        });
        return number;
    }
}
