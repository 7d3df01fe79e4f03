using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Transactions;

/// <summary>The corpus with one thing less known: no answer may become milder, and no rule may settle the other way.</summary>
public sealed class KnowingLess
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;

    public static TheoryData<string> Ids => Corpus.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Never_makes_an_answer_milder_nor_turns_a_rule_round(string id)
    {
        var transaction = Corpus.Find(id);
        var before = Edition.Evaluate(transaction.Question, transaction.Facts);
        var offences =
            from less in Forgetting.Less(transaction.Question, transaction.Facts)
            let after = Edition.Evaluate(less.Question, less.Facts)
            where !IsRead(transaction, less.What)
            from offence in Milder(before.Answer.Clearance, after.Answer.Clearance).Concat(Turned(before, after))
            select $"{offence} once {less.What} is not known";
        Assert.True(!offences.Any(), string.Join('\n', offences));
    }

    /// <summary>
    /// Readings that silence has: what is published is given to all without knowing a use (and 15 CFR 744.6 asks for knowledge); what is
    /// stated as a transfer or an export is one until 734.16 or 734.18 is shown to take it out, as with an exception; and an item that
    /// nobody calls memory is not asked for its bandwidth by area.
    /// </summary>
    private static bool IsRead(Transaction transaction, string what) =>
        (what == "the end use" && transaction.Facts.Lineage?.Releases[0].Publication.Published == Truth.Yes)
        || what.StartsWith("us/ear/734.18/a-5/", StringComparison.Ordinal)
        || what is "us/ear/734.16/change" or "us/eccn/3a090/c/memory-density";

    /// <summary>What is cleared by an exception may need a licence when its papers are not known: that is not milder.</summary>
    private static IEnumerable<string> Milder(Clearance before, Clearance after) => (before, after) switch
    {
        (Clearance.NeedsLicence or Clearance.CannotTell, Clearance.Cleared or Clearance.ClearedWithConditions)
            or (Clearance.Cleared, Clearance.NeedsLicence) => [$"{before} becomes {after}"],
        _ => [],
    };

    private static IEnumerable<string> Turned(Evaluation before, Evaluation after) =>
        from finding in before.Findings
        let then = after.Findings.Single(other => other.RuleId == finding.RuleId)
        where (finding.OutcomeIfInForce, then.OutcomeIfInForce) is (Outcome.Met, Outcome.Unmet) or (Outcome.Unmet, Outcome.Met)
        select $"{finding.RuleId}: {finding.OutcomeIfInForce} becomes {then.OutcomeIfInForce}";
}
