using System.Text;
using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>
/// Asks what a draft would change: every past evaluation and the chosen standard questions of every release are put to it beside the
/// edition in force. The work is done batch by batch; without it nothing is released.
/// </summary>
/// <param name="Draft">The draft.</param>
/// <param name="Questions">The names of the standard questions for the releases; may be empty.</param>
/// <param name="IdempotencyKey">The asker's own key: sent twice, it is one run; null for none.</param>
public sealed record AskImpact(EditionDraftId Draft, IReadOnlyList<string> Questions, string? IdempotencyKey = null)
    : ICommand<RulebookRunId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;
}

internal sealed class AskImpactValidator : AbstractValidator<AskImpact>
{
    public AskImpactValidator()
    {
        RuleFor(act => act.Questions).Must(names => names.All(name => StandardQuestion.All.Any(question => question.Name == name)))
            .Right("There is no such standard question.", $"Of {string.Join(", ", StandardQuestion.All.Select(question => question.Name))}.");
        RuleFor(act => act.IdempotencyKey).Must(OnceByKey.Fits).Right(OnceByKey.Form.Wrong, OnceByKey.Form.Right);
    }
}

internal sealed class AskImpactHandler(
    RegistryContext context, DraftDesk desk, EditionArchive archive, ImpactWalk walk, OnceByKey once, TimeProvider clock)
    : IRequestHandler<AskImpact, Result<RulebookRunId>>
{
    public async Task<Result<RulebookRunId>> Handle(AskImpact request, CancellationToken cancellationToken)
    {
        var asked = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes($"impact {request.Draft} {string.Join(' ', request.Questions)}"));
        return await once.DoAsync(
            request.IdempotencyKey, asked, () => BeginAsync(request, cancellationToken),
            id => id.Value, id => Task.FromResult(new RulebookRunId(id)), cancellationToken);
    }

    private async Task<Result<RulebookRunId>> BeginAsync(AskImpact request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Draft, cancellationToken) is not { } draft)
            return DraftDesk.NoDraft(request.Draft);
        if (draft.State is not EditionDraftState.Open)
            return new Refusal.NotValid("draft", "It is open no more.", "Begin another draft.");
        var read = await desk.ReadAsync(draft, cancellationToken);
        if (read.Edition is not { } edition)
            return NotLoading(read.Problems);
        await archive.KeepAsync(edition, cancellationToken);
        var questions = request.Questions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var now = clock.GetUtcNow();
        var run = new RulebookRun
        {
            Id = new(Guid.CreateVersion7()),
            Kind = RunKind.Impact,
            DraftId = draft.Id,
            Edition = Sha256Digest.Of(edition.Hash),
            Questions = string.Join(' ', questions),
            StartedAt = now,
            Total = await walk.CountAsync(edition, questions.Length, now, cancellationToken),
        };
        context.Add(run);
        await desk.TellAsync(draft, EditionAct.ImpactAsked, $"What edition {edition.Hash} would change was asked for.", edition.Hash, cancellationToken);
        return run.Id;
    }

    internal static Refusal.NotValid NotLoading(IReadOnlyList<Rulebook.Editions.EditionProblem> problems) => new(
        [.. problems.Select(problem => new Problem($"{problem.File}#{problem.Place}", problem.Sentence, "Mend it in the draft."))]);
}
