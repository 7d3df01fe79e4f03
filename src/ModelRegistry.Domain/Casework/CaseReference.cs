using System.Globalization;

namespace ModelRegistry.Domain.Casework;

/// <summary>The number people know a case by: authority, year and a number that the authority gives once in that year.</summary>
/// <param name="Authority">The authority's code: "US".</param>
/// <param name="Year">The year of receipt.</param>
/// <param name="Number">From 1 upwards within authority and year.</param>
public sealed record CaseReference(string Authority, int Year, int Number)
{
    /// <summary>As printed: "US-2026-000001".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Authority}-{Year:D4}-{Number:D6}");

    /// <summary>The reference of the case's decision of this ordinal: "US-2026-000001-D1".</summary>
    public static string OfDecision(string caseReference, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{caseReference}-D{ordinal}");

    /// <summary>The reference of another paper of the case: "US-2026-000001-M2" of its second measure.</summary>
    /// <param name="caseReference">The case's reference.</param>
    /// <param name="kind">I for an intended denial, M for a measure, A for an appeal, Q for questions.</param>
    /// <param name="number">Its number among those of the case.</param>
    public static string OfPaper(string caseReference, char kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{caseReference}-{kind}{number}");

    /// <summary>The case's reference in a decision's: "US-2026-000001" of "US-2026-000001-D2".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is no reference of a decision.</exception>
    public static string OfCase(string decisionReference) =>
        decisionReference[..decisionReference.LastIndexOf("-D", StringComparison.Ordinal)];

    /// <summary>The ordinal in a decision's reference: 2 of "US-2026-000001-D2".</summary>
    /// <exception cref="FormatException">The text is no reference of a decision.</exception>
    public static int OrdinalOf(string decisionReference)
    {
        var at = decisionReference.LastIndexOf("-D", StringComparison.Ordinal);
        return at < 0
            ? throw new FormatException($"\"{decisionReference}\" is no reference of a decision.")
            : int.Parse(decisionReference.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
