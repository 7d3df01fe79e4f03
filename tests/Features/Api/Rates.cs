using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>The doors that everybody may try are not tried without end.</summary>
public sealed class Rates : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-rates-").FullName;
    private readonly WebApplicationFactory<Web.Program> factory;

    public Rates() => factory = new WebApplicationFactory<Web.Program>().WithWebHostBuilder(host => host
        .UseEnvironment("Production")
        .UseSetting("Registry:ConnectionString", $"Data Source={Path.Combine(folder, "registry.db")}")
        .UseSetting("Registry:Web:SignInsAMinute", "2")
        .UseSetting("Registry:Web:VerificationsAtOnce", "1")
        .UseSetting("Registry:Web:VerificationsWaiting", "0"));

    [Fact]
    public async Task passwords_are_tried_so_often_a_minute_and_the_page_can_still_be_opened()
    {
        using var visitor = Visitor();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var tried = await TryAsync(visitor);
            Assert.Equal(HttpStatusCode.BadRequest, tried.StatusCode);
        }

        using var refused = await TryAsync(visitor);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("more often than this page allows", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await visitor.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task of_two_papers_at_once_one_is_told_to_come_again()
    {
        using var visitor = Visitor();
        var (first, second) = (new Pipe(), new Pipe());
        var one = SendAsync(visitor, first);
        var two = SendAsync(visitor, second);
        using var refused = await await Task.WhenAny(one, two);
        await first.Writer.CompleteAsync();
        await second.Writer.CompleteAsync();
        var statuses = new[] { (await one).StatusCode, (await two).StatusCode };

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Single(statuses, status => status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task searches_are_counted_by_person_or_key_and_not_by_the_address_they_share()
    {
        using var site = new ApiSite(_ => { }, null, ("Registry:Web:SearchesAMinute", "2"));
        var (busy, _, _) = await site.MachineAsync(ModelRegistry.Features.Frame.Permission.ReadModels);
        var (other, _, _) = await site.MachineAsync(ModelRegistry.Features.Frame.Permission.ReadModels);
        const string Search = "/api/v1/models?q=x";
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await busy.GetAsync(Search)).StatusCode, (await busy.GetAsync(Search)).StatusCode));
        using var refused = await busy.GetAsync(Search);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Search)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/api/v1/models")).StatusCode);
    }

    [Fact]
    public async Task what_is_handed_in_is_counted_too()
    {
        using var site = new ApiSite(_ => { }, null, ("Registry:Web:SubmitsAMinute", "1"));
        var (machine, _, _) = await site.MachineAsync(ModelRegistry.Features.Frame.Permission.ImportModels);
        using var first = await machine.PostAsync("/api/v1/imports", ApiSite.Json("{}"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        using var second = await machine.PostAsync("/api/v1/imports", ApiSite.Json("{}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/cases?stage=Submitted")]
    [InlineData("/api/v1/parties?name=x")]
    [InlineData("/api/v1/clearance?name=x")]
    [InlineData("/queues/free")]
    public async Task every_way_to_search_is_counted(string path)
    {
        using var site = new ApiSite(_ => { }, null, ("Registry:Web:SearchesAMinute", "1"));
        var (machine, _, _) = await site.MachineAsync(ModelRegistry.Features.Frame.Permission.ReadModels);
        using var first = await machine.GetAsync(path);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        using var second = await machine.GetAsync(path);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Theory]
    [InlineData("/releases/0198c0de-0000-7000-8000-000000000001/apply")]
    [InlineData("/cases/US-2026-000001/denial")]
    [InlineData("/cases/US-2026-000001/questions/1")]
    [InlineData("/decisions/US-2026-000001-D1/appeal/")]
    public async Task every_page_that_hands_something_in_is_counted(string path)
    {
        using var site = new ApiSite(_ => { }, null, ("Registry:Web:SubmitsAMinute", "1"));
        using var visitor = site.Anybody();
        using var first = await visitor.PostAsync(path, ApiSite.Json("{}"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        using var second = await visitor.PostAsync(path, ApiSite.Json("{}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient visitor, Pipe paper) =>
        visitor.PostAsync("/api/v1/decisions/verify", new StreamContent(paper.Reader.AsStream()));

    public void Dispose()
    {
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private HttpClient Visitor() => factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    private static Task<HttpResponseMessage> TryAsync(HttpClient visitor) =>
        visitor.PostAsync("/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.UserName", "nobody")]));
}
