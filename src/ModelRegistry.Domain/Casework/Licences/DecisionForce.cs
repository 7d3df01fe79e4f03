namespace ModelRegistry.Domain.Casework.Licences;

/// <summary>Whether a decision may be relied on.</summary>
public enum DecisionStatus
{
    /// <summary>Its first day is still to come.</summary>
    NotYetValid = 1,

    /// <summary>It holds.</summary>
    Valid = 2,

    /// <summary>It is suspended.</summary>
    Suspended = 3,

    /// <summary>It is revoked.</summary>
    Revoked = 4,

    /// <summary>Its last day is over.</summary>
    Expired = 5,

    /// <summary>A panel set it aside on an appeal.</summary>
    SetAside = 6,

    /// <summary>A later decision took its place.</summary>
    Superseded = 7,
}

/// <summary>How a decision stands at a time: its own days, and the confirmed measures on it.</summary>
/// <param name="Status">Whether it may be relied on.</param>
/// <param name="Since">The day since which that is so.</param>
/// <param name="By">The measure that made it so; null where its own days did.</param>
public sealed record DecisionForce(DecisionStatus Status, DateOnly Since, DecisionMeasure? By)
{
    /// <summary>
    /// How it stands on a day. A measure has effect from the day it names, or from the day it was confirmed where that is later: nobody is
    /// suspended for days that are over. A revocation is final, and what has expired is expired whatever was done to it before its end.
    /// </summary>
    /// <param name="from">Its first day.</param>
    /// <param name="until">The first day it no longer holds; null for no end.</param>
    /// <param name="measures">The measures on it and on no other decision, confirmed or not.</param>
    /// <param name="day">The day.</param>
    /// <param name="asOf">Only what was confirmed by this instant counts; null for all that is known.</param>
    /// <param name="superseded">The day from which a later decision stands in its place; null while none does.</param>
    public static DecisionForce On(
        DateOnly from, DateOnly? until, IEnumerable<DecisionMeasure> measures, DateOnly day, DateTimeOffset? asOf = null,
        DateOnly? superseded = null)
    {
        var acting = measures
            .Where(measure => measure.Ruling is { Confirmed: true } ruling && (asOf is not { } limit || ruling.RuledAt <= limit))
            .Select(measure => (Measure: measure, Day: EffectOf(measure))).Where(one => one.Day <= day)
            .OrderBy(one => one.Measure.Number).ToList();
        if (acting.Find(one => one.Measure.Kind is MeasureKind.Revoke or MeasureKind.SetAside) is { Measure: { } last } final)
            return new(last.Kind is MeasureKind.Revoke ? DecisionStatus.Revoked : DecisionStatus.SetAside, final.Day, last);
        if (superseded is { } later && later <= day && !(until <= later)) return new(DecisionStatus.Superseded, later, null);
        if (until is { } end && end <= day) return new(DecisionStatus.Expired, end, null);
        if (acting.Count > 0 && acting[^1].Measure.Kind == MeasureKind.Suspend)
            return new(DecisionStatus.Suspended, acting[^1].Day, acting[^1].Measure);
        if (day < from) return new(DecisionStatus.NotYetValid, from, null);
        return acting.Count > 0 ? new(DecisionStatus.Valid, acting[^1].Day, acting[^1].Measure) : new(DecisionStatus.Valid, from, null);
    }

    /// <summary>The first day of a confirmed measure's effect.</summary>
    public static DateOnly EffectOf(DecisionMeasure measure)
    {
        var confirmed = DateOnly.FromDateTime(measure.Ruling!.RuledAt.UtcDateTime);
        return measure.From > confirmed ? measure.From : confirmed;
    }
}
