using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// An application that the caller's organisation is writing, with what the registry knows already and what is still missing.
/// </summary>
/// <param name="Id">The draft.</param>
public sealed record ShowApplicationDraft(ApplicationDraftId Id) : IQuery<ShowApplicationDraft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>The draft.</summary>
    public sealed record Answer
    {
        /// <summary>The manifest of its type.</summary>
        public required ApplicationType Type { get; init; }

        /// <summary>The authority that it is for.</summary>
        public required LicensingAuthority Authority { get; init; }

        /// <summary>The release it is for.</summary>
        public required ReleaseId ReleaseId { get; init; }

        /// <summary>The release's name.</summary>
        public required string ReleaseName { get; init; }

        /// <summary>What was typed, by field.</summary>
        public required IReadOnlyDictionary<string, string> Values { get; init; }

        /// <summary>What the registry holds.</summary>
        public required IReadOnlyList<HeldFact> Held { get; init; }

        /// <summary>The documents beside it.</summary>
        public required IReadOnlyList<DocumentRow> Documents { get; init; }

        /// <summary>What stands against handing it in as it is saved.</summary>
        public required IReadOnlyList<Problem> Missing { get; init; }

        /// <summary>What it states otherwise than the application it was copied from; empty where there is none.</summary>
        public required IReadOnlyList<ChangedFact> Changes { get; init; }

        /// <summary>The application it was copied from; null for none.</summary>
        public string? CopiedFrom { get; init; }

        /// <summary>The application it amends; null for none.</summary>
        public string? Amends { get; init; }

        /// <summary>Who is to finish it.</summary>
        public required string Holder { get; init; }

        /// <summary>Whether that is the caller.</summary>
        public required bool IsMine { get; init; }

        /// <summary>Who saved it last.</summary>
        public required string SavedBy { get; init; }

        /// <summary>When.</summary>
        public required DateTimeOffset SavedAt { get; init; }

        /// <summary>The version that a change is based on.</summary>
        public required Guid Version { get; init; }
    }
}

internal sealed class ShowApplicationDraftHandler(
    RegistryContext context, CaseOpening opening, HeldFacts held, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ShowApplicationDraft, Result<ShowApplicationDraft.Answer>>
{
    public async Task<Result<ShowApplicationDraft.Answer>> Handle(ShowApplicationDraft request, CancellationToken cancellationToken)
    {
        var draft = await context.ApplicationDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.Id);
        var (type, values) = (ApplicationTypes.Of(draft.Kind), draft.Values);
        var name = await opening.NameAsync(draft.ReleaseId, cancellationToken) ?? "";
        var reading = new ReadValues(type, values, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        reading.Read(draft.ReleaseId, name);
        var documents = await context.DocumentsAsync(draft.Id, cancellationToken);
        var names = await context.NamesAsync([draft.HeldBy, draft.SavedBy], cancellationToken);
        return new ShowApplicationDraft.Answer
        {
            Type = type,
            Authority = LicensingAuthority.Find(draft.Authority ?? LicensingAuthority.First)!,
            ReleaseId = draft.ReleaseId,
            ReleaseName = name,
            Values = values,
            Held = await held.OfAsync(draft.ReleaseId, values.GetValueOrDefault("EndUser"), cancellationToken),
            Documents = documents,
            Missing = [.. reading.Problems, .. DraftAccess.MissingDocuments(type, documents.Select(one => one.Purpose))],
            Changes = await ChangesAsync(draft, type, documents, cancellationToken),
            CopiedFrom = draft.CopiedFrom,
            Amends = draft.Amends,
            Holder = names[draft.HeldBy],
            IsMine = draft.HeldBy == callers.Current.Person,
            SavedBy = names[draft.SavedBy],
            SavedAt = draft.SavedAt,
            Version = draft.Version,
        };
    }

    private async Task<IReadOnlyList<ChangedFact>> ChangesAsync(
        ApplicationDraft draft, ApplicationType type, IReadOnlyList<DocumentRow> documents, CancellationToken stop)
    {
        if (draft.CopiedFrom is not { } from || await context.FindCaseAsync(from, stop) is not { } earlier) return [];
        return ApplicationViews.Changes(
            type, (ApplicationTypes.Of(earlier.Application.Kind), ApplicationValues.Of(earlier.Application),
                await context.CaseDocumentsAsync(earlier.Id, stop)), (draft.Values, documents));
    }
}
