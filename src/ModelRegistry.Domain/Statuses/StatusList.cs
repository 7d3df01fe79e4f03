namespace ModelRegistry.Domain.Statuses;

/// <summary>
/// A list in which decisions have their places (Token Status List, IETF). Its address is printed in each of them and never changes.
/// </summary>
public sealed class StatusList
{
    /// <summary>How many decisions one list takes: its file stays below a few kilobytes while most of them hold.</summary>
    public const int Capacity = 1 << 20;

    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its address, the subject of every file of it.</summary>
    public required string Uri { get; init; }

    /// <summary>The place that the next decision gets.</summary>
    public int Next { get; set; }

    /// <summary>Grows with whatever may change how a decision stands, in the same transaction.</summary>
    public long Changes { get; set; }
}

/// <summary>The place of a decision in a list, given once.</summary>
public sealed class StatusPlace : IAppendOnly
{
    /// <summary>The list's number.</summary>
    public required int List { get; init; }

    /// <summary>The place, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The decision.</summary>
    public required DecisionId DecisionId { get; init; }

    /// <summary>The decision's reference.</summary>
    public required string Reference { get; init; }
}

/// <summary>A file of a list as it was signed; all are kept.</summary>
public sealed class SignedStatusList : IAppendOnly
{
    /// <summary>The list's number.</summary>
    public required int List { get; init; }

    /// <summary>Which file of the list, from 1, without gaps.</summary>
    public required int Serial { get; init; }

    /// <summary>The first instant it speaks for.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The instant from which it says nothing any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many places it has.</summary>
    public required int Places { get; init; }

    /// <summary>The <see cref="StatusList.Changes"/> that it takes account of.</summary>
    public required long Changes { get; init; }

    /// <summary>The file: a JSON Web Token in its compact form.</summary>
    public required string Token { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required Sha256Digest Digest { get; init; }
}
