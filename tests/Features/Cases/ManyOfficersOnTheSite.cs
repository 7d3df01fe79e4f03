using System.Net;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Accounts;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>A hundred forms on one case from as many windows at once: one is taken, and every other shows what changed and what was typed.</summary>
public sealed class ManyOfficersOnTheSite : IDisposable
{
    private const int Officers = 20;
    private const int Windows = 5;

    private readonly ApiSite site = new(_ => { }, null, ("Registry:Web:SignInsAMinute", "1000"), ("Registry:Web:SubmitsAMinute", "10000"));
    private readonly List<SitePerson> people = [];

    [Fact]
    public async Task lose_no_update_and_see_a_page_of_the_conflict()
    {
        var first = await site.OfOfficeAsync(Role.LicensingOfficer);
        var (owner, _) = await site.ApplicantAsync();
        var reference = await owner.HandedInAsync(await site.ReleaseAsync(first));
        var path = $"/cases/{reference}/advice";
        for (var officer = 0; officer < Officers; officer++) people.Add(await SignedInAsync());

        // Everybody has the page open before anybody sends what they typed.
        var forms = await Task.WhenAll(people.SelectMany(person => Enumerable.Repeat(person, Windows))
            .Select(async person => (person, Fields: await FormAsync(person, path))));
        var sent = await Task.WhenAll(forms.Select((form, number) => AdviseAsync(form.person, path, form.Fields, $"Reasons of {number}.")));

        var taken = Assert.Single(sent, answer => answer.Status == HttpStatusCode.Found);
        Assert.All(sent.Where(answer => answer.Number != taken.Number), answer =>
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("The case has changed", answer.Page, StringComparison.Ordinal);
            Assert.Contains(answer.Number, answer.Page, StringComparison.Ordinal);
        });
        Assert.Equal([taken.Number], await ReasonsAsync(first, reference));

        // Who reads the page again is taken after that.
        var again = await AdviseAsync(people[0], path, await FormAsync(people[0], path), "Read again.");
        Assert.Equal(HttpStatusCode.Found, again.Status);
        Assert.Equal([taken.Number, "Read again."], await ReasonsAsync(first, reference));
        Assert.Null((await site.DoAsync(first, new ShowCaseHistory(reference))).Broken);
    }

    public void Dispose()
    {
        people.ForEach(person => person.Dispose());
        site.Dispose();
    }

    private async Task<SitePerson> SignedInAsync()
    {
        var person = await SitePerson.OfAsync(site, Role.LicensingOfficer, "The licensing office");
        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync()).StatusCode);
        return person;
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(Caller officer, string reference) =>
        [.. (await site.DoAsync(officer, new ShowAdvice(reference))).Advice.OrderBy(one => one.Number).Select(one => one.Reasons)];

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> FormAsync(SitePerson person, string path)
    {
        var form = (await person.PageAsync(path)).QuerySelector("input[name='Given.Version']")!.Closest("form")!;
        return [.. form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value")!))];
    }

    private static async Task<(HttpStatusCode Status, string Page, string Number)> AdviseAsync(
        SitePerson person, string path, IReadOnlyList<KeyValuePair<string, string>> fields, string reasons)
    {
        using var content = new FormUrlEncodedContent([.. fields, new("Given.Verdicts[0]", "Approve"), new("Given.Reasons", reasons)]);
        using var answer = await person.Browser.PostAsync(path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), reasons);
    }
}
