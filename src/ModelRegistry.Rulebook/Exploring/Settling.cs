using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>
/// Turns an answer to a missing fact into a changed question and changed facts. What no fact settles (law that the edition does not
/// model, a table of a day that was never read) has no form, and <see cref="WhyNot"/> says so.
/// </summary>
/// <param name="edition">The edition whose rules ask.</param>
public sealed class Settling(RulebookEdition edition)
{
    private readonly FactFamily[] families =
    [
        new DeclaredFacts(edition.Facts), new TypedFacts(), new Confirmations(), new QuestionAnswers(), new PartyAnswers(),
        new EdgeAnswers(), new LineageAnswers(), new ChipAnswers(),
    ];

    /// <summary>How the fact can be answered; null when no fact settles it.</summary>
    /// <param name="at">The question and facts that it is missing from.</param>
    /// <param name="missing">The missing fact.</param>
    public FactForm? FormOf(Supposed at, MissingFact missing)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(missing);
        if (NothingRecorded(at, missing.Id))
            return FormOf(at, new("item.release", missing.Question));
        if (missing.Id == "parties.headquarters" && at.Question.Parties.Count == 0)
            return FormOf(at, new(PartyAnswers.WhoId, missing.Question));
        if (FoundWrong(at, missing.Id))
            return null;
        foreach (var family in families)
        {
            if (family.Form(at, missing) is { } form)
                return form;
        }

        return null;
    }

    /// <summary>The question and facts with that answer; null when the answer cannot be read or does not fit what is asked.</summary>
    public Supposed? Settle(Supposed at, GivenAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var family in families)
        {
            if (family.Settle(at, answer.Id, answer.Value) is { } settled)
                return settled;
        }

        return null;
    }

    /// <summary>The question of a declared fact; null when no rule declares it.</summary>
    internal string? QuestionOf(string declared) => edition.Facts.GetValueOrDefault(declared)?.Question;

    /// <summary>For a fact without a form: who or what could settle it instead.</summary>
    public static string WhyNot(MissingFact missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        return IsLeftOut(missing.Id) ? "This edition does not model that law: counsel answers, or a later edition."
            : IsOfATable(missing.Id) ? "The table of that day is the law's, not the asker's: an edition that holds it answers."
            : "No fact settles it: the text itself must be read anew, in a later edition.";
    }

    /// <summary>Whether it is law that the edition leaves out, or a table that was never read: no asker can state either.</summary>
    internal static bool IsTheLawsToSay(string id) => IsLeftOut(id) || IsOfATable(id);

    private static bool IsLeftOut(string id) => id.Contains("not-modelled", StringComparison.Ordinal);

    private static bool IsOfATable(string id) =>
        id.StartsWith("at-1.", StringComparison.Ordinal)
        || (id.StartsWith("destination.", StringComparison.Ordinal) && id.EndsWith(".groups", StringComparison.Ordinal));

    /// <summary>What rules ask of a release that nobody recorded comes down to which release it is.</summary>
    private static bool NothingRecorded(Supposed at, string id) =>
        at.Facts.Lineage is null && id.StartsWith("lineage.", StringComparison.Ordinal);

    /// <summary>A parameter that an officer found wrong: its right value is for another edition to hold.</summary>
    private static bool FoundWrong(Supposed at, string id) =>
        at.Facts.Confirmations.Any(confirmation => confirmation.Settles == id && confirmation.HoldsAsWritten == Truth.No);
}
