namespace ModelRegistry.Rulebook.Weighing;

/// <summary>How much must be shown.</summary>
public enum StandardOfProof
{
    /// <summary>The table from evidence to a fact.</summary>
    Preponderance,

    /// <summary>Besides: two independent sources, one strong or better, none contested.</summary>
    ClearAndConvincing,
}

/// <summary>What evidence makes of a statement: Yes or Unknown. Evidence that is absent or contested never makes a No.</summary>
/// <param name="Truth">Yes or Unknown.</param>
/// <param name="Declared">Whether it rests on the publisher's own declaration only; printed beside it.</param>
/// <param name="Contested">Whether an item of equal or stronger class speaks against it.</param>
/// <param name="Steps">The weighing in words.</param>
/// <param name="Evidence">The ids of the items that carry it.</param>
public sealed record WeighedFact(
    Truth Truth, bool Declared, bool Contested, IReadOnlyList<string> Steps, IReadOnlyList<string> Evidence);
