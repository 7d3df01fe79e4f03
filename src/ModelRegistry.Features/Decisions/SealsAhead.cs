using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Seals that take the answers of others, asked for while no transaction is open, so that nobody who writes waits for a time-stamp
/// authority. An act that needs such a seal is done twice: first it comes as far as its paper, and everything is taken back but the paper,
/// which is sealed; then it is done again and finds the very same paper sealed. A paper that has become another one meanwhile is sealed
/// anew. Nothing is kept before the second time, so whoever dies in between has done nothing.
/// </summary>
internal sealed class SealsAhead(SigningDesk desk)
{
    private readonly Dictionary<Wanted, SignedDecision> sealedPapers = [];
    private (Wanted Name, UnsignedDecision Paper)? wanted;

    /// <summary>Whether the act stopped for want of a seal.</summary>
    public bool IsWaiting => wanted is not null;

    /// <summary>The paper sealed, at once where nobody else is needed for it, or a refusal that ends this attempt of the act.</summary>
    public async Task<Result<SignedDecision>> SignAsync(UnsignedDecision paper, SigningStatement statement, CancellationToken stop)
    {
        if (!desk.AsksOthers) return await desk.SignAsync(paper, statement, stop);
        var name = new Wanted(Sha256Digest.OfBytes(paper.ToPreview()), statement);
        if (sealedPapers.TryGetValue(name, out var signed) && desk.Key?.Fingerprint == signed.KeyFingerprint) return signed;
        wanted = (name, paper);
        return new Refusal.NotValid("Signing", "The paper is not sealed yet.", "It is sealed outside of the transaction, and the act done again.");
    }

    /// <summary>Asks for the seal that the act stopped for; the act is done again unless there is a reason why there is none.</summary>
    public async Task<Refusal?> FetchAsync(CancellationToken stop)
    {
        var (name, paper) = wanted ?? throw new InvalidOperationException("No act waits for a seal.");
        wanted = null;
        if (!(await desk.SignAsync(paper, name.Statement, stop)).TryGet(out var signed, out var refusal)) return refusal;
        sealedPapers[name] = signed;
        return null;
    }

    /// <summary>The turn of this act to be sealed, in this process; those who wait would ask for places that are taken meanwhile.</summary>
    public async Task<SealTurn> TurnAsync(CancellationToken stop)
    {
        if (await desk.Turn.WaitAsync(TimeSpan.Zero, stop)) return new(desk.Turn, Waited: false);
        await desk.Turn.WaitAsync(stop);
        return new(desk.Turn, Waited: true);
    }

    /// <summary>The act begins anew: what it stopped for is void.</summary>
    public void Begin() => wanted = null;

    /// <summary>What was sealed: nothing else is taken for it.</summary>
    private sealed record Wanted(Sha256Digest Paper, SigningStatement Statement);
}

/// <summary>A turn to be sealed, until it is disposed of.</summary>
/// <param name="Queue">Where it was waited for.</param>
/// <param name="Waited">Whether others were sealed before, so that what was read is old.</param>
internal sealed record SealTurn(SemaphoreSlim Queue, bool Waited) : IDisposable
{
    public void Dispose() => Queue.Release();
}
