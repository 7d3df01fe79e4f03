using System.Net;

namespace ModelRegistry.Tests.Journeys;

/// <summary>The demonstration's site, whose accounts are known.</summary>
public sealed class DemonstrationSite : IDisposable
{
    private readonly Site site = new(demonstration: true);

    public HttpClient Visitor() => site.Visitor();

    public void Dispose() => site.Dispose();
}

/// <summary>Who may come in, and what the door says to those who may not.</summary>
public sealed class SigningIn(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task a_person_is_named_in_the_header_after_signing_in()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.SignInAsync("licensing");
        Assert.Equal("/", answer.Headers.Location?.OriginalString.Replace(visitor.BaseAddress!.ToString(), "/", StringComparison.Ordinal));
        Assert.Contains("Carys Lindqvist", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_wrong_name_and_a_wrong_password_read_the_same()
    {
        using var visitor = site.Visitor();
        using var name = await visitor.SignInAsync("nobody");
        using var password = await visitor.SignInAsync("regulator", "wrong password");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, name.StatusCode);
        Assert.Equal(Summary(await name.Content.ReadAsStringAsync()), Summary(await password.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task five_failures_lock_an_account_even_for_the_right_password()
    {
        using var visitor = site.Visitor();
        for (var failure = 0; failure < 5; failure++)
        {
            using var refused = await visitor.SignInAsync("keeper", "wrong password");
        }

        using var right = await visitor.SignInAsync("keeper");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
    }

    [Theory]
    [InlineData("/help", "/help")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task a_visitor_goes_on_to_a_page_of_this_site_only(string wanted, string reached)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.SignInAsync("compliance", query: "?return=" + Uri.EscapeDataString(wanted));
        Assert.Equal(new Uri(visitor.BaseAddress!, reached), new Uri(visitor.BaseAddress!, answer.Headers.Location!));
    }

    [Fact]
    public async Task a_form_without_its_token_is_refused()
    {
        using var visitor = site.Visitor();
        using var content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.UserName", "applicant"), new("Form.Password", "demonstration only")]);
        using var answer = await visitor.PostAsync("/sign-in", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task the_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.SignInAsync("countersigner");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("registry-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task the_demonstration_lists_its_accounts()
    {
        using var visitor = site.Visitor();
        var page = await visitor.GetStringAsync("/demonstration");
        Assert.All(["applicant", "compliance", "licensing", "countersigner", "regulator", "keeper"], name => Assert.Contains($"<code>{name}</code>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task no_other_site_has_that_page()
    {
        using var plain = new Site();
        using var visitor = plain.Visitor();
        using var answer = await visitor.GetAsync("/demonstration");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("demonstration only", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Summary(string page) => page.Split("There is a problem")[1].Split("</ul>")[0];
}
