using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>How a replay came out.</summary>
public enum ReplayOutcome
{
    /// <summary>The same bytes.</summary>
    Equal,

    /// <summary>Other bytes under the same edition, or stored bytes that do not have their digest: a fault.</summary>
    Different,

    /// <summary>It cannot be evaluated as it was: this program no longer has the edition to the letter.</summary>
    CannotReplay,
}

/// <summary>Evaluates again what was evaluated, from its frozen facts under its own edition.</summary>
internal sealed class Replaying(EditionArchive archive)
{
    public async Task<ReplayEvaluation.Answer> OfAsync(StoredEvaluation stored, CancellationToken stop)
    {
        var restored = Sha256Digest.TryParse(stored.Edition, out var hash)
            ? await archive.RestoreAsync(hash, stop)
            : new RestoredEdition(null, [$"\"{stored.Edition}\" is no edition's hash."]);
        return CanonicalJson.DigestOf(stored.Json) == stored.Digest ? Of(stored, restored) : Tampered(stored);
    }

    internal static ReplayEvaluation.Answer Of(StoredEvaluation stored, RestoredEdition restored)
    {
        if (restored.Edition is null)
            return Answer(stored, ReplayOutcome.CannotReplay, restored.Obstacles, []);
        var then = EvaluationJson.Read(stored.Json);
        Evaluation now;
        try
        {
            now = restored.Edition.Evaluate(then.Question, then.Facts, then.Precedents);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            var outcome = restored.Obstacles.Count > 0 ? ReplayOutcome.CannotReplay : ReplayOutcome.Different;
            return Answer(stored, outcome, restored.Obstacles, [$"The evaluation ended in a fault: {fault.Message}"]);
        }

        if (string.Equals(EvaluationJson.Write(now), stored.Json, StringComparison.Ordinal))
            return Answer(stored, ReplayOutcome.Equal, [], []);
        string[] differences = [.. EvaluationDifferences.Between(then, now).DefaultIfEmpty("The bytes differ and no finding does.")];
        var otherwise = restored.Obstacles.Count > 0 ? ReplayOutcome.CannotReplay : ReplayOutcome.Different;
        return Answer(stored, otherwise, restored.Obstacles, differences);
    }

    private static ReplayEvaluation.Answer Tampered(StoredEvaluation stored) => Answer(
        stored, ReplayOutcome.Different, [], ["The stored record does not have the digest it was stored with: it was changed."]) with
    {
        StoredBytesHold = false,
    };

    private static ReplayEvaluation.Answer Answer(
        StoredEvaluation stored, ReplayOutcome outcome, IReadOnlyList<string> obstacles, string[] differences) => new()
        {
            Id = stored.Id,
            StoredBytesHold = true,
            Edition = stored.Edition,
            Outcome = outcome,
            Obstacles = obstacles,
            Differences = differences,
            Sentence = outcome switch
            {
                ReplayOutcome.Equal => "Replayed from the frozen facts under its own edition: the bytes are equal.",
                ReplayOutcome.Different => $"Replayed under its own edition with other bytes: this must not happen, and a fault is to be reported. {differences[0]}",
                ReplayOutcome.CannotReplay => $"It cannot be replayed as it was. {string.Join(" ", obstacles)} The stored evaluation stays as it is.",
            },
        };
}
