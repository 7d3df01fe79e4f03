namespace ModelRegistry.Web.Components.Parts;

/// <summary>A step of the way to a page.</summary>
public sealed record Crumb(string Text, string Href)
{
    /// <summary>The single key that goes there, where the page has a <c>KeyList</c>.</summary>
    public string? Key { get; init; }
}
