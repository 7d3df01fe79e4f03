using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>What was handed in beside the question.</summary>
/// <param name="Type">The manifest of its type.</param>
/// <param name="Details">What the type asks and was answered, in the order of its form.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Amends">The reference of the application that it amends; null for none.</param>
/// <param name="AmendedBy">The reference of the last one that amends it; null for none.</param>
/// <param name="Changes">What it states otherwise than the one it amends, fact by fact.</param>
public sealed record ApplicationView(
    ApplicationType Type, IReadOnlyList<ApplicationView.Detail> Details, IReadOnlyList<DocumentRow> Documents,
    string? Amends, string? AmendedBy, IReadOnlyList<ChangedFact> Changes)
{
    /// <summary>One answer.</summary>
    /// <param name="Label">What was asked.</param>
    /// <param name="Value">What was answered.</param>
    public sealed record Detail(string Label, string Value);
}

/// <summary>Shows what was handed in.</summary>
internal sealed class ApplicationViews(RegistryContext context)
{
    public async Task<ApplicationView> OfAsync(LicenceCase @case, CancellationToken stop)
    {
        var type = ApplicationTypes.Of(@case.Application.Kind);
        var documents = await context.CaseDocumentsAsync(@case.Id, stop);
        var details = @case.Application.Details;
        return new(
            type,
            [
                .. type.Fields.Where(field => details.ContainsKey(field.Name))
                    .Select(field => new ApplicationView.Detail(field.Label, field.InWords(details[field.Name]))),
            ],
            documents, @case.Amends, @case.AmendedBy, await ChangesAsync(@case, type, documents, stop));
    }

    /// <summary>What changed, documents by their digests among it.</summary>
    public static IReadOnlyList<ChangedFact> Changes(
        ApplicationType type,
        (ApplicationType Type, IReadOnlyDictionary<string, string> Values, IReadOnlyList<DocumentRow> Documents) before,
        (IReadOnlyDictionary<string, string> Values, IReadOnlyList<DocumentRow> Documents) now)
    {
        var (had, has) = (before.Documents.Select(one => one.Digest).ToHashSet(), now.Documents.Select(one => one.Digest).ToHashSet());
        return
        [
            .. before.Type.Kind == type.Kind ? (ChangedFact[])[] : [new("Type of application", before.Type.Title, type.Title)],
            .. ApplicationValues.Changes(type, before.Values, now.Values),
            .. before.Documents.Where(one => !has.Contains(one.Digest)).Select(one => new ChangedFact($"Document: {one.Purpose}", one.Name, null)),
            .. now.Documents.Where(one => !had.Contains(one.Digest)).Select(one => new ChangedFact($"Document: {one.Purpose}", null, one.Name)),
        ];
    }

    private async Task<IReadOnlyList<ChangedFact>> ChangesAsync(
        LicenceCase @case, ApplicationType type, IReadOnlyList<DocumentRow> documents, CancellationToken stop)
    {
        if (@case.Amends is not { } amended || await context.FindCaseAsync(amended, stop) is not { } earlier) return [];
        return Changes(
            type, (ApplicationTypes.Of(earlier.Application.Kind), ApplicationValues.Of(earlier.Application),
                await context.CaseDocumentsAsync(earlier.Id, stop)), (ApplicationValues.Of(@case.Application), documents));
    }
}

/// <summary>Documents of cases.</summary>
internal static class CaseDocuments
{
    /// <summary>The documents of a case without their bytes.</summary>
    public static async Task<IReadOnlyList<DocumentRow>> CaseDocumentsAsync(
        this RegistryContext context, CaseId @case, CancellationToken stop)
    {
        var rows = await context.CaseDocuments.AsNoTracking().Where(one => one.CaseId == @case).OrderBy(one => one.Number)
            .Select(one => new { one.Number, one.Purpose, one.Name, one.Size, one.Digest, one.AddedAt }).ToListAsync(stop);
        return [.. rows.Select(one => new DocumentRow(null, one.Number, one.Purpose, one.Name, one.Size, one.Digest, one.AddedAt))];
    }
}
