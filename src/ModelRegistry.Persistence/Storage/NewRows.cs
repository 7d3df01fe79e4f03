namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// New rows that nothing looks up before they are written: the context keeps them without tracking them, which for the tens of thousands
/// of rows of an import costs more than writing them. They are written as they are then, by <see cref="BulkInsert.InsertAddedAsync"/>
/// and by nothing else; saving while some are left is an error.
/// </summary>
public sealed class NewRows
{
    private readonly Dictionary<Type, List<object>> rows = [];
    private readonly HashSet<object> all = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many there are of each noun.</summary>
    public IEnumerable<KeyValuePair<Type, int>> Counts => rows.Select(kind => KeyValuePair.Create(kind.Key, kind.Value.Count));

    internal bool Any => all.Count > 0;

    internal IEnumerable<Type> Types => rows.Keys;

    internal IEnumerable<object> All => rows.Values.SelectMany(kind => kind);

    /// <summary>Keeps a row for writing.</summary>
    /// <param name="row">The row; it has its identity already.</param>
    /// <typeparam name="T">Its noun, which has a table.</typeparam>
    public void Add<T>(T row)
        where T : class
    {
        if (!rows.TryGetValue(typeof(T), out var kind)) rows[typeof(T)] = kind = [];
        if (all.Add(row)) kind.Add(row);
    }

    /// <summary>Whether a row is among them.</summary>
    /// <param name="row">The row.</param>
    public bool Has(object row) => all.Contains(row);

    /// <summary>Lets go of a row; false when it is not among them.</summary>
    /// <param name="row">The row.</param>
    public bool Remove(object row) => all.Remove(row) && rows[row.GetType()].Remove(row);

    internal IReadOnlyList<object> Of(Type noun) => rows.GetValueOrDefault(noun, []);

    internal void Clear()
    {
        rows.Clear();
        all.Clear();
    }
}
