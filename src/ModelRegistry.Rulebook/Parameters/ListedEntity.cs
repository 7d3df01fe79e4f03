using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Parameters;

/// <summary>One entry of the Entity List (15 CFR Part 744, Supplement No. 4).</summary>
/// <param name="Name">The name as listed.</param>
/// <param name="Countries">The countries of its addresses (ISO 3166-1 alpha-2).</param>
/// <param name="Requirement">The licence requirement as printed.</param>
/// <param name="PolicyText">The review policy as printed; several policies may stand in one sentence.</param>
/// <param name="Notices">The Federal Register notices.</param>
/// <param name="Effective">The day it took effect, from memory; null where only the year of the notice is known.</param>
public sealed partial record ListedEntity(
    string Name, IReadOnlyList<string> Countries, string Requirement, string PolicyText, string Notices, DateOnly? Effective)
{
    /// <summary>What is printed is short, and read once for each entry: even a machine under load is done long before.</summary>
    private const int MostMilliseconds = 5000;

    /// <summary>The footnote of 15 CFR 734.9(e) and (g) that the entry carries: 1, 3, 4 or 5; null for none.</summary>
    public int? Footnote { get; } = FootnoteOf(Requirement);

    /// <summary>Whether the requirement is for all items subject to the EAR, without a part left out.</summary>
    public bool CoversEverything { get; } = AllItems().IsMatch(Requirement) && !LeavesOut().IsMatch(Requirement);

    /// <summary>The policy where the entry states one and nothing else; otherwise the entry's own text rules.</summary>
    public ReviewPolicy Policy { get; } = PolicyText.Trim().TrimEnd('.').ToUpperInvariant() switch
    {
        "PRESUMPTION OF DENIAL" or "PRESUMPTION FOR DENIAL" => ReviewPolicy.PresumptionOfDenial,
        "POLICY OF DENIAL" or "POLICY OF DENIAL FOR ALL ITEMS SUBJECT TO THE EAR" => ReviewPolicy.PolicyOfDenial,
        "CASE-BY-CASE BASIS" or "CASE-BY-CASE REVIEW" => ReviewPolicy.CaseByCase,
        _ => ReviewPolicy.PerEntry,
    };

    /// <summary>The year of the first notice; null when none is printed. Volume 84 of the Federal Register is 2019.</summary>
    public int? FirstYear { get; } = Years(Notices) is [_, ..] years ? years.Min() : null;

    /// <summary>The year of the last notice: after it the entry reads as it was read.</summary>
    public int? LastYear { get; } = Years(Notices) is [_, ..] years ? years.Max() : null;

    /// <summary>
    /// Reads the footnote from a printed requirement. The list prints footnote digits glued to the text, footnote 1 as "734.9(e)1" and in
    /// six rows as "734.9(e) 1", footnote 4 at times without its paragraph: the paragraph (e)(2) or (e) alone is then footnote 4.
    /// </summary>
    internal static int? FootnoteOf(string requirement) =>
        Fifth().IsMatch(requirement) ? 5
        : Third().IsMatch(requirement) ? 3
        : First().IsMatch(requirement) ? 1
        : Fourth().IsMatch(requirement) ? 4
        : null;

    private static List<int> Years(string notices) =>
        [.. Volume().Matches(notices).Select(match => 1935 + int.Parse(match.Groups["volume"].ValueSpan, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"734\.9\s*\(e\)\s*\(3\)|734\.4\s*\(a\)\s*\(9\)", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Fifth();

    [GeneratedRegex(@"734\.9\s*\(g\)", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Third();

    [GeneratedRegex(@"734\.9\s*\(e\)\s*\(?1", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex First();

    [GeneratedRegex(@"734\.9\s*\(e\)", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Fourth();

    [GeneratedRegex(
        @"^\s*(?:For )?all items subject to the EAR",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        MostMilliseconds)]
    private static partial Regex AllItems();

    [GeneratedRegex(
        "except|apart from|when used|with case",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        MostMilliseconds)]
    private static partial Regex LeavesOut();

    [GeneratedRegex(@"(?<volume>\d{2,3}) FR", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Volume();
}
