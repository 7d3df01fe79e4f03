namespace ModelRegistry.Rulebook.Counting;

/// <summary>Operations of one run of training or generation. One run is one atom wherever it is reached: it counts once.</summary>
/// <param name="Key">What it is the same by.</param>
/// <param name="Name">What people read.</param>
/// <param name="Release">The key of the release whose training it is; empty for generation.</param>
/// <param name="Operations">Between which numbers of operations.</param>
internal sealed record OperationAtom(string Key, string Name, string Release, Interval Operations);

/// <summary>
/// A set of operations, never a sum of numbers passed along edges: what two paths share is counted once. An atom whose presence is Unknown
/// counts towards the upper bound only.
/// </summary>
internal sealed class OperationSet
{
    /// <summary>Sums above this have no upper bound: no training comes near, and decimals end at 7.9e28.</summary>
    private const decimal Ceiling = 5e28m;
    private readonly Dictionary<string, (OperationAtom Atom, Truth Presence)> atoms = new(StringComparer.Ordinal);

    public IEnumerable<(OperationAtom Atom, Truth Presence)> Atoms => atoms.Values;

    public bool Contains(OperationAtom atom) => atoms.ContainsKey(atom.Key);

    public OperationSet Add(OperationAtom atom, Truth presence)
    {
        if (presence != Truth.No)
            atoms[atom.Key] = (atom, atoms.TryGetValue(atom.Key, out var old) ? old.Presence.Or(presence) : presence);
        return this;
    }

    public OperationSet Unite(OperationSet other, Truth presence = Truth.Yes)
    {
        foreach (var (atom, present) in other.atoms.Values)
            Add(atom, present.And(presence));
        return this;
    }

    public Interval Total() => Sum(atoms.Values);

    public static Interval Sum(IEnumerable<(OperationAtom Atom, Truth Presence)> parts)
    {
        var (low, high) = (0m, (decimal?)0m);
        foreach (var (atom, presence) in parts)
        {
            low = Math.Min(Ceiling, low + (presence == Truth.Yes ? Math.Min(Ceiling / 2, atom.Operations.Low) : 0));
            high = high + atom.Operations.High is { } sum && sum <= Ceiling ? sum : null;
        }

        return new(Math.Min(low, high ?? low), high);
    }
}
