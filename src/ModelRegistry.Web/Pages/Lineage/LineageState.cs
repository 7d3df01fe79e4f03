using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Web.Api;

namespace ModelRegistry.Web.Pages.Lineage;

/// <summary>
/// What a lineage is narrowed by, which path is highlighted and which folds are open: each state of the page has an address.
/// </summary>
public sealed record LineageState(Guid Release)
{
    /// <summary>So many derivations each way are read unless more are asked for.</summary>
    public const int Usual = 500;

    /// <summary>No more are read for one page.</summary>
    public const int Most = 2000;

    public IReadOnlyList<string> Relations { get; init; } = [];

    public string? Strength { get; init; }

    public string? Country { get; init; }

    public bool Contested { get; init; }

    public string? Path { get; init; }

    public IReadOnlyList<string> Open { get; init; } = [];

    public bool More { get; init; }

    public bool Narrowed => Relations.Count > 0 || Strength is not null || Country is not null || Contested;

    public string Address => QueryHelpers.AddQueryString(
        $"/releases/{Release}/lineage", Fields.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));

    /// <summary>The same with nothing left out.</summary>
    public LineageState Whole() => new(Release) { Path = Path, Open = Open, More = More };

    /// <summary>The same with no path highlighted.</summary>
    public LineageState Pathless() => this with { Path = null };

    /// <summary>The same with a fold opened; what was open of it before is so no longer.</summary>
    public LineageState Opening(string fold) => this with { Open = [.. Closing(fold).Open, fold] };

    /// <summary>The same with a fold closed.</summary>
    public LineageState Closing(string fold) => this with { Open = [.. Open.Where(one => FoldOf(one) != FoldOf(fold))] };

    private IEnumerable<(string Name, string Value)> Fields =>
    [
        .. Relations.Select(relation => ("relation", relation)), .. One("strength", Strength), .. One("country", Country),
        .. One("contested", Contested ? "true" : null), .. One("path", Path), .. One("limit", More ? Shown : null),
        .. Open.Select(fold => ("open", fold)),
    ];

    private static string Shown => Most.ToString(CultureInfo.InvariantCulture);

    /// <summary>The act; what means nothing is a problem and narrows nothing.</summary>
    public ShowLineage Act(ICollection<Problem> problems) => new(new(Release), More ? Most : Usual)
    {
        Filter = LineageWords.Read(Relations, Strength, Country, Contested, problems),
        Path = Path,
    };

    private static IEnumerable<(string Name, string Value)> One(string name, string? value) => value is null ? [] : [(name, value)];

    private static string FoldOf(string opened) =>
        opened.LastIndexOf('.') is > 0 and var at && !opened.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9') ? opened[..at] : opened;
}
