using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>
/// Asks what a draft would answer otherwise than the edition in force: first every evaluation that was ever made, from its frozen facts,
/// then the standard questions of every release, from what the registry holds of it now.
/// </summary>
internal sealed class ImpactWalk(RegistryContext context, EditionArchive archive, EditionInForce editions, QuestionEvaluator evaluator)
{
    public const int Batch = 50;

    public async Task<int> CountAsync(RulebookEdition draft, int questions, DateTimeOffset at, CancellationToken stop)
    {
        var days = new EditionComparison((await editions.NowAsync(stop)).Edition, draft).Days(DateOnly.FromDateTime(at.UtcDateTime)).Count;
        var releases = await context.Releases.CountAsync(stop);
        return await context.Evaluations.IgnoreQueryFilters().CountAsync(stop) + (questions * days * releases);
    }

    /// <summary>One batch; what it found and how far it came are saved together.</summary>
    public async Task StepAsync(RulebookRun run, DateTimeOffset now, CancellationToken stop)
    {
        var draft = (await archive.RestoreAsync(run.Edition!.Value, stop)).Edition;
        if (draft is null) // another build took the work up: what it would find is not what this draft does
        {
            run.Finish(now);
            return;
        }

        var compare = new EditionComparison((await editions.NowAsync(stop)).Edition, draft);
        if (!await EvaluationsAsync(run, compare, stop) && !await ReleasesAsync(run, compare, stop))
            run.Finish(now);
    }

    private async Task<bool> EvaluationsAsync(RulebookRun run, EditionComparison compare, CancellationToken stop)
    {
        var rows = await context.Evaluations.IgnoreQueryFilters().AsNoTracking().After(run.AfterEvaluation)
            .Select(evaluation => new { Stored = evaluation, Position = EF.Property<long>(evaluation, Columns.Sequence) })
            .Take(Batch).ToListAsync(stop);
        var ids = rows.ConvertAll(row => row.Stored.Id);
        var decided = await context.Decisions.IgnoreQueryFilters().AsNoTracking().Where(decision => ids.Contains(decision.EvaluationId))
            .Select(decision => new { decision.EvaluationId, decision.Reference }).ToListAsync(stop);
        var references = decided.ToLookup(one => one.EvaluationId, one => one.Reference);
        foreach (var row in rows)
        {
            var stored = EvaluationJson.Read(row.Stored.Json);
            var found = compare.Of(stored.Question, stored.Facts, stored.Precedents);
            var asked = string.Join(", ", references[row.Stored.Id].Select(reference => "decision " + reference).Append(found.Asked));
            Keep(run, found with { Asked = asked }, row.Stored.Id, row.Stored.ReleaseId);
            run.ReachedEvaluation(row.Position);
        }

        return rows.Count > 0;
    }

    private async Task<bool> ReleasesAsync(RulebookRun run, EditionComparison compare, CancellationToken stop)
    {
        var chosen = run.Questions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var questions = StandardQuestion.All.Where(question => chosen.Contains(question.Name, StringComparer.Ordinal)).ToArray();
        var rows = await context.Releases.AsNoTracking().After(run.AfterRelease)
            .Join(context.Models, release => release.ModelId, model => model.Id, (release, model) => new
            {
                Named = new NamedRelease(release.Id, model.Name, release.Label, release.RootDigest),
                Position = EF.Property<long>(release, Columns.Sequence),
            }).OrderBy(row => row.Position).Take(Batch).ToListAsync(stop);
        var days = compare.Days(DateOnly.FromDateTime(run.StartedAt.UtcDateTime));
        foreach (var row in rows)
        {
            foreach (var (question, day) in questions.SelectMany(question => days.Select(day => (question, day))))
                await AskAsync(run, compare, row.Named, question, day, stop);
            run.ReachedRelease(row.Position);
        }

        return rows.Count > 0;
    }

    private async Task AskAsync(
        RulebookRun run, EditionComparison compare, NamedRelease release, StandardQuestion question, DateOnly day, CancellationToken stop)
    {
        var evaluated = await evaluator.OfReleaseAsync(release, question.Of(release.Name, day), new(), stop);
        var asked = $"{question.Words}: {release.Name} on {day:yyyy-MM-dd}";
        var found = evaluated.TryGet(out var made, out var refusal)
            ? compare.Of(made.Evaluation.Question, made.Evaluation.Facts, made.Evaluation.Precedents) with { Asked = asked }
            : new Compared(RunFinding.CannotAsk, asked, "", "", refusal.Sentence);
        Keep(run, found, null, release.Id);
    }

    private void Keep(RulebookRun run, Compared found, EvaluationId? evaluation, ReleaseId? release)
    {
        if (run.Count(found.Finding is null) is not { } line)
            return;
        context.Add(new RulebookRunLine
        {
            RunId = run.Id,
            Line = line,
            Finding = found.Finding!.Value,
            EvaluationId = evaluation,
            ReleaseId = release,
            Asked = found.Asked,
            From = found.From,
            To = found.To,
            Because = found.Because,
        });
    }
}
