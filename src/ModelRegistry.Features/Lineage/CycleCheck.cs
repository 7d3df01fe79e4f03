using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>Would an edge make a release its own ancestor? Looks at what is stored and at what is about to be.</summary>
internal sealed class CycleCheck(RegistryContext context)
{
    /// <summary>The one of these parents that already descends from the child; null when none does.</summary>
    public async Task<ReleaseId?> ClosingAsync(ReleaseId child, IReadOnlyCollection<ReleaseId> parents, CancellationToken cancellationToken)
    {
        var pending = context.ChangeTracker.Entries<Derivation>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity).Where(edge => edge.Relation.IsDescent()).ToLookup(edge => edge.ParentId, edge => edge.ChildId);
        var seen = new HashSet<ReleaseId> { child };
        var level = new List<ReleaseId> { child };
        while (level.Count > 0)
        {
            foreach (var closing in level.Where(parents.Contains))
            {
                return closing;
            }

            var stored = await context.Derivations.AsNoTracking().Where(edge => level.Contains(edge.ParentId))
                .Where(edge => edge.Relation != DerivationRelation.Sibling && edge.Relation != DerivationRelation.ArchitectureReuse)
                .Select(edge => edge.ChildId).ToListAsync(cancellationToken);
            level = stored.Concat(level.SelectMany(at => pending[at])).Where(seen.Add).ToList();
        }

        return null;
    }

    public static string Sentence(string child, string parent) =>
        $"The edge {child} ← {parent} would make {child} its own ancestor: {parent} already descends from it.";

    public const string Right = "Name the model it was really made from, or correct the edge that stands the other way round.";
}
