using System.Runtime.InteropServices;
using ModelRegistry.Rulebook.Counting;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// Bounds on the count of 4E091 for every release, each from its parents' in topological order. An operation that two paths share is
/// counted once or not at all in a lower bound, and at least once in an upper one, so what both bounds decide is decided for the exact
/// set under every reading. What they leave open, and what lies within rounding of a limit, is counted exactly (<see
/// cref="OperationCounter"/>).
/// </summary>
internal sealed class ColumnCount
{
    private const double Rounding = 1e-9;
    private readonly RegistryColumns columns;
    private readonly DateOnly day;
    private readonly float[] least;
    private readonly float[] all;
    private readonly float[] allLeast;
    private readonly float[] added;
    private readonly float[] taught;
    private readonly byte[] states;

    public ColumnCount(RegistryColumns columns, DateOnly day)
    {
        (this.columns, this.day) = (columns, day);
        var count = columns.Count;
        (least, all, allLeast) = (new float[count], new float[count], new float[count]);
        (added, taught, states) = (new float[count], new float[count], new byte[count]);
        foreach (var release in columns.Order)
            Compute(release);
    }

    /// <summary>Whether the release stands in the order, so that its bounds hold.</summary>
    public bool IsBounded(int release) => (states[release] & 1) != 0;

    /// <summary>Whether all parents of the release and of its ancestors are recorded.</summary>
    public Truth Complete(int release) => (Truth)((states[release] >> 1) & 3);

    /// <summary>Whether some ancestor may be a teacher.</summary>
    public bool MayBeTaught(int release) => (states[release] & 0x20) != 0;

    private Truth Base(int release) => (Truth)((states[release] >> 3) & 3);

    /// <summary>Whether some training without an upper bound is certainly beside that of every published ancestor.</summary>
    private bool AddsUnbounded(int release) => (states[release] & 0x40) != 0;

    private bool Unbounded(int release) => (states[release] & 0x80) != 0;

    /// <summary>Whether the count is at least a limit under every reading; null where only the exact count can tell.</summary>
    public Truth? AtLeast(int release, double limit)
    {
        var most = Complete(release) == Truth.Yes ? all[release] : double.PositiveInfinity;
        if (Below(most, limit))
            return Truth.No;
        if (least[release] > limit * (1 + Rounding))
            return Truth.Yes;
        var unbounded = Unbounded(release) || Complete(release) != Truth.Yes;
        return unbounded && Below(allLeast[release], limit) ? Truth.Unknown : null;
    }

    /// <summary>
    /// Whether the exclusion for derivatives of a published model holds under every reading; null where only the exact count can
    /// tell.
    /// </summary>
    public Truth? Excluded(int release, double limit)
    {
        var complete = Complete(release);
        var small = Below(allLeast[release], limit);
        return Base(release) switch
        {
            Truth.No => complete == Truth.Yes ? Truth.No : Truth.Unknown,
            Truth.Unknown => complete != Truth.Yes || small ? Truth.Unknown : null,
            _ when complete == Truth.Yes && Below(added[release], limit) => Truth.Yes,
            _ => small && (complete != Truth.Yes || AddsUnbounded(release)) ? Truth.Unknown : null,
        };
    }

    private static bool Below(double bound, double limit) => bound < limit * (1 - Rounding);

    /// <summary>Bounds are kept in half the room and stay bounds: what they lose, they lose outwards.</summary>
    private static float Up(double bound) => (float)bound < bound ? MathF.BitIncrement((float)bound) : (float)bound;

    private static float Down(double bound) => (float)bound > bound ? MathF.BitDecrement((float)bound) : (float)bound;

    private void Compute(int release)
    {
        var (low, high) = columns.Runs.Bounds(release);
        if (columns.Releases.TrainingComplete(release) != Truth.Yes)
            high = double.PositiveInfinity;
        var own = double.IsPositiveInfinity(high);
        var walk = new Sums(columns.Releases.LineageComplete(release)) { Unbounded = own };
        foreach (var edge in columns.Edges.Of(release))
            Add(edge, ref walk);
        least[release] = Down(low + walk.Least);
        allLeast[release] = Up(low + walk.AllLeast);
        all[release] = Up(high + walk.All);
        added[release] = Up(high + walk.Added);
        taught[release] = Up(walk.Taught);
        states[release] = (byte)(1 | ((int)walk.Complete << 1) | ((int)walk.Base << 3) | (walk.MayBeTaught ? 0x20 : 0)
            | (own || (walk.Parents == 1 && walk.AddsUnbounded) ? 0x40 : 0) | (walk.Unbounded ? 0x80 : 0));
    }

    private void Add(int edge, ref Sums walk)
    {
        var parent = columns.Edges.Parent(edge);
        var (byWeights, byOutputs) = (columns.Edges.ByWeights(edge), columns.Edges.ByOutputs(edge));
        if (columns.Edges.Relation(edge).HoldsSomething())
        {
            walk.Complete = walk.Complete.And(Complete(parent));
            walk.MayBeTaught |= MayBeTaught(parent) || byOutputs != Truth.No;
        }

        if (byWeights != Truth.No)
            Weights(parent, byWeights, byOutputs != Truth.No, ref walk);
        if (byOutputs != Truth.No)
            Outputs(edge, parent, ref walk);
    }

    private void Weights(int parent, Truth byWeights, bool both, ref Sums walk)
    {
        var published = columns.Releases.Published(parent, day);
        walk.Base = walk.Base.Or(byWeights.And(published.Or(Base(parent))));
        walk.Unbounded |= Unbounded(parent);
        walk.Parents++;
        walk.AddsUnbounded = AddsUnbounded(parent) && byWeights.And(published) != Truth.Yes;
        if (byWeights == Truth.Yes)
            walk.Least = Math.Max(walk.Least, least[parent]);
        if (both)
            return;
        walk.All += all[parent];
        walk.AllLeast += allLeast[parent];
        walk.Taught += taught[parent];
        walk.Added += byWeights != Truth.Yes ? all[parent] : published == Truth.Yes ? taught[parent] : added[parent];
    }

    private void Outputs(int edge, int parent, ref Sums walk)
    {
        var generation = columns.Edges.Generation(edge);
        var most = generation.High + all[parent];
        walk.All += most;
        walk.AllLeast += generation.Low + allLeast[parent];
        walk.Taught += most;
        walk.Added += most;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Sums(Truth complete)
    {
        public Truth Complete = complete;
        public Truth Base = Truth.No;
        public bool MayBeTaught;
        public bool Unbounded;
        public bool AddsUnbounded;
        public int Parents;
        public double Least;
        public double AllLeast;
        public double All;
        public double Added;
        public double Taught;
    }
}
