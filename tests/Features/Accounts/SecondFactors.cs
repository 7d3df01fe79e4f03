using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Accounts;

public sealed class SecondFactors : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public SecondFactors() => site = new(
        services => services.AddSingleton<TimeProvider>(clock), null,
        ("Registry:Accounts:SecondFactorFor", nameof(Role.Countersigner)), ("Registry:Web:SignInsAMinute", "1000"));

    // RFC 6238, appendix B, of whose eight digits an authenticator shows the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void codes_are_those_of_the_standard(long seconds, string code)
    {
        var (key, instant) = (Encoding.ASCII.GetBytes("12345678901234567890"), DateTimeOffset.FromUnixTimeSeconds(seconds));
        Assert.Equal((code, code), (Totp.CodeOf(key, Totp.StepAt(instant)), new Authenticator(key).At(instant)));
    }

    [Fact]
    public async Task signing_in_takes_one_once_it_is_set_up()
    {
        using var person = await EnrolledAsync();
        using var other = person.In(site.Anybody());
        using var password = await other.SignInAsync();
        Assert.StartsWith("/sign-in/second", password.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.False(await other.IsInAsync());
        using var wrong = await other.ShowAsync("000000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.False(await other.IsInAsync());
        using var right = await other.ShowAsync(person.Authenticator!.At(clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.True(await other.IsInAsync());
    }

    [Fact]
    public async Task the_page_for_it_opens_nothing_to_whoever_has_not_given_the_password()
    {
        using var person = await EnrolledAsync();
        using var stranger = person.In(site.Anybody());
        Assert.Contains("from the beginning", await stranger.Browser.GetStringAsync("/sign-in/second"), StringComparison.Ordinal);
        Assert.Null((await stranger.PageAsync("/sign-in/second")).QuerySelector("input[name='Form.Code']"));
    }

    [Fact]
    public async Task a_code_works_once_also_in_another_process_and_the_one_before_it_never_after_it()
    {
        using var person = await EnrolledAsync();
        var (earlier, code) = (person.Authenticator!.At(clock.GetUtcNow() - TimeSpan.FromSeconds(30)), person.Authenticator.At(clock.GetUtcNow()));
        using var second = site.AnotherProcess();
        SitePerson[] both = [person.In(site.Anybody()), person.In(second.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }))];
        foreach (var one in both)
        {
            await one.SignInAsync();
        }

        var answers = await Task.WhenAll(both.Select(one => one.ShowAsync(code)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        using var third = person.In(site.Anybody());
        await third.SignInAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await third.ShowAsync(earlier)).StatusCode);
    }

    [Fact]
    public async Task guessing_codes_locks_the_account()
    {
        using var person = await EnrolledAsync();
        using var thief = person.In(site.Anybody());
        await thief.SignInAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await thief.ShowAsync("00000" + guess);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.ShowAsync(person.Authenticator!.At(clock.GetUtcNow()))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.ShowAsync(person.Spares[0])).StatusCode);
    }

    [Fact]
    public async Task a_written_down_code_works_once_and_lies_here_as_a_digest()
    {
        using var person = await EnrolledAsync();
        Assert.Equal(10, person.Spares.Distinct().Count());
        var kept = await site.LookAsync(context => context.RecoveryCodes.Select(code => code.Digest).ToListAsync());
        Assert.All(person.Spares, spare => Assert.DoesNotContain(kept, digest => digest.Hex.Contains(spare, StringComparison.OrdinalIgnoreCase)));
        foreach (var (spare, expected) in new[] { (person.Spares[3].ToLowerInvariant().Replace('-', ' '), HttpStatusCode.Found), (person.Spares[3], HttpStatusCode.UnprocessableEntity) })
        {
            using var browser = person.In(site.Anybody());
            await browser.SignInAsync();
            Assert.Equal(expected, (await browser.ShowAsync(spare)).StatusCode);
        }

        Assert.Contains("9", (await person.In(person.Browser).PageAsync("/second-factor")).QuerySelector("dl, .usa-summary-box, main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_role_that_takes_one_does_nothing_before_it_is_set_up()
    {
        using var second = await SitePerson.NewAsync(site, Role.Countersigner);
        using var entered = await second.SignInAsync();
        Assert.Equal("/second-factor", entered.Headers.Location!.OriginalString.Replace("https://localhost", "", StringComparison.Ordinal));
        using var cases = await second.Browser.GetAsync("/cases");
        Assert.EndsWith("/second-factor", cases.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var api = await second.Browser.GetAsync("/api/v1/cases");
        Assert.NotEqual(HttpStatusCode.OK, api.StatusCode);
        var limited = second.Caller with { MustEnrol = true };
        await site.RefusedAsync<Refusal.NeedsSecondFactor, ModelRegistry.Features.Cases.ListCases.Answer>(limited, new ModelRegistry.Features.Cases.ListCases());
        await second.EnrolAsync(clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await second.Browser.GetAsync("/cases")).StatusCode);
        using var without = await second.SendAsync(
            "/second-factor", "change", ("Change.What", "remove"), ("Change.Shown", second.Authenticator!.At(clock.GetUtcNow() + TimeSpan.FromSeconds(30))));
        Assert.Contains("Your roles take a second factor.", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task setting_one_up_ends_the_sessions_that_did_without_it()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var stolen = person.In(site.Anybody());
        await stolen.SignInAsync();
        Assert.True(await stolen.IsInAsync());
        await person.EnrolAsync(clock.GetUtcNow());
        Assert.True(await person.IsInAsync());
        Assert.False(await stolen.IsInAsync());
    }

    [Fact]
    public async Task an_open_session_alone_neither_replaces_nor_removes_it()
    {
        using var person = await EnrolledAsync();
        foreach (var (what, shown) in new[] { ("replace", ""), ("remove", ""), ("codes", ""), ("replace", SitePerson.Password), ("replace", "000000") })
        {
            using var refused = await person.SendAsync("/second-factor", "change", ("Change.What", what), ("Change.Shown", shown));
            Assert.True(refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity, $"{what} with '{shown}': {refused.StatusCode}");
        }

        using var removed = await person.SendAsync(
            "/second-factor", "change", ("Change.What", "remove"), ("Change.Shown", person.Authenticator!.At(clock.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        using var plain = person.In(site.Anybody());
        await plain.SignInAsync();
        Assert.True(await plain.IsInAsync());
    }

    [Fact]
    public async Task two_administrators_let_somebody_back_in_who_then_sets_up_a_new_one()
    {
        using var person = await EnrolledAsync();
        var (first, second) = (Confirmed(await site.SomebodyAsync(Role.Administrator)), Confirmed(await site.SomebodyAsync(Role.Administrator)));
        var asked = await site.DoAsync(first, new AskFactorRecovery(person.Caller.Person, "She came to the counter with her passport."));
        await site.RefusedAsync<Refusal.NeedsSecondPerson, AgreeFactorRecovery.Answer>(first, new AgreeFactorRecovery(asked.Id));
        using var alone = person.In(site.Anybody());
        await alone.SignInAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await alone.ShowAsync(asked.FirstHalf)).StatusCode);

        var agreed = await site.DoAsync(second, new AgreeFactorRecovery(asked.Id));
        await site.RefusedAsync<Refusal.NotFound, AgreeFactorRecovery.Answer>(second, new AgreeFactorRecovery(asked.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await alone.ShowAsync(agreed.SecondHalf)).StatusCode);

        // The password is still asked for first.
        using var without = person.In(site.Anybody());
        Assert.Null((await without.PageAsync("/sign-in/second")).QuerySelector("input[name='Form.Code']"));

        using var back = await alone.ShowAsync($"{asked.FirstHalf} {agreed.SecondHalf}");
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await alone.Browser.GetAsync("/keys")).StatusCode);
        await alone.EnrolAsync(clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await alone.Browser.GetAsync("/keys")).StatusCode);

        using var again = alone.In(site.Anybody());
        await again.SignInAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.ShowAsync($"{asked.FirstHalf} {agreed.SecondHalf}")).StatusCode);
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.ShowAsync(person.Authenticator!.At(clock.GetUtcNow()))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await again.ShowAsync(alone.Authenticator!.At(clock.GetUtcNow()))).StatusCode);
    }

    [Fact]
    public async Task an_administrator_asks_for_no_way_in_for_themselves_and_nobody_without_showing_who_they_are()
    {
        var administrator = await site.SomebodyAsync(Role.Administrator);
        var applicant = await site.SomebodyAsync(Role.Applicant);
        const string Reason = "I have lost everything.";
        await site.RefusedAsync<Refusal.NeedsConfirmation, AskFactorRecovery.Answer>(
            administrator.ConfirmedLongAgo(), new AskFactorRecovery(applicant.Person, Reason));
        await site.RefusedAsync<Refusal.NotValid, AskFactorRecovery.Answer>(Confirmed(administrator), new AskFactorRecovery(administrator.Person, Reason));
        await site.RefusedAsync<Refusal.NotAllowed, AskFactorRecovery.Answer>(Confirmed(applicant), new AskFactorRecovery(administrator.Person, Reason));
    }

    [Fact]
    public void the_picture_is_the_one_another_encoder_draws()
    {
        string[] drawn =
        [
            "#######..#.##.#######",
            "#.....#..###..#.....#",
            "#.###.#.##.##.#.###.#",
            "#.###.#..#.#..#.###.#",
            "#.###.#...#.#.#.###.#",
            "#.....#.....#.#.....#",
            "#######.#.#.#.#######",
            "........##.##........",
            "###.########.##...#..",
            "...#....#.....#..#.##",
            "##.##.#..#..#...#..##",
            "....#..##.#...#......",
            "#.##..#.....#.#.#...#",
            "........#.##.#.#.#.##",
            "#######.##.#.###.#.##",
            "#.....#.#.####.##....",
            "#.###.#.#.##.###.####",
            "#.###.#..##...##.###.",
            "#.###.#.#...#...#.#.#",
            "#.....#.#.....#....#.",
            "#######.#...#.#..####",
        ];
        Assert.Equal(drawn, QrCode.Of("abcXY").Select(row => string.Concat(row.Select(dark => dark ? '#' : '.'))));
    }

    public void Dispose() => site.Dispose();

    private async Task<SitePerson> EnrolledAsync()
    {
        var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        await person.EnrolAsync(clock.GetUtcNow());
        clock.Move(TimeSpan.FromMinutes(1));
        return person;
    }

    private Caller Confirmed(Caller caller) => caller with { ConfirmedAt = clock.GetUtcNow() };
}
