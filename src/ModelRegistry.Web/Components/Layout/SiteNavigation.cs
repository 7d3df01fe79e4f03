using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Components.Layout;

/// <summary>The links that the pages of this program put into the header, read once from their attributes.</summary>
internal sealed class SiteNavigation
{
    private readonly List<NavigationItem> items =
        [.. typeof(SiteNavigation).Assembly.GetTypes().SelectMany(Entries).OrderBy(item => item.Order)];

    /// <summary>The rooms that a person may enter.</summary>
    public IReadOnlyList<NavigationItem> For(ClaimsPrincipal person) => Of(person, own: false);

    /// <summary>What a person may see to of the own account.</summary>
    public IReadOnlyList<NavigationItem> OwnOf(ClaimsPrincipal person) => Of(person, own: true);

    private IReadOnlyList<NavigationItem> Of(ClaimsPrincipal person, bool own)
    {
        var caller = AccountClaims.Read(person);
        return [.. items.Where(item => item.Own == own && (item.Needs is not { } permission || Roles.Allow(caller, permission)))];
    }

    private static IEnumerable<NavigationItem> Entries(Type page)
    {
        if (page.GetCustomAttribute<NavigationEntryAttribute>() is { } entry)
        {
            var href = page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template).First(IsPlain);
            yield return new(href, entry.Text, entry.Order, entry.Door, page.GetCustomAttribute<NeedsAttribute>()?.Permission, entry.Own);
        }
    }

    private static bool IsPlain(string template) => !template.Contains('{', StringComparison.Ordinal);
}
