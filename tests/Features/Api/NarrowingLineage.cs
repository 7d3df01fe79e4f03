using System.Net;
using System.Text;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>The filters and the path of a lineage over the wire, under the names that the page has in its addresses.</summary>
public sealed class NarrowingLineage(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task it_is_narrowed_and_followed_as_on_the_page()
    {
        using var client = await ClientAsync();
        var lineage = await LineageAsync(client);

        var adapters = await ApiSite.ReadAsync(await client.GetAsync($"{lineage}?relation=adapter&relation=merge"));
        Assert.Equal((0, 1), (adapters.GetProperty("above").GetArrayLength(), adapters.GetProperty("leftOut").GetInt32()));
        var tuned = await ApiSite.ReadAsync(
            await client.GetAsync($"{lineage}?relation=merge&relation=fine-tune&strength=weak&country=unknown&path=narrowed/parent"));
        var hop = Assert.Single(tuned.GetProperty("above").EnumerateArray().ToList());
        Assert.Equal(("yes", false), (hop.GetProperty("direction").GetProperty("known").GetString(), hop.GetProperty("passing").GetBoolean()));
        Assert.Equal("fineTune", tuned.GetProperty("tally").GetProperty("relations")[0].GetProperty("word").GetString());
        var path = tuned.GetProperty("path");
        Assert.Equal(("weak", true, 1), (
            path.GetProperty("weakest").GetString(), path.GetProperty("up").GetBoolean(), path.GetProperty("hops").GetArrayLength()));
    }

    [Theory]
    [InlineData("relation=fun", "relation")]
    [InlineData("strength=enormous", "strength")]
    [InlineData("country=Germany", "country")]
    public async Task a_word_that_means_nothing_is_refused_with_its_place(string query, string where)
    {
        using var client = await ClientAsync();
        using var refused = await client.GetAsync($"{await LineageAsync(client)}?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(where, await refused.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpClient> ClientAsync() => (await site.MachineAsync([.. CreateApiKey.Possible])).Client;

    private static async Task<string> LineageAsync(HttpClient client)
    {
        const string Name = "narrowed/child";
        using var card = new StringContent(
            "---\nbase_model: narrowed/parent\nbase_model_relation: finetune\n---\n", Encoding.UTF8, "text/markdown");
        using var imported = await client.PostAsync($"/api/v1/imports?name={Name}&file=README.md", card);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        var model = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/models/{Name}"));
        return $"/api/v1/releases/{model.GetProperty("releases")[0].GetProperty("id").GetString()}/lineage";
    }
}
