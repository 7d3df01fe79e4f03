using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>Finds what would change an answer, within a stated number of evaluations and always in the same order.</summary>
public static class Flips
{
    /// <summary>The most evaluations that are spent unless another number is asked for.</summary>
    public const int UsualLimit = 300;

    private const int MostTogether = 3;

    /// <summary>The smallest sets of facts that flip an answer.</summary>
    /// <param name="edition">The edition that answers.</param>
    /// <param name="of">The evaluation whose answer is looked at; its facts and precedents are taken as they are frozen.</param>
    /// <param name="limit">The most evaluations to spend.</param>
    public static WhatWouldChange Find(RulebookEdition edition, Evaluation of, int limit = UsualLimit)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(of);
        var start = new Supposed(of.Question, of.Facts);
        var settling = new Settling(edition);
        var candidates = new Candidates(settling, start);
        var asked = Asked(of);
        var facts = new FlipSearch(edition, candidates, start, of, of.Precedents, limit * 3 / 4);
        facts.Add(candidates.Missing(asked), alwaysCombined: true);
        facts.Add(candidates.Stated(), alwaysCombined: false);
        facts.Run(MostTogether);

        // A decision on this transaction says nothing of another one.
        var others = new FlipSearch(edition, candidates, start, of, [], limit - facts.Spent);
        others.Add(candidates.Transactions(), alwaysCombined: false);
        others.Run(2);
        return new()
        {
            Now = of.Answer.Clearance,
            Sets = facts.Found,
            OtherTransactions = others.Found,
            NotByFacts =
            [
                .. asked.Where(fact => settling.FormOf(start, fact) is null)
                    .Select(fact => new NotByAFact(fact.Id, fact.Question, Settling.WhyNot(fact))),
            ],
            Evaluations = facts.Spent + others.Spent,
            Limit = limit,
            Exhausted = facts.Exhausted && others.Exhausted,
        };
    }

    /// <summary>What the answer asks, and what exceptions to a met requirement wait for.</summary>
    private static MissingFact[] Asked(Evaluation of) =>
    [
        .. of.Answer.Questions
            .Concat(of.Answer.Requirements.SelectMany(requirement => requirement.Exceptions).Select(looked => looked.Missing)
                .OfType<MissingFact>())
            .DistinctBy(fact => fact.Id),
    ];
}
