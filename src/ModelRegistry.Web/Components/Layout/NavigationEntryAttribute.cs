using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Components.Layout;

/// <summary>
/// Puts a page into the header's rooms; who may open the page (its <c>[Needs]</c>) sees the entry. A page adds itself, so that
/// an entry stands there exactly as long as its page does.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NavigationEntryAttribute(string text, int order) : Attribute
{
    /// <summary>The words of the link.</summary>
    public string Text { get; } = text;

    /// <summary>The place in the row: public pages 0 to 99, desk 100 to 199, bench 200 to 299.</summary>
    public int Order { get; } = order;

    /// <summary>One sentence; when it is set, the home page shows the page as a door, or the account page says it of the link.</summary>
    public string? Door { get; init; }

    /// <summary>Whether it is about the person's own account: then it stands on the account page and not in the header.</summary>
    public bool Own { get; init; }
}

/// <summary>A link in the header, and a door of the home page if it has a sentence.</summary>
internal sealed record NavigationItem(string Href, string Text, int Order, string? Door, Permission? Needs, bool Own);
