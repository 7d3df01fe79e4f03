namespace ModelRegistry.Features.Decisions;

/// <summary>What proves to a stranger when a paper was signed; the paper says it.</summary>
internal abstract record TimeProof
{
    private TimeProof()
    {
    }

    /// <summary>A time-stamp (RFC 3161) inside the signature, by an authority that is not this registry.</summary>
    /// <param name="Authority">The time-stamp authority's name, as configured or else its host.</param>
    public sealed record Timestamp(string Authority) : TimeProof;

    /// <summary>Nothing but the registry's own word; its public log, where one is kept, proves the order and a latest time.</summary>
    public sealed record OwnWord : TimeProof;
}
