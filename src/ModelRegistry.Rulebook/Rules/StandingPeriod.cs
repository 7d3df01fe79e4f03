using System.Globalization;
using System.Runtime.CompilerServices;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>Where a provision stands over a period, and on what that rests.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="Period">From its first day until the first day it no longer holds.</param>
/// <param name="Source">The instrument or announcement that shows it.</param>
/// <param name="Verified">Whether that was read in the text itself.</param>
public sealed record StandingPeriod(Standing Standing, Period Period, string Source, bool Verified)
{
    /// <summary>Every finding prints the text of its period, and a rule has few of them.</summary>
    private static readonly ConditionalWeakTable<StandingPeriod, string> Texts = [];

    /// <summary>The first day this could be known; null when it was known from its first day on.</summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>The moment on its first day at which it begins; null when it holds from the beginning of that day.</summary>
    public DateTimeOffset? Begins { get; init; }

    /// <summary>
    /// Whether the day is the first one, the period begins within it, and the question names no hour: before that moment another standing
    /// holds, so which one does is not known.
    /// </summary>
    public bool HourOpen { get; init; }

    /// <summary>A sentence to print beside it, such as a compliance date that passed unenforced; null when there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>The standing with its first day: "codified since 2025-01-13".</summary>
    public string Text => Texts.GetValue(this, static period => period.Written());

    private string Written() =>
        (Period.From == DateOnly.MinValue ? Word(Standing) : $"{Word(Standing)} since {First}")
        + (Period.Until is { } until ? $" until {until:O}" : "")
        + $" ({Source}{(Verified ? "" : "; not verified")})"
        + (Remark is null ? "" : $"; {Remark}");

    /// <summary>The first day, with the moment where it begins within the day: "2026-06-12 17:21 (UTC-04:00)".</summary>
    public string First => Begins is { } begins
        ? begins.ToString("yyyy-MM-dd HH:mm '(UTC'zzz')'", CultureInfo.InvariantCulture)
        : Period.From.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The word of the trade for a standing.</summary>
    public static string Word(Standing standing) => standing switch
    {
        Standing.Unknown => "standing not known",
        Standing.Proposed => "proposed, no law",
        Standing.Codified => "codified, compliance not yet due",
        Standing.ComplianceDue => "codified, compliance due",
        Standing.NotEnforced => "codified, not enforced",
        Standing.Enforced => "enforced",
        Standing.Suspended => "suspended",
        Standing.Rescinded => "rescinded",
        Standing.NotMade => "not made yet",
    };
}
