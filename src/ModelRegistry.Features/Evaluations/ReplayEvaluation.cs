using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Evaluates again from the frozen facts. Under the edition it was made with, the bytes must be equal; under another one the answer says so
/// and lists what that edition finds differently. Nothing is stored.
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

        /// <summary>The edition it was made with.</summary>
        public required string Edition { get; init; }

        /// <summary>The edition of this program, which replayed it.</summary>
        public required string ReplayedWith { get; init; }

        /// <summary>Whether the two editions are the same.</summary>
        public bool SameEdition => Edition == ReplayedWith;

        /// <summary>Whether the replay gave the same bytes.</summary>
        public required bool BytesEqual { get; init; }

        /// <summary>What differs, a sentence each; empty when the bytes are equal.</summary>
        public required IReadOnlyList<string> Differences { get; init; }

        /// <summary>The result in a sentence.</summary>
        public required string Sentence { get; init; }
    }
}

internal sealed class ReplayEvaluationHandler(RegistryContext context) : IRequestHandler<ReplayEvaluation, Result<ReplayEvaluation.Answer>>
{
    public async Task<Result<ReplayEvaluation.Answer>> Handle(ReplayEvaluation request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        return stored is null ? new Refusal.NotFound($"evaluation {request.Id}") : Replay(stored, RulebookEdition.Current);
    }

    internal static ReplayEvaluation.Answer Replay(StoredEvaluation stored, RulebookEdition edition)
    {
        var then = EvaluationJson.Read(stored.Json);
        var now = edition.Evaluate(then.Question, then.Facts, then.Precedents);
        var equal = string.Equals(EvaluationJson.Write(now), stored.Json, StringComparison.Ordinal);
        IReadOnlyList<string> differences = equal ? [] : [.. EvaluationDifferences.Between(then, now)];
        return new()
        {
            Id = stored.Id,
            StoredBytesHold = CanonicalJson.DigestOf(stored.Json) == stored.Digest,
            Edition = stored.Edition,
            ReplayedWith = edition.Hash,
            BytesEqual = equal,
            Differences = differences,
            Sentence = Sentence(stored.Edition == edition.Hash, equal, differences.Count),
        };
    }

    private static string Sentence(bool sameEdition, bool equal, int differences) => (sameEdition, equal) switch
    {
        (true, true) => "Replayed from the frozen facts under the same edition: the bytes are equal.",
        (true, false) => $"Replayed under the same edition with {differences} differences: this must not happen, and a fault is to be reported.",
        (false, _) when differences == 0 => "Made under another edition; this one finds the same.",
        _ => $"Made under another edition; this one finds {differences} things differently. The stored evaluation stays as it is.",
    };
}

/// <summary>What two evaluations of the same question find differently, in sentences.</summary>
internal static class EvaluationDifferences
{
    public static IEnumerable<string> Between(Evaluation then, Evaluation now) =>
        Answers(then, now).Concat(then.Findings.SelectMany(before => Findings(before, now.Findings)))
            .Concat(now.Findings.Where(after => then.Findings.All(before => before.RuleId != after.RuleId))
                .Select(after => $"{after.Citation} ({after.RuleId}) is new: {after.Outcome}."));

    private static IEnumerable<string> Answers(Evaluation then, Evaluation now)
    {
        if (then.Answer.Clearance != now.Answer.Clearance)
        {
            yield return $"The answer was {then.Answer.Clearance} and is {now.Answer.Clearance}.";
        }
        else if (then.Answer.Headline != now.Answer.Headline)
        {
            yield return $"The answer read \"{then.Answer.Headline}\" and reads \"{now.Answer.Headline}\".";
        }
    }

    private static IEnumerable<string> Findings(Finding before, IReadOnlyList<Finding> now)
    {
        var after = now.FirstOrDefault(finding => finding.RuleId == before.RuleId);
        if (after is null)
        {
            yield return $"{before.Citation} ({before.RuleId}) is gone; it was {before.Outcome}.";
        }
        else if (after.Outcome != before.Outcome || after.Standing != before.Standing)
        {
            yield return $"{before.Citation} ({before.RuleId}) was {before.Outcome}, {before.StandingText}; " +
                $"it is {after.Outcome}, {after.StandingText}.";
        }
        else if (!after.Limbs.Select(limb => (limb.Words, limb.Truth, limb.Because))
            .SequenceEqual(before.Limbs.Select(limb => (limb.Words, limb.Truth, limb.Because))))
        {
            yield return $"{before.Citation} ({before.RuleId}) has the same outcome and another trace.";
        }
    }
}
