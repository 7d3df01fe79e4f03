namespace ModelRegistry.Documents.Verifying;

/// <summary>The way from the trailer to a value: the keys and places in order.</summary>
internal sealed class Route
{
    private readonly Route? parent;
    private readonly string key;
    private readonly int depth;

    private Route(Route? parent, string key, int depth) => (this.parent, this.key, this.depth) = (parent, key, depth);

    public static Route Of(string key) => new(null, key, 1);

    public Route Then(string next) => new(this, next, depth + 1);

    /// <summary>The keys, the outermost first.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            var keys = new string[depth];
            for (var (at, i) = (this, depth - 1); i >= 0; (at, i) = (at.parent!, i - 1)) keys[i] = at.key;
            return keys;
        }
    }

    public override string ToString() => string.Join('/', Keys);
}
