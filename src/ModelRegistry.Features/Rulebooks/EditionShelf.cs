using System.Collections.Concurrent;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>What this process has read of editions. What is kept never changes, so nothing here grows stale.</summary>
internal sealed class EditionShelf
{
    private readonly ConcurrentDictionary<Sha256Digest, RestoredEdition> restored = new();
    private readonly ConcurrentDictionary<Sha256Digest, bool> kept = new();
    private readonly ConcurrentDictionary<int, InForce> inForce = new();

    public RestoredEdition? Find(Sha256Digest hash) => restored.GetValueOrDefault(hash);

    public RestoredEdition Put(Sha256Digest hash, RestoredEdition edition) => restored.GetOrAdd(hash, edition);

    public bool IsKept(Sha256Digest hash) => kept.ContainsKey(hash);

    public void SeenKept(Sha256Digest hash) => kept.TryAdd(hash, true);

    public InForce? InForceOf(int release) => inForce.GetValueOrDefault(release);

    public InForce Put(int release, InForce found) => inForce.GetOrAdd(release, found);
}
