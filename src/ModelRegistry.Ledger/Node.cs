using System.Runtime.InteropServices;

namespace ModelRegistry.Ledger;

/// <summary>A whole subtree: the leaves from <c>Index</c> times two to the power of <c>Level</c>, that many of them.</summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Index">Its place among those of its level.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Node(int Level, long Index);
