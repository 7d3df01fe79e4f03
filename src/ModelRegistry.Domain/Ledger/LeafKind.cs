namespace ModelRegistry.Domain.Ledger;

/// <summary>What a leaf of the log records.</summary>
public enum LeafKind
{
    /// <summary>A decision.</summary>
    Decision = 1,

    /// <summary>A letter that decides nothing: an intended denial, a question, an outcome of an appeal.</summary>
    Letter = 2,

    /// <summary>A suspension, its end, or a revocation.</summary>
    Measure = 3,

    /// <summary>A signed list of how decisions stand.</summary>
    StatusList = 4,

    /// <summary>What became of a key of the authority.</summary>
    Key = 5,
}
