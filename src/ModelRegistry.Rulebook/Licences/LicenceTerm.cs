using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Licences;

/// <summary>What the validity of a licence depends on (15 CFR 750.7(g)).</summary>
/// <param name="Issued">The day it is issued: the term in force on that day holds.</param>
public sealed record LicenceGrant(DateOnly Issued)
{
    /// <summary>The paragraphs of the Commerce Control List it covers: "3A090.a", "4A003.z.1.a".</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Whether its items are controlled for short supply.</summary>
    public bool ShortSupply { get; init; }

    /// <summary>Whether it was approved as an emergency (15 CFR 748.4(h)).</summary>
    public bool Emergency { get; init; }

    /// <summary>Whether the term that is codified and perhaps not enforced is taken as it stands; one of <see cref="Profiles"/>.</summary>
    public string Profile { get; init; } = Profiles.Enforced;
}

/// <summary>How long a licence holds when nothing else is stated on it.</summary>
/// <param name="Until">The first day it no longer holds.</param>
/// <param name="Why">Which term gives that day, in a sentence.</param>
/// <param name="Use">The parameter behind it; null for an emergency, whose end is a day of the calendar.</param>
public sealed record LicenceValidity(DateOnly Until, string Why, ParameterUse? Use)
{
    /// <summary>Another end that the law may give instead, where it is not known which term is applied; null where it is known.</summary>
    public DateOnly? Otherwise { get; init; }
}

/// <summary>
/// The end of a licence by 15 CFR 750.7(g) where nothing else was asked for and approved: the Bureau may state another on the licence. An
/// end that falls on a legal holiday moves to the next business day, which is not computed here: holidays of every state count.
/// </summary>
public static class LicenceTerm
{
    private const string Prefix = "us/ear/750.7/";

    /// <summary>Whether an edition holds the terms of licences issued on a day: before its first day it knows none.</summary>
    public static bool IsHeld(RulebookEdition edition, DateOnly issued)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Parameters.On(issued).Number(Prefix + "years").Value is not null;
    }

    /// <summary>The end of a licence by an edition's parameters of the day of issue.</summary>
    /// <exception cref="ArgumentException">The day of issue lies before the terms that the edition holds.</exception>
    public static LicenceValidity Of(RulebookEdition edition, LicenceGrant grant)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(grant);
        var parameters = edition.Parameters.On(grant.Issued);
        if (grant.Emergency)
            return Emergency(grant.Issued);
        if (grant.ShortSupply)
            return Years(grant, parameters.Number(Prefix + "short-supply-years"), "for items controlled for short supply");
        if (grant.Entries.Any(entry => Under(entry, parameters.List(Prefix + "firearms"))))
            return Years(grant, parameters.Number(Prefix + "firearms-years"), "for firearms");
        var general = Years(grant, parameters.Number(Prefix + "years"), "in general");
        return grant.Entries.Any(entry => Under(entry, parameters.List("us/ear/742.6/a-6-iii/A/entries")))
            ? Advanced(
                grant,
                general,
                Years(grant, parameters.Number(Prefix + "advanced-computing-years"), "for items of 742.6(a)(6)(iii)(A)"))
            : general;
    }

    /// <summary>No later than the last day of the month after the one in which it is issued.</summary>
    private static LicenceValidity Emergency(DateOnly issued) => new(
        new DateOnly(issued.Year, issued.Month, 1).AddMonths(2),
        "as an emergency, no later than the last day of the month after the month of issue (15 CFR 750.7(g))",
        null);

    /// <summary>
    /// Whether the shorter term is applied is not known: under the law as enforced the shorter end stands, with the other beside it.
    /// </summary>
    private static LicenceValidity Advanced(LicenceGrant grant, LicenceValidity general, LicenceValidity own) =>
        own.Until == general.Until || grant.Profile == Profiles.Codified
            ? own
            : own with { Otherwise = general.Until, Why = own.Why + "; codified, and whether it is applied is not known" };

    private static LicenceValidity Years(LicenceGrant grant, DatedNumber years, string what) => years.Value is { } number
        ? new(
            grant.Issued.AddYears((int)number),
            $"{Interval.Text(number)} {(number == 1 ? "year" : "years")} {what} ({years.Use.Citation})",
            years.Use)
        : throw new ArgumentException(
            $"This edition holds no term of licences issued on {grant.Issued:O}; it begins with 2023-11-17.",
            nameof(grant));

    private static bool Under(string entry, Dated<IReadOnlySet<string>> list) => list.Value?.Any(above =>
        entry.StartsWith(above, StringComparison.OrdinalIgnoreCase)
            && (entry.Length == above.Length || entry[above.Length] == '.')) == true;
}
