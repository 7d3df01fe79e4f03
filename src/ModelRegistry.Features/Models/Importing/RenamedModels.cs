using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Two names that one model bore, one after another, are no contradiction.</summary>
internal static class RenamedModels
{
    public static bool StillDiffer(Known known, Contradiction contradiction)
    {
        if (contradiction.Names is not { } names || contradiction.About is not ("base_model" or "saved from")) return true;
        var sets = names.Select(set => set.Select(name => Identity(known, name)).ToHashSet(StringComparer.Ordinal)).ToList();
        return contradiction.About == "saved from" ? !sets[0].IsSubsetOf(sets[^1]) : sets.Exists(set => !set.SetEquals(sets[0]));
    }

    private static string Identity(Known known, string name)
    {
        var key = Columns.KeyOf(name);
        return known.Models.TryGetValue(key, out var model) ? model.Id.ToString() : key;
    }
}
