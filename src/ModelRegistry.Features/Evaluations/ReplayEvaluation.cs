using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Evaluates again from the frozen facts under the edition it was made with: the bytes must be equal. Where this program no longer has
/// that edition to the letter, the answer names what it lacks. Nothing is stored.
/// </summary>
/// <param name="Id">The evaluation.</param>
public sealed record ReplayEvaluation(EvaluationId Id) : IQuery<ReplayEvaluation.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>What the replay gave.</summary>
    public sealed record Answer
    {
        /// <summary>The evaluation.</summary>
        public required EvaluationId Id { get; init; }

        /// <summary>Whether the stored bytes still give the digest that was stored with them.</summary>
        public required bool StoredBytesHold { get; init; }

        /// <summary>The edition it was made with, and replayed under.</summary>
        public required string Edition { get; init; }

        /// <summary>How it came out.</summary>
        public required ReplayOutcome Outcome { get; init; }

        /// <summary>Whether the replay gave the same bytes.</summary>
        public bool BytesEqual => Outcome == ReplayOutcome.Equal;

        /// <summary>What this program no longer has as it was, a sentence each, rules by id; empty when the bytes are equal.</summary>
        public required IReadOnlyList<string> Obstacles { get; init; }

        /// <summary>What differs, a sentence each; empty when the bytes are equal.</summary>
        public required IReadOnlyList<string> Differences { get; init; }

        /// <summary>The result in a sentence.</summary>
        public required string Sentence { get; init; }
    }
}

internal sealed class ReplayEvaluationHandler(RegistryContext context, Replaying replaying)
    : IRequestHandler<ReplayEvaluation, Result<ReplayEvaluation.Answer>>
{
    public async Task<Result<ReplayEvaluation.Answer>> Handle(ReplayEvaluation request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        return stored is null ? new Refusal.NotFound($"evaluation {request.Id}") : await replaying.OfAsync(stored, cancellationToken);
    }
}
