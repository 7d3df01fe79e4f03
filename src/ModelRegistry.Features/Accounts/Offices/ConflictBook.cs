using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>Judges whether a case is one that somebody has declared an interest in: by who applied, and by the parties of the
/// question.</summary>
internal sealed class ConflictBook(RegistryContext context)
{
    /// <summary>With whom the interest is that keeps the person from acting on the case or decision of this reference; null for
    /// none.</summary>
    public async Task<string?> ConcernsAsync(PersonId person, string reference, CancellationToken stop)
    {
        var declared = await context.Conflicts.AsNoTracking()
            .Where(one => one.PersonId == person && !context.ConflictEnds.Any(end => end.ConflictId == one.Id))
            .Select(one => new { one.ConcernsKey, one.Concerns }).ToListAsync(stop);
        if (declared.Count == 0)
        {
            return null;
        }

        // The judge sees the case whether or not the person does.
        var cases = await (from @case in context.Cases.IgnoreQueryFilters().AsNoTracking()
                           join organisation in context.Organisations on @case.OrganisationId equals organisation.Id
                           where @case.Reference == reference || context.Decisions.IgnoreQueryFilters()
                               .Any(decision => decision.CaseId == @case.Id && decision.Reference == reference)
                           select new { organisation.Name, @case.Application.QuestionJson }).ToListAsync(stop);
        var keys = cases.SelectMany(one =>
            NamesIn(one.QuestionJson).Append(one.Name)).Select(Columns.KeyOf).ToHashSet(StringComparer.Ordinal);
        return declared.Find(one => keys.Contains(one.ConcernsKey))?.Concerns;
    }

    private static List<string> NamesIn(string question)
    {
        using var document = JsonDocument.Parse(question);
        return document.RootElement.TryGetProperty("parties", out var parties) ? [.. Names(parties)] : [];
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Value.ValueKind is JsonValueKind.String ? property.Name is "name" ? [property.Value.GetString()!] : [] : Names(property.Value)),
        _ => [],
    };
}
