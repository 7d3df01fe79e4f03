using System.Text.Json;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>The files of a draft: those of its base, with those that it changes.</summary>
internal static class DraftFiles
{
    public static Dictionary<string, string> ChangesOf(EditionDraft draft) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Changes) ?? [];

    public static string Write(Dictionary<string, string> changes) =>
        JsonSerializer.Serialize(changes.OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));

    public static IReadOnlyList<ParameterSource> Over(IReadOnlyList<ParameterSource> files, EditionDraft draft)
    {
        var changes = ChangesOf(draft);
        return [.. files.Select(file => changes.TryGetValue(file.Name, out var text) ? new ParameterSource(file.Name, text) : file)];
    }
}
