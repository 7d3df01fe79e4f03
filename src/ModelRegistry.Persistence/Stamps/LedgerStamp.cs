using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>
/// Records every signed paper, and what two persons agree on of a key, in the log as it is saved,
/// so that no act can forget it, and gives new leaves their places. One row counts
/// them: it is held until the transaction ends, so that places have no gap, and whoever sees a leaf sees all before it.
/// </summary>
internal static class LedgerStamp
{
    public static async Task AddAsync(RegistryContext context, CancellationToken stop)
    {
        await MarkStatusesAsync(context, stop);
        foreach (var decision in Added<Decision>(context))
            context.Record(LeafKind.Decision, decision.Reference, decision.PdfDigest, CanonicalJson.DigestOf(decision.DecisionJson),
                decision.IssuedAt);
        foreach (var paper in Added<CasePaper>(context))
            context.Record(LedgerLeaf.KindOf(paper.Kind), paper.Reference, paper.PdfDigest, CanonicalJson.DigestOf(paper.LetterJson),
                paper.IssuedAt);
        foreach (var letter in Added<DenialIntent>(context))
        {
            var @case = await CaseOfAsync(context, letter.CaseId, stop);
            context.Record(LeafKind.Letter, $"{@case}-I{letter.Number}", letter.PdfDigest,
                letter.LetterJson is { } record ? CanonicalJson.DigestOf(record) : null, letter.SentAt);
        }

        foreach (var ruling in Added<KeyRuling>(context).Where(one => one.Agreed))
        {
            var proposal = await context.KeyProposals.AsNoTracking().SingleAsync(one => one.Id == ruling.ProposalId, stop);
            context.Record(LeafKind.Key, proposal.InLog, pdfDigest: null, recordDigest: null, ruling.RuledAt);
        }

        await PlaceAsync(context, stop);
    }

    /// <summary>Whoever saves at once writes nothing that is to be recorded.</summary>
    public static void Refuse(RegistryContext context)
    {
        if (Added<Decision>(context).Count + Added<CasePaper>(context).Count + Added<DenialIntent>(context)
            .Count + Added<KeyRuling>(context).Count + Added<LedgerLeaf>(context).Count > 0)
            throw new InvalidOperationException("What is recorded in the log is saved by SaveChangesAsync, in a transaction.");
    }

    // Before anything is counted: what changes how a decision stands makes the signed lists due in the same transaction.
    private static async Task MarkStatusesAsync(RegistryContext context, CancellationToken stop)
    {
        if (Added<Decision>(context).Count == 0 && Added<MeasureRuling>(context).Count == 0) return;
        await context.StatusLists.ExecuteUpdateAsync(set => set.SetProperty(list => list.Changes, list => list.Changes + 1), stop);
    }

    private static async Task PlaceAsync(RegistryContext context, CancellationToken stop)
    {
        var leaves = context.ChangeTracker.Entries<LedgerLeaf>().Where(leaf => leaf.State == EntityState.Added).ToList();
        if (leaves.Count == 0) return;
        context.Recorded = true;
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Something was to be recorded in the log outside of a transaction.");
        var row = context.Latches.Where(latch => latch.Name == Latch.Ledger);
        await row.ExecuteUpdateAsync(set => set.SetProperty(latch => latch.Taken, latch => latch.Taken + leaves.Count), stop);
        var next = await row.AsNoTracking().Select(latch => latch.Taken).SingleAsync(stop) - leaves.Count;
        foreach (var leaf in leaves) leaf.Property(one => one.Index).CurrentValue = next++;
    }

    private static async Task<string> CaseOfAsync(RegistryContext context, CaseId id, CancellationToken stop) =>
        context.Cases.Local.FirstOrDefault(@case => @case.Id == id)?.Reference
        ?? await context.Cases.IgnoreQueryFilters().Where(@case => @case.Id == id).Select(@case => @case.Reference).SingleAsync(stop);

    private static List<T> Added<T>(RegistryContext context)
        where T : class =>
        [.. context.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
}
