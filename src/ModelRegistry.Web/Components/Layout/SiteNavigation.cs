using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ModelRegistry.Web.Components.Layout;

/// <summary>The links that the pages of this program put into the header, read once from their attributes.</summary>
internal sealed class SiteNavigation
{
    private readonly List<NavigationItem> items =
        [.. typeof(SiteNavigation).Assembly.GetTypes().SelectMany(Entries).OrderBy(item => item.Order)];

    /// <summary>The links that a person may follow.</summary>
    public IReadOnlyList<NavigationItem> For(ClaimsPrincipal person) => [.. items.Where(item => item.Access.Admits(person))];

    private static IEnumerable<NavigationItem> Entries(Type page)
    {
        if (page.GetCustomAttribute<NavigationEntryAttribute>() is not { } entry)
        {
            yield break;
        }

        var href = page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template)
            .First(template => !template.Contains('{', StringComparison.Ordinal));
        yield return new(href, entry.Text, entry.Order, entry.Door, AccessRule.Of(page.GetCustomAttributes<AuthorizeAttribute>()));
    }
}

/// <summary>Who may open a page: anyone, anyone signed in, or who holds one of the named roles.</summary>
internal sealed record AccessRule(bool SignedIn, IReadOnlyList<string> Roles)
{
    /// <summary>Reads the rule from a page's attributes.</summary>
    public static AccessRule Of(IEnumerable<AuthorizeAttribute> attributes)
    {
        var all = attributes.ToList();
        return new(all.Count > 0, [.. all.SelectMany(one => one.Roles?.Split(',', StringSplitOptions.TrimEntries) ?? [])]);
    }

    /// <summary>Whether a person may open the page.</summary>
    public bool Admits(ClaimsPrincipal person) =>
        (!SignedIn || person.Identity?.IsAuthenticated == true) && (Roles.Count == 0 || Roles.Any(person.IsInRole));
}
