using System.Globalization;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Decisions;

/// <summary>The part of the paper that says what goes beyond the outcome: grounds, limit, duties, and what it takes the place of.</summary>
internal static class PaperOfTerms
{
    /// <summary>What stands before the conditions.</summary>
    public static IEnumerable<Block> Blocks(DecisionTerms terms)
    {
        if (terms.Supersedes is { } before)
            yield return new Paragraph($"This decision takes the place of {before}, which holds no more from the first day of this one.");
        if (terms.Grounds.Count > 0) yield return Grounds(terms.Grounds);
        if (terms.Limit is { } limit)
            yield return new Paragraph($"Limit: {Number(limit.Quantity)} {limit.Unit}, counted with {limit.Decimals} decimals. Usage is reported.");
    }

    /// <summary>What the conditions ask, by duty and day; nothing where they are in words alone.</summary>
    public static IEnumerable<Block> Conditions(DecisionTerms terms)
    {
        if (terms.Conditions.Count == 0) yield break;
        yield return new Table(
            "What the conditions ask",
            [new("Number"), new("Duty", 2), new("Due", 2), new("Evidence", 3)],
            [.. terms.Conditions.Select(IReadOnlyList<Prose> (one, index) =>
                [(index + 1).ToString(CultureInfo.InvariantCulture), CaseWords.Of(one.Duty), Due(one), one.Evidence ?? "in words"])]);
    }

    /// <summary>The grounds of a denial, with their citations and what nobody has verified.</summary>
    public static Table Grounds(IReadOnlyList<DenialGround> grounds) => new(
        "Grounds of the denial",
        [new("Code", 2), new("Ground", 4), new("Provision", 3)],
        [.. grounds.Select(IReadOnlyList<Prose> (ground) =>
            [ground.Code, ground.Title, ground.Verified ? ground.Citation : $"{ground.Citation} (not verified in the instrument)"])]);

    /// <summary>When a condition is due, in words.</summary>
    public static string Due(ConditionTerms condition) => (condition.DueOn, condition.EveryMonths) switch
    {
        (null, _) => "at all times",
        ({ } day, null) => DecisionPaper.Day(day),
        ({ } day, { } months) => $"{DecisionPaper.Day(day)}, then every {months} months",
    };

    public static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
