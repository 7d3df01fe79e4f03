using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Makes a case of what is handed in: the one way in which a reference is given.</summary>
internal sealed class CaseOpening(RegistryContext context)
{
    /// <summary>The name of a release in questions; null where there is none.</summary>
    public async Task<string?> NameAsync(ReleaseId id, CancellationToken stop)
    {
        var found = await (from release in context.Releases
                           join model in context.Models on release.ModelId equals model.Id
                           where release.Id == id
                           select new { model.Name, release.Label }).SingleOrDefaultAsync(stop);
        return found is null ? null : ReleaseNames.Of(found.Name, found.Label);
    }

    /// <summary>The application of an organisation under a key; null where none was handed in under it.</summary>
    public Task<LicenceCase?> UnderKeyAsync(OrganisationId organisation, string key, CancellationToken stop) => context.Cases.AsNoTracking()
        .SingleOrDefaultAsync(@case => @case.OrganisationId == organisation && @case.IdempotencyKey == key, stop);

    /// <summary>Opens the case, with its reference and the first line of its history.</summary>
    /// <param name="authority">The code of the authority that it is for.</param>
    /// <param name="application">What is handed in.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="key">The applicant's key for this act.</param>
    /// <param name="documents">The digests of the documents beside it.</param>
    /// <param name="amends">The reference of the case that it amends; null for none.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<LicenceCase> OpenAsync(
        string authority, CaseApplication application, CaseActor actor, string key, IReadOnlyList<Sha256Digest> documents, string? amends,
        CancellationToken stop)
    {
        var reference = await context.NextCaseReferenceAsync(authority, actor.At.Year, stop);
        var (@case, refusal) = LicenceCase.Open(new(Guid.CreateVersion7()), reference, application, actor, key, documents, amends);
        if (@case is null) throw new InvalidOperationException($"An applicant could not apply: {refusal!.Sentence}");
        context.Cases.Add(@case);
        context.KeepHistory(@case);
        return @case;
    }
}
