using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Sweeping;

namespace ModelRegistry.Features.Sweeps;

/// <summary>The registry as one sweep reads it: a snapshot, what of it is to be asked, and what is stored already.</summary>
internal sealed class SweptRegistry
{
    private readonly Dictionary<ReleaseId, long> stored;
    private readonly int[] todo;
    private readonly long salt;
    private int position;

    public SweptRegistry(
        RegistryColumns columns, IReadOnlyList<ReleaseId> ids, Dictionary<ReleaseId, long> stored, long salt,
        Sweep sweep, IReadOnlySet<ReleaseId> decided)
    {
        (Columns, Ids, this.stored, this.salt, Sweep, Decided) = (columns, ids, stored, salt, sweep, decided);
        todo = [.. Enumerable.Range(0, ids.Count).Where(number => !stored.TryGetValue(ids[number], out var print)
            || print != PrintOf(number))];
    }

    public RegistryColumns Columns { get; }

    public IReadOnlyList<ReleaseId> Ids { get; }

    public Sweep Sweep { get; }

    /// <summary>Releases for which the asker's organisation holds a decision: they are answered one by one.</summary>
    public IReadOnlySet<ReleaseId> Decided { get; }

    public required Question Question { get; init; }

    public required Facts Stated { get; init; }

    public required string Edition { get; init; }

    /// <summary>The numbers of the answers that are stored.</summary>
    public required Dictionary<string, int> Answers { get; init; }

    /// <summary>How many are to be asked yet.</summary>
    public int Left => todo.Length - position;

    /// <summary>How many were done when the last batch was: a row that says otherwise was not saved by this snapshot.</summary>
    public int Done => Ids.Count - Left;

    public long PrintOf(int number) => Columns.FingerprintOf(number) ^ salt;

    public bool IsStored(ReleaseId id) => stored.ContainsKey(id);

    public ReadOnlyMemory<int> Next(int most)
    {
        var batch = todo.AsMemory(position, Math.Min(most, Left));
        position += batch.Length;
        return batch;
    }

    /// <summary>
    /// What every answer rests on besides the releases: the edition, the question, what is stated and known of its parties.
    /// </summary>
    public static long SaltOf(RulebookEdition edition, string question) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Hash}\n{question}")));
}

/// <summary>
/// Keeps the snapshot of the last sweep between two batches in one process. A process that has none reads the registry again, so nothing
/// is lost with it.
/// </summary>
internal sealed class SweepDesk
{
    private (SweepId Id, SweptRegistry Registry)? kept;

    /// <summary>The snapshot that saved the row as it stands; null when there is none.</summary>
    public SweptRegistry? Find(RegistrySweep sweep, string edition)
    {
        lock (this)
        {
            return kept is { } one && one.Id == sweep.Id && one.Registry.Done == sweep.Done && one.Registry.Ids.Count == sweep.Total
                && one.Registry.Edition == edition && sweep.FinishedAt is null ? one.Registry : null;
        }
    }

    public void Keep(SweepId id, SweptRegistry registry)
    {
        lock (this)
        {
            kept = registry.Left > 0 ? (id, registry) : null;
        }
    }
}
