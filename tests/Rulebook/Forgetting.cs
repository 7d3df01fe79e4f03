using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>
/// Take from any example of any rule one thing that is known: the rule may no longer be able to tell, and never settles the other way.
/// Read backwards: knowing more never turns an answer round.
/// </summary>
public sealed class Forgetting
{
    private static readonly RulebookEdition Edition = RulebookEdition.Current;

    public static TheoryData<string> RuleIds => [.. Edition.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void One_thing_less_known_never_settles_a_rule_the_other_way(string ruleId)
    {
        var rule = Edition.Find(ruleId)!;
        var turned =
            from example in rule.Examples
            let before = Edition.EvaluateRule(ruleId, example.Question, example.Facts).OutcomeIfInForce
            where before is Outcome.Met or Outcome.Unmet
            from less in Less(example.Question, example.Facts)
            let after = Edition.EvaluateRule(ruleId, less.Question, less.Facts).OutcomeIfInForce
            where (after is Outcome.Met or Outcome.Unmet) && after != before && !IsRead(ruleId, less.What)
            select $"{example.Name}: {before}, and {after} once {less.What} is not known";
        Assert.True(!turned.Any(), string.Join('\n', turned));
    }

    /// <summary>
    /// A purchaser whom nobody names is taken to be where the item goes, under the arms embargoes of the allies; and the certifications of
    /// 742.6(b)(10) stand for the share shipped until the share itself is stated.
    /// </summary>
    private static bool IsRead(string ruleId, string what) => (ruleId, what) is
        ("eu/2021-821/4/1/b", "the parties") or ("us/ear/742.6/b-10/case-by-case", "us/ear/742.6/b-10/shipped-share");

    /// <summary>Every question that knows one thing less, with what it no longer knows.</summary>
    internal static IEnumerable<(string What, Question Question, Facts Facts)> Less(Question question, Facts facts) =>
        Facts(facts).Select(less => (less.What, question, less.Facts))
            .Concat(Questions(question).Select(less => (less.What, less.Question, facts)));

    private static IEnumerable<(string What, Question Question)> Questions(Question question)
    {
        yield return ("the destination", question with { Destination = null });
        yield return ("where it leaves from", question with { ExportedFrom = null });
        yield return ("the end use", question with { EndUse = EndUse.NotStated });
        yield return ("the exporter", question with { Exporter = null });
        yield return ("the parties", question with { Parties = [] });
        yield return ("a country", Parties(question, party => party with { Country = null }));
        yield return ("headquarters", Parties(question, party => party with { Headquarters = null }));
        yield return ("the parent's country", Parties(question, party => party with { UltimateParentCountry = null }));
        yield return ("the parent", Parties(question, party => party with { UltimateParent = null, UltimateParentCountry = null }));
        yield return ("whether these are all owners", Parties(question, party => party with { OwnersComplete = Truth.Unknown }));
    }

    private static IEnumerable<(string What, Facts Facts)> Facts(Facts facts)
    {
        foreach (var stated in facts.Stated.Where(stated => stated.Holds is not null))
            yield return (stated.Id, facts with { Stated = [.. facts.Stated.Select(other => other == stated ? Nobody(stated) : other)] });
        foreach (var stated in facts.Stated.Where(stated => stated.Holds is null))
            yield return (stated.Id, facts with { Stated = [.. facts.Stated.Where(other => other != stated)] });
        foreach (var confirmation in facts.Confirmations)
            yield return (confirmation.Settles, facts with { Confirmations = [.. facts.Confirmations.Where(other => other != confirmation)] });
        yield return ("the origin", facts with { InOrFromUnitedStates = Truth.Unknown });
        yield return ("the frontier", facts with { BelowPublishedFrontier = Truth.Unknown });
        yield return ("the facility", facts with { SecureFacility = Truth.Unknown });
        yield return ("the safe harbour", facts with { SafeHarbour = new() });
        yield return ("the campaigns", facts with { Campaigns = [] });
        yield return ("the lineage", facts with { Lineage = null });
        foreach (var less in Lineages(facts))
            yield return less;
        foreach (var less in Chips(facts))
            yield return less;
    }

    /// <summary>Said not to be known: silence is another thing, where the law speaks of a notice that one would have had.</summary>
    private static StatedFact Nobody(StatedFact stated) => stated with { Holds = Truth.Unknown };

    private static IEnumerable<(string What, Facts Facts)> Lineages(Facts facts)
    {
        if (facts.Lineage is not { } lineage)
            yield break;
        Facts Of(Func<ReleaseFacts, ReleaseFacts> less) =>
            facts with { Lineage = lineage with { Releases = [.. lineage.Releases.Select(less)] } };
        yield return ("whether the lineage is complete", facts with { Lineage = lineage with { Complete = Truth.Unknown } });
        yield return ("publication", Of(release => release with { Publication = WeightsPublication.Unknown }));
        yield return ("developers", Of(release => release with { Developer = null }));
        yield return ("whether training is complete", Of(release => release with { TrainingComplete = Truth.Unknown }));
        yield return ("training", Of(release => release with { Training = [], TrainingComplete = Truth.Unknown }));
        yield return ("chips", Of(release => release with { Chips = [], ChipsComplete = Truth.Unknown }));
        yield return ("whether chips are complete", Of(release => release with { ChipsComplete = Truth.Unknown }));
        yield return ("shares", facts with
        {
            Lineage = lineage with { Derivations = [.. lineage.Derivations.Select(edge => edge with { ShareOfOperations = null })] },
        });
    }

    /// <summary>
    /// Designer and foundry are not among them: what is not stated of those the accelerator table answers. Nor is the technology: a chip of
    /// a designer in the United States is taken for its product until somebody states otherwise (docs/law/coverage.md).
    /// </summary>
    private static IEnumerable<(string What, Facts Facts)> Chips(Facts facts)
    {
        if (facts.Chip is not { } chip)
            yield break;
        yield return ("performance", facts with { Chip = chip with { TotalProcessingPerformance = null } });
        yield return ("density", facts with { Chip = chip with { PerformanceDensity = null } });
        yield return ("bandwidth", facts with { Chip = chip with { MemoryBandwidth = null } });
        yield return ("what it is made for", facts with { Chip = chip with { ForDataCentres = Truth.Unknown } });
        yield return ("availability", facts with { Chip = chip with { AvailableInUnitedStates = Truth.Unknown } });
        yield return ("the certifications", facts with { Chip = chip with { CertificationsGiven = Truth.Unknown } });
        yield return ("the order", facts with { Chip = chip with { PurchaseOrder = Truth.Unknown } });
        yield return ("the notification", facts with { Chip = chip with { NotificationConfirmed = Truth.Unknown } });
        yield return ("the violation", facts with { Chip = chip with { KnownViolation = Truth.Unknown } });
    }

    private static Question Parties(Question question, Func<Party, Party> less) =>
        question with { Parties = [.. question.Parties.Select(role => role with { Party = less(role.Party) })] };
}
