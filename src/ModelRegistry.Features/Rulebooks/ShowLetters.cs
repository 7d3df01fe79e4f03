using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>
/// Of the rules named, those whose instrument was sent to somebody and is not public, with what whoever asks may read of it. Nobody but the
/// addressee's own organisation gets the addressee's statement, no office included: it is in no evaluation, paper or replay.
/// </summary>
/// <param name="RuleIds">The rules.</param>
/// <param name="Day">The day on which the addressees are looked up.</param>
public sealed record ShowLetters(IReadOnlyList<string> RuleIds, DateOnly Day) : IQuery<ShowLetters.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The letters that bear on an evaluation: of the rules that concern it and were in force.</summary>
    public static ShowLetters Of(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var concern = evaluation.Findings.Where(finding => finding.Outcome is Outcome.Met or Outcome.Indeterminate or Outcome.Unmet);
        return new([.. concern.Select(finding => finding.RuleId)], evaluation.Question.Day);
    }

    /// <summary>What was found.</summary>
    /// <param name="Letters">In the order of the rules; empty where no instrument is addressed.</param>
    public sealed record Answer(IReadOnlyList<Letter> Letters);

    /// <summary>An instrument that was sent to somebody.</summary>
    /// <param name="RuleId">The rule that is made of it.</param>
    /// <param name="Citation">Its provision.</param>
    /// <param name="Sentence">That its text is addressed and not public, for everybody.</param>
    /// <param name="ToAddressee">What the addressee reads beside it; null for everybody else.</param>
    public sealed record Letter(string RuleId, string Citation, string Sentence, string? ToAddressee);
}

internal sealed class ShowLettersHandler(RegistryContext context, EditionInForce editions, ICallerSource callers)
    : IRequestHandler<ShowLetters, Result<ShowLetters.Answer>>
{
    private const string NotPublic = "The text of this instrument is addressed to those it was sent to and is not public.";

    public async Task<Result<ShowLetters.Answer>> Handle(ShowLetters request, CancellationToken cancellationToken)
    {
        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var (parameters, organisation) = (edition.Parameters.On(request.Day), await OrganisationAsync(cancellationToken));
        return new ShowLetters.Answer([
            .. request.RuleIds.Select(edition.Find).Where(rule => rule?.Addressed is not null).Select(rule => new ShowLetters.Letter(
                rule!.Id, rule.Citation, NotPublic, rule.Addressed!.StatementFor(organisation, parameters)))]);
    }

    private async Task<string?> OrganisationAsync(CancellationToken stop) => callers.Current.OrganisationId is { } id
        ? await context.Organisations.AsNoTracking().Where(one => one.Id == id).Select(one => one.Name).SingleOrDefaultAsync(stop)
        : null;
}
