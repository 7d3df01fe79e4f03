using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The part of a paper that says what goes beyond the outcome: grounds, limit, duties, and what it takes the place of.</summary>
internal static class PaperOfTerms
{
    /// <summary>What stands before the conditions.</summary>
    public static IEnumerable<Block> Blocks(PaperWords words, DecisionTerms terms)
    {
        if (terms.Supersedes is { } before) yield return new Paragraph(words.Of("supersedes", [("before", before)]));
        if (terms.Grounds.Count > 0) yield return Grounds(words, terms.Grounds);
        if (terms.Limit is { } limit)
        {
            yield return new Paragraph(words.Of(
                "limit",
                [("quantity", words.Number(limit.Quantity)), ("unit", limit.Unit), ("decimals", PaperWords.Whole(limit.Decimals))]));
        }
    }

    /// <summary>The conditions as they are read, and what they ask by duty and day; nothing where there are none.</summary>
    public static IEnumerable<Block> Conditions(PaperWords words, IReadOnlyList<string> conditions, DecisionTerms terms)
    {
        if (conditions.Count == 0) yield break;
        yield return new Heading(words["conditions"]);
        yield return new Bullets([.. conditions.Select((text, at) => new Bullet($"({PaperWords.Whole(at + 1)}) {text}"))]);
        if (terms.Conditions.Count == 0) yield break;
        yield return new Table(
            words["conditions.asked"],
            [
                new(words["column.number"]), new(words["column.duty"], 2), new(words["column.due"], 2), new(words["column.shown"], 3),
            ],
            [.. terms.Conditions.Select(IReadOnlyList<Prose> (one, at) =>
                [PaperWords.Whole(at + 1), words.Of("duty", one.Duty), Due(words, one), one.Evidence ?? words["shown.words"]])]);
    }

    /// <summary>The grounds of a denial, with their citations and what nobody has verified; their titles are the rulebook's.</summary>
    public static Table Grounds(PaperWords words, IReadOnlyList<DenialGround> grounds) => new(
        words["grounds"],
        [new(words["column.code"], 2), new(words["column.ground"], 4), new(words["column.citation"], 3)],
        [.. grounds.Select(IReadOnlyList<Prose> (ground) =>
            [
                ground.Code, Prose.Of(words.English(ground.Title)),
                ground.Verified ? ground.Citation : $"{ground.Citation} {words["notVerified"]}",
            ])]);

    private static string Due(PaperWords words, ConditionTerms condition) => (condition.DueOn, condition.EveryMonths) switch
    {
        (null, _) => words["due.always"],
        ({ } day, null) => words.Day(day),
        ({ } day, { } months) => words.Of("due.repeating", [("day", words.Day(day)), ("months", PaperWords.Whole(months))]),
    };
}
