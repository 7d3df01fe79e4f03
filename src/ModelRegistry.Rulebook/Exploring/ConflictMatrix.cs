using ModelRegistry.Rulebook.Answers;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>
/// One question put to the law of every place that the edition holds. Each row is the evaluation that the question alone would give
/// under that law. Duties beside licences stand apart.
/// </summary>
public sealed record ConflictMatrix
{
    /// <summary>A row for each place, in the order of <see cref="Jurisdiction"/>.</summary>
    public required IReadOnlyList<LawRow> Rows { get; init; }

    /// <summary>The licences that together satisfy every place that asks for one.</summary>
    public required IReadOnlyList<LicenceNeeded> Licences { get; init; }

    /// <summary>Whether those licences are enough: no place has refused, and none is open. In a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Duties that apply or may, which no licence fulfils and which stand in no licence's way.</summary>
    public required IReadOnlyList<DutyRow> Duties { get; init; }

    /// <summary>Puts a question to every law of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="question">The question; whose law it asks decides only what the other rows are compared with.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="precedents">What authorities of a place have already decided for this very question; null for nothing.</param>
    public static ConflictMatrix Of(
        RulebookEdition edition, Question question, Facts facts, Func<Jurisdiction, IReadOnlyList<Precedent>>? precedents = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(question);
        var evaluations = edition.Laws.Select(law => question with { Law = law })
            .Where(asked => edition.WhyTooEarly(asked) is null)
            .Select(asked => edition.Evaluate(asked, facts, precedents?.Invoke(asked.Law))).ToArray();
        var own = evaluations.FirstOrDefault(evaluation => evaluation.Question.Law == question.Law)?.Answer.Clearance;
        LawRow[] rows = [.. evaluations.Select(evaluation => LawRow.Of(evaluation, own))];
        LicenceNeeded[] licences = [.. rows.SelectMany(Needed)];
        return new()
        {
            Rows = rows,
            Licences = licences,
            Sentence = Summed(rows, licences),
            Duties =
            [
                .. from evaluation in evaluations
                   from finding in evaluation.Findings
                   where DutyRow.Stands(finding)
                   select DutyRow.Of(evaluation.Question.Law, finding),
            ],
        };
    }

    private static IEnumerable<LicenceNeeded> Needed(LawRow row) => row.Evaluation.Answer.Clearance != Clearance.NeedsLicence
        ? []
        : Weighed.Of(row.Evaluation.Findings).Required.GroupBy(requirement => requirement.Authority, StringComparer.Ordinal)
            .Select(group => new LicenceNeeded(row.Law, group.Key,
                [.. group.Select(requirement => requirement.Citation).Distinct(StringComparer.Ordinal)]));

    private static string Summed(LawRow[] rows, LicenceNeeded[] licences)
    {
        string Places(Clearance clearance) => string.Join(
            ", ", rows.Where(row => row.Evaluation.Answer.Clearance == clearance).Select(row => Place(row.Law)));
        var wanted = licences.Length switch
        {
            0 => "No place asks for a licence",
            1 => $"One licence satisfies every place that asks for one: {licences[0].Authority}",
            _ => $"{licences.Length} licences together satisfy every place that asks for one",
        };
        var refused = Places(Clearance.Refused) is { Length: > 0 } no ? $" No licence helps where it is refused: {no}." : "";
        var open = Places(Clearance.CannotTell) is { Length: > 0 } places ? $" It is not settled, and may take more, in: {places}." : "";
        return $"{wanted}.{refused}{open}";
    }

    /// <summary>"UnitedKingdom" is the "United Kingdom".</summary>
    private static string Place(Jurisdiction law) =>
        string.Concat(law.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}"));
}

/// <summary>A licence that some place asks for.</summary>
/// <param name="Law">Whose law.</param>
/// <param name="Authority">Who would license.</param>
/// <param name="Citations">The requirements that it would satisfy.</param>
public sealed record LicenceNeeded(Jurisdiction Law, string Authority, IReadOnlyList<string> Citations);

/// <summary>The answer of one place.</summary>
/// <param name="Law">Whose law answered.</param>
/// <param name="Evaluation">The whole evaluation: byte for byte what the question alone gives under that law.</param>
/// <param name="Concerned">Whether any of its licence requirements that count concerns this transaction at all, by their own scope.</param>
/// <param name="Differs">Whether its answer is another than that of the law the question asks.</param>
public sealed record LawRow(Jurisdiction Law, Evaluation Evaluation, bool Concerned, bool Differs)
{
    /// <summary>The provisions that decide it: those that require, else those that are open, else the exceptions that help.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>Where no requirement concerns it: why not, in the words of the rules' own scope.</summary>
    public IReadOnlyList<string> WhyNotConcerned { get; init; } = [];

    internal static LawRow Of(Evaluation evaluation, Clearance? own)
    {
        var counted = evaluation.Findings.Where(finding => finding is { Role: RuleRole.LicenceRequirement, Counts: true }).ToArray();
        var concerned = counted.Any(finding => finding.Outcome != Outcome.NotApplicable);
        return new(evaluation.Question.Law, evaluation, concerned, own is { } clearance && evaluation.Answer.Clearance != clearance)
        {
            Citations = Deciding(evaluation),
            WhyNotConcerned = concerned
                ? []
                : [.. counted.Select(finding => finding.WhyNotApplicable).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    private static string[] Deciding(Evaluation evaluation)
    {
        var counted = evaluation.Findings.Where(finding => finding.Counts).ToArray();
        Finding[] Of(RuleRole role, Outcome outcome) => [.. counted.Where(finding => finding.Role == role && finding.Outcome == outcome)];
        Finding[][] inOrder =
        [
            Of(RuleRole.LicenceRequirement, Outcome.Met), Of(RuleRole.LicenceRequirement, Outcome.Indeterminate),
                Of(RuleRole.Exception, Outcome.Met),
        ];
        return [.. (inOrder.FirstOrDefault(found => found.Length > 0) ?? []).Select(finding => finding.Citation)
            .Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>A duty beside licences that applies or may.</summary>
/// <param name="Law">Whose law.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Authority">Who applies it.</param>
/// <param name="Outcome">Met or indeterminate.</param>
/// <param name="StandingText">Where it stands on the day.</param>
public sealed record DutyRow(Jurisdiction Law, string Citation, string Title, string Authority, Outcome Outcome, string StandingText)
{
    /// <summary>What it turns on, limb by limb.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    internal static bool Stands(Finding finding) =>
        finding is { Role: RuleRole.Duty, Counts: true, Outcome: Outcome.Met or Outcome.Indeterminate };

    internal static DutyRow Of(Jurisdiction law, Finding finding) =>
        new(law, finding.Citation, finding.Title, finding.Authority, finding.Outcome, finding.StandingText)
        {
            Because = [.. finding.Limbs.Select(limb => $"{limb.Words}: {limb.Because}")],
        };
}
