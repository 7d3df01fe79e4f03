using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>The evidence as one asker sees it.</summary>
/// <param name="Items">The items by what they are about.</param>
/// <param name="OfStrangers">
/// What rests on nothing but files that an unrelated party brought: it is shown, and is no fact of this asker's question, so that nobody's
/// made-up file makes another's answer worse or better.
/// </param>
/// <param name="FromFiles">What rests on files alone, whoever brought them.</param>
internal sealed record SeenEvidence(ILookup<Guid, EvidenceFacts> Items, IReadOnlySet<Guid> OfStrangers, IReadOnlySet<Guid> FromFiles)
{
    /// <summary>Whether something is a fact of the question.</summary>
    public bool Counts(Guid subject) => !OfStrangers.Contains(subject);

    /// <summary>The training runs that are facts of the question, each once.</summary>
    public IEnumerable<TrainingFacts> Training(IEnumerable<TrainingRun> runs) => MergedRuns
        .Of(runs.Where(run => Counts(run.Id.Value)).OrderBy(run => run.Id.Value), run => FromFiles.Contains(run.Id.Value))
        .Select(LineageFactsReader.Training);
}
