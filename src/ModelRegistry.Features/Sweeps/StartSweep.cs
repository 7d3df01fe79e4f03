using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Sweeps;

/// <summary>
/// Begins to put one question to every release of the registry, or takes up the sweep that has asked it before: what it has found stays,
/// and what changed since is asked again. Nothing is answered yet: <see cref="AdvanceSweep"/> does that batch by batch, and a server by
/// itself.
/// </summary>
/// <param name="Question">The question about weights or access; it names no release.</param>
/// <param name="Stated">What is stated besides; no lineage.</param>
/// <param name="IdempotencyKey">The asker's own key: sent twice, it is one start; null for none.</param>
public sealed record StartSweep(Question Question, Facts Stated, string? IdempotencyKey = null) : ICommand<SweepId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Evaluate;

    /// <summary>Reads a question document (docs/api/question.schema.json) that names no release.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="idempotencyKey">The asker's own key; null for none.</param>
    public static Result<StartSweep> FromDocument(ReadOnlyMemory<byte> utf8, string? idempotencyKey = null) =>
        EvaluateQuestion.FromDocument(utf8, idempotencyKey).TryGet(out var asked, out var refusal)
            ? new StartSweep(asked.Question, asked.Stated, idempotencyKey)
            : refusal;
}

internal sealed class StartSweepValidator : AbstractValidator<StartSweep>
{
    private const string Every = "every release";

    public StartSweepValidator()
    {
        RuleFor(act => Named(act.Question)).SetValidator(new QuestionValidator()).OverridePropertyName("");
        RuleFor(act => act.Question.Item).Must(item => item.Kind is ItemKind.Weights or ItemKind.RemoteAccess)
            .Right("A sweep asks about the releases of the registry.", "An item of weights or remote access.")
                .OverridePropertyName("/question/item/kind");
        RuleFor(act => act.Question.Item).Must(item => item.Release is null)
            .Right("A sweep asks about every release and names none.", "Leave the release out.")
                .OverridePropertyName("/question/item/release");
        RuleFor(act => act.IdempotencyKey).Must(OnceByKey.Fits).Right(OnceByKey.Form.Wrong, OnceByKey.Form.Right);
        RuleFor(act => act.Stated).Must(stated => stated.Lineage is null)
            .Right("A sweep asks about the lineages that the registry holds.", "Leave the lineage out.")
                .OverridePropertyName("/facts/lineage");
    }

    private static Question Named(Question question) =>
        question with { Item = question.Item with { Release = question.Item.Release ?? Every } };
}

internal sealed class StartSweepHandler(
    RegistryContext context, ICallerSource callers, EditionInForce editions, OnceByKey once, TimeProvider clock)
    : IRequestHandler<StartSweep, Result<SweepId>>
{
    public async Task<Result<SweepId>> Handle(StartSweep request, CancellationToken cancellationToken)
    {
        // As with a single question: who may decide may say that unverified law holds as written.
        if (request.Stated.Confirmations.Count > 0 && !Roles.Allow(callers.Current, Permission.Draft))
            return new Refusal.NotAllowed(Permission.Draft, SignIn: false);
        if (QuestionEvaluator.TooEarly((await editions.NowAsync(cancellationToken)).Edition, request.Question) is { } early)
            return early;
        var asked = EvaluationJson.Write(request.Question, request.Stated);
        return await once.DoAsync(
            request.IdempotencyKey, CanonicalJson.DigestOf($"sweep {asked}"), () => BeginAsync(request, asked, cancellationToken),
            id => id.Value, id => Task.FromResult(new SweepId(id)), cancellationToken);
    }

    private async Task<Result<SweepId>> BeginAsync(StartSweep request, string asked, CancellationToken cancellationToken)
    {
        var owner = callers.Current.Organisation;
        if (await context.Sweeps.FirstOrDefaultAsync(one => one.OrganisationId == owner
            && one.QuestionJson == asked, cancellationToken) is { } before)
        {
            before.FinishedAt = null;
            return before.Id;
        }

        var sweep = new RegistrySweep
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = owner,
            QuestionJson = asked,
            Edition = (await editions.NowAsync(cancellationToken)).Edition.Hash,
            Profile = request.Question.Profile,
            Day = request.Question.Day,
            StartedBy = callers.Current.Person,
            StartedAt = clock.GetUtcNow(),
        };
        context.Add(sweep);
        return sweep.Id;
    }
}
