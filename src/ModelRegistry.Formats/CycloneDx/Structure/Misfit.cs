using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx.Structure;

/// <summary>Where a document departs from the structure of its version, and what would be right there.</summary>
internal sealed record Misfit(Node At, string What, string Right)
{
    /// <summary>How deep inside the document it lies: of several forms that do not fit, the one that fits furthest explains best.</summary>
    public int Depth => At.Location.Count(c => c == '/');
}
