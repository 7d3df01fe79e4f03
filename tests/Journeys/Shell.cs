using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ModelRegistry.Tests.Journeys;

/// <summary>What every page and every failure of the site has, before anybody signs in.</summary>
public sealed class Shell(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/glossary")]
    [InlineData("/accessibility")]
    public async Task a_page_has_one_heading_a_title_and_a_way_past_the_header(string path)
    {
        using var visitor = site.Visitor();
        var page = await visitor.GetStringAsync(path);
        Assert.Single(page.Split("<h1>").Skip(1));
        Assert.Contains("<title>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#main\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    public async Task every_answer_forbids_inline_script_and_framing(string path)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task a_page_holds_no_inline_script_or_style()
    {
        using var visitor = site.Visitor();
        var page = await visitor.GetStringAsync("/");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=\"", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task an_unknown_address_gets_a_page_for_people()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Page not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_unknown_address_of_the_api_gets_problem_details_with_a_correlation_id()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/api/nowhere");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("correlationId").GetString()!);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task the_watcher_is_told_that_it_lives(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal("Healthy", await visitor.GetStringAsync(path));
    }

    [Fact]
    public async Task the_style_sheets_a_page_names_are_there_compressed_as_browsers_ask()
    {
        using var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var page = await visitor.GetStringAsync("/");
        var sheets = page.Split("rel=\"stylesheet\" href=\"").Skip(1).Select(rest => rest.Split('"')[0]).ToList();
        Assert.Equal(2, sheets.Count);
        foreach (var address in sheets)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
            await using var packed = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            using var sheet = new StreamReader(packed);
            Assert.Contains("{", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }
}
