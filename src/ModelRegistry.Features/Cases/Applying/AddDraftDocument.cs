using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Lays a document beside a draft of the caller's organisation. The same bytes for the same purpose are there once.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Purpose">What it is for: as the type asks for it, or <see cref="DocumentRules.Other"/>.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The bytes.</param>
public sealed record AddDraftDocument(ApplicationDraftId DraftId, string Purpose, string Name, ReadOnlyMemory<byte> Content)
    : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class AddDraftDocumentHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AddDraftDocument, Result<Done>>
{
    private const string Field = "Document";

    public async Task<Result<Done>> Handle(AddDraftDocument request, CancellationToken cancellationToken)
    {
        var name = DocumentRules.NameOf(request.Name);
        if (DocumentRules.Judge(Field, name, request.Content.Span) is { } problem) return new Refusal.NotValid([problem]);
        var draft = await context.ApplicationDrafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == request.DraftId, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.DraftId);
        if (WrongPurpose(draft.Kind, request.Purpose) is { } wrong) return wrong;
        var there = await context.DocumentsAsync(draft.Id, cancellationToken);
        var digest = Sha256Digest.OfBytes(request.Content.Span);
        if (there.Any(one => one.Digest == digest && one.Purpose == request.Purpose)) return Done.Instance;
        if (there.Count >= DocumentRules.Most)
            return new Refusal.NotValid(Field, $"There are {DocumentRules.Most} documents already.", "Take one away first, or put several into one file.");
        context.Add(new DraftDocument
        {
            Id = new(Guid.CreateVersion7()),
            DraftId = draft.Id,
            OrganisationId = draft.OrganisationId,
            Purpose = request.Purpose,
            Name = name,
            Content = request.Content.ToArray(),
            Digest = digest,
            AddedBy = callers.Current.Person,
            AddedAt = clock.GetUtcNow(),
        });
        return Done.Instance;
    }

    private static Refusal.NotValid? WrongPurpose(ApplicationKind kind, string purpose)
    {
        string[] purposes = [.. ApplicationTypes.Of(kind).Documents.Select(asked => asked.Purpose), DocumentRules.Other];
        return purposes.Contains(purpose, StringComparer.Ordinal)
            ? null
            : new("Purpose", "It is not said what the document is for.", $"Choose one of {string.Join(", ", purposes)}.");
    }
}
