using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Rulebooks;

/// <summary>The drawing of a parameter's history says what its file says: a bar for each value, in the row of its knowledge, as long as it holds.</summary>
public sealed class DrawnTimelines(ApiSite site) : IClassFixture<ApiSite>
{
    // The one with most values; it has more than one day of knowledge and an open end.
    private static readonly Parameter Richest = RulebookEdition.Current.Parameters.All
        .MaxBy(one => (one.Values.Select(value => value.KnownFrom).Distinct().Count(), one.Values.Count))!;

    [Fact]
    public async Task every_value_of_a_parameter_is_a_bar_and_a_row_of_the_table()
    {
        var page = await PageAsync(Richest.Id);
        var values = Richest.Values.OrderBy(value => value.Effective.From).ThenBy(value => value.KnownFrom).ToArray();
        var known = values.Select(value => value.KnownFrom).Distinct().Order().ToArray();
        var bars = page.QuerySelectorAll("svg rect.registry-timeline__bar");
        Assert.Equal(values.Length, bars.Length);
        foreach (var (value, bar) in values.Zip(bars))
        {
            var style = !value.IsSet ? "open" : value.Verified ? "firm" : "soft";
            Assert.EndsWith("--" + style, bar.ClassName, StringComparison.Ordinal);
        }

        // Rows go down by what was known when, and a later beginning never stands left of an earlier one.
        var rows = bars.Select(bar => Number(bar.GetAttribute("y"))).Distinct().Order().ToArray();
        Assert.Equal(values.Select(value => rows[Array.IndexOf(known, value.KnownFrom)]), bars.Select(bar => Number(bar.GetAttribute("y"))));
        Assert.Equal(bars.Select(bar => Number(bar.GetAttribute("x"))).Order(), bars.Select(bar => Number(bar.GetAttribute("x"))));
        Assert.All(known, day => Assert.Contains(
            page.QuerySelectorAll("svg text"), text => text.TextContent == "known from " + day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)));
        Assert.Equal(
            values.Select(value => value.KnownFrom.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            page.QuerySelectorAll("table tbody tr").Select(row => row.QuerySelectorAll("td")[0].TextContent.Trim()));
    }

    [Fact]
    public async Task a_value_ends_where_the_next_begins_and_the_open_one_reaches_the_edge()
    {
        var page = await PageAsync(Richest.Id);
        var values = Richest.Values.OrderBy(value => value.Effective.From).ThenBy(value => value.KnownFrom).ToArray();
        var bars = page.QuerySelectorAll("svg rect.registry-timeline__bar")
            .Select(bar => (Left: Number(bar.GetAttribute("x")), Right: Number(bar.GetAttribute("x")) + Number(bar.GetAttribute("width")))).ToArray();
        var edge = bars.Max(bar => bar.Right);
        foreach (var (value, bar) in values.Zip(bars))
        {
            if (value.Effective.Until is null)
            {
                Assert.Equal(edge, bar.Right, 0.1);
            }

            foreach (var (next, after) in values.Zip(bars).Where(other => other.First.Effective.From == value.Effective.Until))
            {
                Assert.Equal(bar.Right, after.Left, 3.1); // no bar is drawn thinner than three units
            }
        }
    }

    private async Task<IHtmlDocument> PageAsync(string id)
    {
        using var anybody = site.Anybody();
        return new HtmlParser().ParseDocument(await anybody.GetStringAsync($"/rulebook/parameters/{id}"));
    }

    private static double Number(string? text) => double.Parse(text!, CultureInfo.InvariantCulture);
}
