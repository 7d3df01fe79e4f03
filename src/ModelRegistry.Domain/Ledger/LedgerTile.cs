namespace ModelRegistry.Domain.Ledger;

/// <summary>256 hashes of the log's tree that will never change (C2SP tlog-tiles), with the one over them.</summary>
public sealed class LedgerTile : IAppendOnly
{
    /// <summary>0 for hashes of leaves; above, for roots of the tiles below.</summary>
    public required int Level { get; init; }

    /// <summary>Its place in its level, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>The hashes, one after the other: 8,192 bytes.</summary>
    public required byte[] Hashes { get; init; }

    /// <summary>The root over them: 32 bytes.</summary>
    public required byte[] Root { get; init; }
}
