using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Who brought the bytes that a statement was read from, in rising order of what that says of their origin. The registry fetches nothing
/// itself: a file says what its bringer let it say.
/// </summary>
public enum Bringer
{
    /// <summary>Somebody else: for the asker the file is a report of what the publisher says.</summary>
    Others,

    /// <summary>The asker's own organisation, at its own risk.</summary>
    Asker,

    /// <summary>An office of a licensing authority.</summary>
    Authority,

    /// <summary>The recorded developer of the model.</summary>
    Developer,
}

/// <summary>Finds out who brought which bytes on which release.</summary>
internal sealed class BroughtBytes(RegistryContext context)
{
    /// <summary>By release and digest the best bringer; what was recorded by hand is not in it.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="asker">For whom it is asked; null for nobody in particular.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Dictionary<(ReleaseId Release, Sha256Digest Digest), Bringer>> OfAsync(
        IReadOnlyCollection<ReleaseId> releases, OrganisationId? asker, CancellationToken stop)
    {
        // Who looks after which model is its owner's to know; only what it makes of the bytes leaves this method.
        var rows = await (from import in context.Imports.IgnoreQueryFilters().AsNoTracking()
                          join document in context.SourceDocuments on import.SourceDocumentId equals document.Id
                          join bringer in context.Organisations on import.OrganisationId equals bringer.Id
                          join release in context.Releases on import.ReleaseId equals release.Id
                          join model in context.Models on release.ModelId equals model.Id
                          where releases.Contains(import.ReleaseId)
                          select new
                          {
                              import.ReleaseId,
                              document.Digest,
                              Own = import.OrganisationId == asker,
                              bringer.IsAuthority,
                              Develops = context.Parties.Any(party => party.Id == model.DeveloperId
                                  && EF.Property<string>(party, Columns.NameKey) == EF.Property<string>(bringer, Columns.NameKey)),
                          }).ToListAsync(stop);
        return rows.GroupBy(row => (row.ReleaseId, row.Digest)).ToDictionary(
            group => group.Key,
            group => group.Max(row => row.Develops ? Bringer.Developer
                : row.IsAuthority ? Bringer.Authority
                : row.Own ? Bringer.Asker : Bringer.Others));
    }

    /// <summary>
    /// Whether it matters who brought the bytes: a publisher's word counts by being the publisher's, a table's row by being that table's,
    /// and even a signature that holds is about the release that the bringer named.
    /// </summary>
    public static bool Matters(EvidenceItem item) => item.BytesDigest is not null;
}
