namespace ModelRegistry.Rulebook.Counting;

/// <summary>Operations of one run of training or generation. One run is one atom wherever it is reached: it counts once.</summary>
/// <param name="Key">What it is the same by.</param>
/// <param name="Release">The key of the release whose training it is; empty for generation.</param>
/// <param name="Operations">Between which numbers of operations.</param>
internal sealed record OperationAtom(string Key, string Release, Interval Operations);

/// <summary>
/// A set of operations, never a sum of numbers passed along edges: what two paths share is counted once. An atom whose presence is Unknown
/// counts towards the upper bound only.
/// </summary>
internal sealed class OperationSet
{
    /// <summary>Sums above this have no upper bound: no training comes near, and decimals end at 7.9e28.</summary>
    private const decimal Ceiling = 5e28m;

    /// <summary>Up to so many atoms are looked through one by one.</summary>
    private const int Few = 12;
    private readonly List<(OperationAtom Atom, Truth Presence)> atoms = [];
    private Dictionary<string, int>? places;

    public IReadOnlyList<(OperationAtom Atom, Truth Presence)> Atoms => atoms;

    public bool Contains(OperationAtom atom) => PlaceOf(atom) >= 0;

    public OperationSet Add(OperationAtom atom, Truth presence)
    {
        if (presence == Truth.No)
            return this;
        var place = PlaceOf(atom);
        if (place >= 0)
        {
            atoms[place] = (atom, atoms[place].Presence.Or(presence));
            return this;
        }

        places?.Add(atom.Key, atoms.Count);
        atoms.Add((atom, presence));
        if (places is null && atoms.Count > Few)
            places = Enumerable.Range(0, atoms.Count).ToDictionary(at => atoms[at].Atom.Key, StringComparer.Ordinal);
        return this;
    }

    public OperationSet Unite(OperationSet other, Truth presence = Truth.Yes)
    {
        foreach (var (atom, present) in other.atoms)
            Add(atom, present.And(presence));
        return this;
    }

    public Interval Total()
    {
        var sum = new OperationSum();
        foreach (var (atom, presence) in atoms)
            sum.Add(atom, presence);
        return sum.Total;
    }

    private int PlaceOf(OperationAtom atom)
    {
        if (places is not null)
            return places.GetValueOrDefault(atom.Key, -1);
        for (var place = 0; place < atoms.Count; place++)
        {
            if (ReferenceEquals(atoms[place].Atom, atom) || string.Equals(atoms[place].Atom.Key, atom.Key, StringComparison.Ordinal))
                return place;
        }

        return -1;
    }

    /// <summary>A sum of operations between two bounds.</summary>
    internal struct OperationSum()
    {
        private decimal low = 0;
        private decimal? high = 0;

        public readonly Interval Total => new(Math.Min(low, high ?? low), high);

        public void Add(OperationAtom atom, Truth presence)
        {
            low = Math.Min(Ceiling, low + (presence == Truth.Yes ? Math.Min(Ceiling / 2, atom.Operations.Low) : 0));
            high = high + atom.Operations.High is { } sum && sum <= Ceiling ? sum : null;
        }
    }
}
