using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>What a change of a parameter file does to its parameters, in sentences.</summary>
internal static class ParameterChanges
{
    public static IEnumerable<string> Between(ParameterSource before, ParameterSource after)
    {
        if (EditionReading.Read(before, out _) is not { } old || EditionReading.Read(after, out _) is not { } next)
            return ["It does not load, so that nothing can be said of what it changes."];
        var known = old.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        return next.SelectMany(parameter => known.TryGetValue(parameter.Id, out var then) ? Of(then, parameter) : [$"{parameter.Id} is new."])
            .Concat(known.Keys.Except(next.Select(parameter => parameter.Id), StringComparer.Ordinal).Select(id => $"{id} is gone."))
            .DefaultIfEmpty("Only its form changes.");
    }

    private static IEnumerable<string> Of(Parameter then, Parameter now)
    {
        foreach (var value in now.Values)
        {
            var same = then.Values.FirstOrDefault(old => old.Effective == value.Effective && old.KnownFrom == value.KnownFrom);
            var printed = $"from {value.Effective.From:yyyy-MM-dd}{(value.Effective.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}, "
                + $"known from {value.KnownFrom:yyyy-MM-dd}: {Short(value)} {now.Unit}";
            if (same is null)
                yield return $"{now.Id}: new value {printed}";
            else if (same.Print() != value.Print())
                yield return $"{now.Id}: {printed} (was {Short(same)})";
            else if (same.Verified != value.Verified)
                yield return $"{now.Id}: {(value.Verified ? "verified" : "verified no more")}, {printed}";
        }

        var kept = now.Values.Select(value => (value.Effective, value.KnownFrom)).ToHashSet();
        foreach (var gone in then.Values.Where(old => !kept.Contains((old.Effective, old.KnownFrom))))
            yield return $"{now.Id}: no longer {Short(gone)} from {gone.Effective.From:yyyy-MM-dd}";
        if (then.Citation != now.Citation || then.Source != now.Source || then.Title != now.Title)
            yield return $"{now.Id}: another title, citation or source.";
    }

    private static string Short(ParameterValue value) => value.Print() is { Length: > 120 } text ? text[..120] + "…" : value.Print();
}
