using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Rulebook.Denials;

/// <summary>A number of days that an authority's law gives somebody.</summary>
/// <param name="Days">How many days; the day of the letter or decision is not counted.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Verified">Whether it was read in the instrument.</param>
/// <param name="Reason">What is to be said of it; null for nothing.</param>
public sealed record TimeGiven(int Days, string Citation, bool Verified, string? Reason)
{
    /// <summary>The last day.</summary>
    /// <param name="from">The day of the letter or decision.</param>
    public DateOnly LastDay(DateOnly from) => from.AddDays(Days);
}

/// <summary>
/// On which grounds an authority denies, whether it announces a denial first, how long one may appeal, and where it takes two
/// countersigners: from the dated parameters of an edition.
/// </summary>
public sealed class OfficeDenials
{
    private static readonly Dictionary<string, string> Prefixes =
        new(StringComparer.Ordinal) { ["US"] = "us/", ["UK"] = "uk/", ["EU"] = "eu/" };

    private readonly ParameterView parameters;
    private readonly HashSet<string> held;
    private readonly string prefix;

    private OfficeDenials(RulebookEdition edition, string prefix, DateOnly day)
    {
        (parameters, this.prefix) = (edition.Parameters.On(day), prefix);
        held = edition.Parameters.All.Select(parameter => parameter.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The authorities whose grounds an edition may hold.</summary>
    public static IEnumerable<string> Authorities => Prefixes.Keys;

    /// <summary>The grounds in the order of the law; empty where the edition holds none for the day.</summary>
    public IReadOnlyList<DenialGround> Grounds
    {
        get
        {
            if (Table("denials/grounds") is not { Value: { } rows } table) return [];
            return [.. rows.Select(row => new DenialGround(row.Text("code"), row.Text("title"), row.Text("citation"), table.Use.Verified))];
        }
    }

    /// <summary>How long one may reply to an announced denial; null where the authority's law has no such stage.</summary>
    public TimeGiven? Reply => Time("denials/reply-days");

    /// <summary>How long one may appeal; null where the edition holds no time.</summary>
    public TimeGiven? Appeal => Time("appeals/days");

    /// <summary>The law of an authority on a day; null where the registry holds none for it.</summary>
    public static OfficeDenials? Of(RulebookEdition edition, string authority, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Prefixes.TryGetValue(authority, out var prefix) ? new(edition, prefix, day) : null;
    }

    /// <summary>How many countersigners have to agree to an outcome, by the review policies of the requirements that are met.</summary>
    /// <param name="outcome">What is to be determined.</param>
    /// <param name="evaluation">What it rests on.</param>
    public int Countersignatures(DeterminationOutcome outcome, Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var policies = evaluation.Findings.Where(finding => finding.Counts && finding.Outcome == Outcome.Met)
            .Select(finding => finding.ReviewPolicy?.ToString()).ToHashSet(StringComparer.Ordinal);
        var risky = Table("countersignatures/two")?.Value?.Any(
            row => row.Text("outcome") == outcome.ToString() && policies.Contains(row.Text("policy")));
        return risky == true ? 2 : 1;
    }

    private Dated<IReadOnlyList<ParameterRow>>? Table(string name) => held.Contains(prefix + name) ? parameters.Table(prefix + name) : null;

    private TimeGiven? Time(string name)
    {
        if (!held.Contains(prefix + name)) return null;
        var number = parameters.Number(prefix + name);
        return number.Value is { } days ? new((int)days, number.Use.Citation, number.Use.Verified, number.Reason) : null;
    }
}
