using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Licences;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases;

/// <summary>The end of a licence that 15 CFR 750.7(g) gives: proposed to who drafts, and a later one is refused.</summary>
/// <param name="From">The day it is counted from.</param>
/// <param name="Term">The term of that day.</param>
internal sealed record LicenceEnd(DateOnly From, LicenceValidity Term)
{
    /// <summary>The latest end: where it is not known which of two terms is applied, nobody is refused the longer one.</summary>
    public DateOnly Latest => Term.Otherwise is { } other && other > Term.Until ? other : Term.Until;

    /// <summary>Why that day, in a sentence's half.</summary>
    public string Why => $"{Term.Why}, counted from {From:O}{Mark}: no longer than until {Latest:O}, that day not included";

    private string Mark => Term.Use is { Verified: false } use ? $", by {use.Id}, which is not verified" : "";

    /// <summary>
    /// A licence holds from its issue on, and a draft is issued on its day or later: so the term is counted from the day of the draft, or
    /// from the first day it is to hold where that is earlier. Null under another country's law, and where the edition holds no term.
    /// </summary>
    public static LicenceEnd? Of(RulebookEdition edition, Question question, DateOnly validFrom, DateTimeOffset drafted)
    {
        var day = DateOnly.FromDateTime(drafted.UtcDateTime);
        var from = validFrom < day ? validFrom : day;
        if (question.Law != Jurisdiction.UnitedStates || !LicenceTerm.IsHeld(edition, from)) return null;
        var entries = question.Item.Eccn?.Trim() is { Length: > 0 } eccn ? new[] { eccn } : [];
        return new(from, LicenceTerm.Of(edition, new(from) { Entries = entries, Profile = question.Profile }));
    }

    public static bool Concerns(DeterminationOutcome outcome) =>
        outcome is DeterminationOutcome.Granted or DeterminationOutcome.GrantedWithConditions;

    /// <summary>What is wrong with the end of a grant: that it has none, or a later one.</summary>
    public IEnumerable<Problem> Problems(DateOnly? until)
    {
        if (until is { } day && day <= Latest) yield break;
        yield return new(
            "validUntil",
            (until is { } late
                ? $"A licence until {late:O} holds longer than its term"
                : "A licence without an end holds longer than its term")
                + $": {Why}.",
            $"Write {Latest:O} or an earlier day.");
    }
}
