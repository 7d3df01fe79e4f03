namespace ModelRegistry.Domain;

/// <summary>
/// What is known of a yes-or-no fact, in Kleene's strong three-valued logic: No &lt; Unknown &lt; Yes.
/// Unknown never decays into No.
/// </summary>
public enum Truth
{
    /// <summary>Known not to be so.</summary>
    No = 0,

    /// <summary>Not known, or contested.</summary>
    Unknown = 1,

    /// <summary>Known to be so.</summary>
    Yes = 2,
}

/// <summary>The connectives of three-valued logic.</summary>
public static class TruthLogic
{
    /// <summary>Both: the smaller of the two.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>Either: the larger of the two.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>The opposite; Unknown stays Unknown.</summary>
    public static Truth Not(this Truth truth) => Truth.Yes - (int)truth;

    /// <summary>All of them; Yes when there is none.</summary>
    public static Truth All(this IEnumerable<Truth> truths) => truths.Aggregate(Truth.Yes, And);

    /// <summary>Any of them; No when there is none.</summary>
    public static Truth Any(this IEnumerable<Truth> truths) => truths.Aggregate(Truth.No, Or);

    /// <summary>A bool that is known.</summary>
    public static Truth From(bool known) => known ? Truth.Yes : Truth.No;

    /// <summary>A bool that may be missing: null is Unknown.</summary>
    public static Truth From(bool? maybe) => maybe is { } known ? From(known) : Truth.Unknown;
}
