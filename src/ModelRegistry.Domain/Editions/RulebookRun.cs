namespace ModelRegistry.Domain.Editions;

/// <summary>What a run over what was evaluated is for.</summary>
public enum RunKind
{
    /// <summary>Every evaluation again under its own edition: equal bytes or a red line.</summary>
    Replay,

    /// <summary>Every evaluation and every release under a draft: what would come out otherwise.</summary>
    Impact,
}

/// <summary>
/// A run over everything, batch by batch: where it has come to is saved with what it found, so that after a kill it goes on there and
/// counts nothing twice.
/// </summary>
public sealed class RulebookRun : IVersioned
{
    /// <summary>Its identity.</summary>
    public required RulebookRunId Id { get; init; }

    /// <summary>What for.</summary>
    public required RunKind Kind { get; init; }

    /// <summary>For an impact: the draft.</summary>
    public EditionDraftId? DraftId { get; init; }

    /// <summary>For an impact: the edition that the draft makes.</summary>
    public Sha256Digest? Edition { get; init; }

    /// <summary>For an impact: the standard questions put to every release, by their names, separated by spaces.</summary>
    public string Questions { get; init; } = "";

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many evaluations there were when it began, and for an impact how many questions on releases besides.</summary>
    public required int Total { get; init; }

    /// <summary>When it came to its end; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The position of the last evaluation that is done.</summary>
    public long AfterEvaluation { get; private set; }

    /// <summary>For an impact: the position of the last release that is done.</summary>
    public long AfterRelease { get; private set; }

    /// <summary>How many are done.</summary>
    public int Done { get; private set; }

    /// <summary>How many came out the same.</summary>
    public int Same { get; private set; }

    /// <summary>How many lines say that something came out otherwise, or could not be run.</summary>
    public int Lines { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>One is done; the number of its line where there is one to write, null where it came out the same.</summary>
    public int? Count(bool same)
    {
        Done++;
        if (same)
        {
            Same++;
            return null;
        }

        return ++Lines;
    }

    /// <summary>Says how far it has come.</summary>
    public void ReachedEvaluation(long position) => AfterEvaluation = position;

    /// <summary>Says how far it has come.</summary>
    public void ReachedRelease(long position) => AfterRelease = position;

    /// <summary>It has come to its end.</summary>
    public void Finish(DateTimeOffset at) => FinishedAt ??= at;
}

/// <summary>What a run found of one evaluation or release that did not come out the same.</summary>
public sealed class RulebookRunLine : IAppendOnly
{
    /// <summary>The run.</summary>
    public required RulebookRunId RunId { get; init; }

    /// <summary>Its number in the run, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What kind of line.</summary>
    public required RunFinding Finding { get; init; }

    /// <summary>The evaluation; null where a release was asked about anew.</summary>
    public EvaluationId? EvaluationId { get; init; }

    /// <summary>The release; null where the evaluation was of no release here.</summary>
    public ReleaseId? ReleaseId { get; init; }

    /// <summary>What was asked, in a few words.</summary>
    public required string Asked { get; init; }

    /// <summary>The answer before; empty for a replay that could not be run.</summary>
    public required string From { get; init; }

    /// <summary>The answer then.</summary>
    public required string To { get; init; }

    /// <summary>Which rules make the difference, or why it could not be run.</summary>
    public required string Because { get; init; }
}

/// <summary>How something did not come out the same.</summary>
public enum RunFinding
{
    /// <summary>The replay gives other bytes under the same edition: a fault.</summary>
    Different,

    /// <summary>The replay cannot be run as it was: the program has changed since, or the edition was not kept.</summary>
    CannotReplay,

    /// <summary>The draft answers otherwise.</summary>
    Flip,

    /// <summary>The draft gives the same answer for other reasons or conditions.</summary>
    OtherTrace,

    /// <summary>The draft could not be asked.</summary>
    CannotAsk,
}

/// <summary>Who runs a job: one of several processes, until it says otherwise or its time is over.</summary>
public sealed class JobLease
{
    /// <summary>The job.</summary>
    public required string Name { get; init; }

    /// <summary>The process that has it.</summary>
    public required string Holder { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset Until { get; init; }
}
