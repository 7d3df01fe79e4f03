using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>
/// What could be otherwise in a question: what is missing settled either way, what is stated turned, and other transactions.
/// </summary>
internal sealed class Candidates(Settling settling, Supposed start)
{
    private static readonly AnswerChoice[] Destinations = [new("DE", "to Germany"), new("SG", "to Singapore"), new("CN", "to China")];

    private static readonly EndUse[] Uses = [EndUse.CommercialSoftware, EndUse.Military];

    /// <summary>Every way in which missing facts could be settled.</summary>
    public IEnumerable<FactChange> Missing(IEnumerable<MissingFact> missing) => missing
        .Select(fact => settling.FormOf(start, fact)).OfType<FactForm>().DistinctBy(form => form.Id)
        .SelectMany(form => form.Trials.Select(trial => new FactChange(form.Id, form.Question, trial.Value, trial.Words, form.By)));

    /// <summary>Every stated fact of yes or no, turned, and what the rules of exceptions ask for papers.</summary>
    public IEnumerable<FactChange> Stated() =>
    [
        .. TypedFacts.Known(start.Facts).Select(known => Turned(known.Fact, known.Holds, SettledBy.Statement)),
        .. start.Facts.Stated.Where(fact => fact.Holds is Truth.Yes or Truth.No).Select(Declared).OfType<FactChange>(),
        .. start.Facts.Confirmations.Select(Confirmed),
        .. (start.Facts.Lineage?.Releases ?? []).Where(release => release.Publication.Published != Truth.Unknown).Select(Published),
    ];

    /// <summary>Other destinations, end users and end uses.</summary>
    public IEnumerable<FactChange> Transactions()
    {
        var question = start.Question;
        if (question.Destination is { } destination)
        {
            foreach (var other in Destinations.Where(other => other.Value != destination))
                yield return new(QuestionAnswers.DestinationId, "To which country does the item go?", other.Value, other.Words,
                    SettledBy.Transaction);
        }

        if (question.Parties.Count > 0)
        {
            foreach (var other in PartyAnswers.Recipients)
                yield return new(OtherEndUser, "Who is the end user?", other.Value, other.Words, SettledBy.Transaction);
        }

        foreach (var use in Uses.Where(use => question.EndUse != EndUse.NotStated && use != question.EndUse))
            yield return new(QuestionAnswers.EndUseId, "What is the item for?", use.ToString(), SplitName.Of(use),
                SettledBy.Transaction);
    }

    /// <summary>Another end user in the place of all parties: no missing fact, for the parties are stated.</summary>
    public const string OtherEndUser = "question.parties";

    /// <summary>The question and facts with a change; null when it does not fit.</summary>
    public Supposed? With(Supposed at, FactChange change) => change.Id == OtherEndUser
        ? at with { Question = at.Question with { Parties = [new(PartyRole.EndUser, PartyAnswers.EndUser(change.Value)!)] } }
        : settling.Settle(at, new(change.Id, change.Value));

    private FactChange? Declared(StatedFact stated) => settling.QuestionOf(stated.Id) is { } question
        ? Turned(new(stated.Id, question), stated.Holds!.Value, SettledBy.Statement)
        : null;

    private static FactChange Confirmed(Confirmation confirmation) => Turned(
        new(Confirmations.IdOf(confirmation.Settles), $"Does {confirmation.Settles} hold as written?"), confirmation.HoldsAsWritten,
            SettledBy.Confirmation);

    private static FactChange Published(ReleaseFacts release) => Turned(
        new(LineageAnswers.PublicationId(release.Key), $"Are the weights of {release.Name} published?"), release.Publication.Published,
            SettledBy.Record);

    private static FactChange Turned(MissingFact fact, Truth now, SettledBy by)
    {
        var other = now == Truth.Yes ? Answering.No : Answering.Yes;
        return new(fact.Id, fact.Question, other, other, by);
    }
}
