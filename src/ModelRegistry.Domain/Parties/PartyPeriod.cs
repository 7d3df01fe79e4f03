namespace ModelRegistry.Domain.Parties;

/// <summary>
/// What a party was over a stretch of days: where it was incorporated and headquartered, and who stood over it. What is null is not stated
/// by this row. It stays as recorded: what is learned later is another row.
/// </summary>
public sealed class PartyPeriod : IAppendOnly
{
    /// <summary>Its identity; later rows have later ones.</summary>
    public required PartyPeriodId Id { get; init; }

    /// <summary>The party.</summary>
    public required PartyId PartyId { get; init; }

    /// <summary>The days; without an end where none is known.</summary>
    public required Period Period { get; init; }

    /// <summary>Where it was located or incorporated.</summary>
    public Country? Country { get; init; }

    /// <summary>Where it was headquartered.</summary>
    public Country? Headquarters { get; init; }

    /// <summary>Its ultimate parent; the party itself where it had none.</summary>
    public PartyId? UltimateParentId { get; init; }

    /// <summary>The item of evidence it was recorded with.</summary>
    public required EvidenceId EvidenceId { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}

/// <summary>Reads what a party was on a day out of what is stated for stretches of days.</summary>
public static class PartyHistory
{
    /// <summary>
    /// The row that says it for a day. A row without an end yields to one that begins later; of those that are left the one recorded last
    /// holds. Null where rows say it for other days only: then it is unknown for this one.
    /// </summary>
    /// <param name="rows">The party's rows.</param>
    /// <param name="day">The day.</param>
    /// <param name="states">Whether a row says it at all.</param>
    public static PartyPeriod? On(IEnumerable<PartyPeriod> rows, DateOnly day, Func<PartyPeriod, bool> states)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var held = rows.Where(row => states(row) && row.Period.Contains(day)).ToList();
        return held
            .Where(row => row.Period.Until is not null || held.TrueForAll(other => other.Period.From <= row.Period.From))
            .MaxBy(row => row.Id.Value);
    }
}
