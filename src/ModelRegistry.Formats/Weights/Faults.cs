using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Weights;

/// <summary>What is wrong with one header: listed up to a limit and counted after it, so that a header of lies costs no more than
/// one.</summary>
internal sealed class Faults
{
    private const int Most = 50;
    private readonly List<Fault> listed = [];
    private int more;

    /// <summary>Whether anything breaks the format or a limit.</summary>
    public bool Any { get; private set; }

    public IReadOnlyList<Fault> All => more == 0
        ? listed
        : [.. listed, new(Reason.Limit, "", null, $"{more} more things are wrong with the header.", "None would be right.")];

    public void Wrong(string location, string what, string right, string? text = null) =>
        Add(new(Reason.Wrong, location, null, what, right, text));

    public void Limit(string location, string what, string right) => Add(new(Reason.Limit, location, null, what, right));

    public void Add(Fault fault)
    {
        Any |= fault.Reason is Reason.Wrong or Reason.Limit;
        if (listed.Count < Most) listed.Add(fault);
        else more++;
    }
}
