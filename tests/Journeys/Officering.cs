using Microsoft.Playwright;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// A case among officers, in a browser: routed to a team, taken from its queue, advised on, referred, advised against by the agency,
/// escalated with minutes, resolved, drafted, held up by a flag, countersigned, and read as it stood.
/// </summary>
[Collection(OnStage.Name)]
public sealed class Officering(Stage stage)
{
    private const string Password = "demonstration only";
    private const string Item = "approve with conditions";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task a_case_goes_from_the_teams_queue_over_an_agencys_no_to_a_countersignature(bool javaScript) => stage.WithinAsync(Limit, async () =>
    {
        await using var story = new Story(stage, javaScript);
        await story.TellAsync(RouteAsync);
        await story.TellAsync(ApplyAsync);
        await story.TellAsync(AdviseForTheTeamAsync);
        await story.TellAsync(ReferAsync);
        await story.TellAsync(AnswerAsync);
        await story.TellAsync(DraftInVainAsync);
        await story.TellAsync(ResolveAsync);
        await story.TellAsync(FlagAsync);
        await story.TellAsync(IssueAsync);
        Assert.True(story.Faults.Count == 0, string.Join('\n', story.Faults));
    });

    private static string Team(Story story) => $"Weights {story.Model}";

    private static async Task RouteAsync(Story story)
    {
        var keeper = await story.AsAsync("keeper");
        await keeper.EnterAsync("Routing");
        await keeper.TypeAsync("Name of a new team", Team(story));
        await keeper.PressAsync("Make the team");
        await keeper.ChooseAsync("Team", Team(story));
        await keeper.TypeAsync("User name of an officer", "licensing-two");
        await keeper.PressAsync("Change the team");
        await keeper.ReadsAsync("Ines Haldane");
        await keeper.TypeAsync("Rules", "[{ \"order\": 1, \"name\": \"Germany\" }]");
        await keeper.TypeAsync("Why it is written", "For the journey.");
        await keeper.PressAsync("Keep the edition");
        await keeper.ReadsAsync("There is a problem", "cannot be read");
        await keeper.TypeAsync("Rules", $$"""[{ "order": 1, "name": "Germany", "from": "2026-01-01", "team": "{{Team(story)}}", "destinations": ["DE"] }]""");
        await keeper.PressAsync("Keep the edition");
        await keeper.FollowAsync("See what edition");
        await keeper.ReadsAsync("What it would change", "Nothing was changed.");
        await story.LookAsync(keeper, "an edition of routing");
        var edition = new Uri(keeper.Page.Url).Query;

        var second = await story.AsAsync("keeper-two");
        await second.GoAsync("/routing" + edition.Split('&')[0]);
        await second.TypeAsync("Your password again", Password);
        await second.PressAsync("Release it");
        await second.ReadsAsync("(routes)");
    }

    private static async Task ApplyAsync(Story story)
    {
        var applicant = await story.AsAsync("applicant");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model + "-advised");
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", "---\nlicense: mit\n---\n# Invented for a journey\n");
        await applicant.PressAsync("Show what it adds");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.GoAsync(new Uri(applicant.Page.Url).AbsolutePath + "/apply");
        await Deciding.AskAsync(applicant);
        await applicant.PressAsync("Hand in the application");
        await applicant.HeadingIsAsync("Case ");
        story.Case = new Uri(applicant.Page.Url).Segments[^1];
        Assert.Equal(0, await applicant.Page.GetByRole(AriaRole.Link, new() { Name = "Advice", Exact = true }).CountAsync());
    }

    private static async Task AdviseForTheTeamAsync(Story story)
    {
        var member = await story.AsAsync("licensing-two");
        await member.EnterAsync("Queues");
        await member.FollowAsync("Cases of my teams");
        await story.LookAsync(member, "the queue of a team");
        await member.FollowAsync(story.Case);
        await member.FollowAsync("Desk");
        await member.ReadsAsync(Team(story), "Germany", "not evaluated");
        await member.PressAsync("Take the case");
        await member.ReadsAsync("Ines Haldane: you");
        await story.LookAsync(member, "the desk of a case");
        await member.FollowAsync("Advice");
        await member.PressAsync("Give the advice");
        await member.ReadsAsync("There is a problem", "Advice needs reasons.");
        await story.LookAsync(member, "advice with errors");
        await member.ChooseAsync("As whose advice", $"of the team {Team(story)}");
        await OnItemAsync(member, story, Item);
        await member.TypeAsync("Reasons", "The team knows the end user.");
        await member.TypeAsync("Conditions", "A report every year.");
        await member.PressAsync("Give the advice");
        await member.ReadsAsync("The team knows the end user.", "stands");
    }

    private static Task OnItemAsync(Walker adviser, Story story, string verdict) => adviser.ChooseAsync($"On {story.Model}-advised to DE", verdict);

    private static async Task ReferAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}/advice");
        await officer.ChooseAsync("Agency", "Department of Strategic Affairs");
        await officer.TypeAsync("In what capacity it is asked", "end users");
        await officer.TypeAsync("What it is asked", "Is the end user known to you?");
        await officer.PressAsync("Refer the case");
        await officer.ReadsAsync("Referral 1 is open", "Is the end user known to you?");
        await story.LookAsync(officer, "a referred case");
    }

    private static async Task AnswerAsync(Story story)
    {
        var agent = await story.AsAsync("agency");
        await agent.EnterAsync("Referrals");
        await agent.FollowAsync(story.Case);
        await agent.ReadsAsync("Is the end user known to you?", "Beispiel GmbH");
        await story.LookAsync(agent, "a case as the agency reads it");
        await OnItemAsync(agent, story, "refuse");
        await agent.TypeAsync("Reasons", "It was seen to pass things on.");
        await agent.PressAsync("Send the advice");
        await agent.ReadsAsync("answered");
        await story.LookAsync(agent, "the referrals of an agency");
        var gone = await agent.Page.GotoAsync($"/referrals/{story.Case}/1");
        Assert.Equal(404, gone!.Status);
        var forbidden = await agent.Page.GotoAsync($"/cases/{story.Case}");
        Assert.InRange(forbidden!.Status, 400, 499);
    }

    private static async Task DraftInVainAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Evaluate and draft");
        await officer.PickAsync("Outcome", "Licence granted with conditions");
        await officer.TypeAsync("Reasons", "The end user is known and the use is civil.");
        await officer.TypeAsync("Conditions", "A report every year.");
        await officer.PressAsync("Save the draft");
        await officer.HeadingIsAsync(story.Case);
        await officer.PressAsync("Send to countersign");
        await officer.ReadsAsync("The levels disagree", "referred agency: refuse");
        await officer.FollowAsync("Advice");
        await officer.ReadsAsync("Escalation 1", "Unverified");
        await officer.TypeAsync("Who spoke", "the referred agency, its director");
        await officer.TypeAsync("What was said", "It was seen twice, long ago.");
        await officer.PressAsync("Write it down");
        await officer.ReadsAsync("It was seen twice, long ago.");
        await story.LookAsync(officer, "a disagreement with minutes");
    }

    private static async Task ResolveAsync(Story story)
    {
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/cases/{story.Case}/advice");
        await second.TypeAsync("As whom", "chair of the Operating Committee");
        await second.PickAsync("The last word", Item);
        await second.TypeAsync("Why it is resolved so", "The conditions meet what the agency fears.");
        await second.TypeAsync("On what conditions", "A report every year.");
        await second.PressAsync("Resolve");
        await second.ReadsAsync("Resolved by the chair of the Operating Committee");
    }

    private static async Task FlagAsync(Story story)
    {
        var officer = await story.AsAsync("licensing");
        await officer.GoAsync($"/cases/{story.Case}/flags");
        await officer.ChooseAsync("On what", "the case");
        await officer.ChooseAsync("What it warns of", "legal hold");
        await officer.TypeAsync("Why it is raised", "Counsel asked for a day.");
        await officer.PressAsync("Raise the flag");
        await officer.ReadsAsync("Counsel asked for a day.");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Send to countersign");
        await officer.ReadsAsync("legal hold", "A countersigner may lift it.");
        var second = await story.AsAsync("countersigner");
        await second.GoAsync($"/cases/{story.Case}/flags");
        await second.ChooseAsync("Which flag", "legal hold");
        await second.TypeAsync("Why it is lifted", "The day is over.");
        await second.PressAsync("Lift the flag");
        await second.ReadsAsync("The day is over.");
        await story.LookAsync(second, "flags of a case");
        await officer.GoAsync($"/cases/{story.Case}");
        await officer.PressAsync("Send to countersign");
        await officer.ReadsAsync("awaiting countersignature");
    }

    private static async Task IssueAsync(Story story)
    {
        var second = await story.AsAsync("countersigner");
        await second.EnterAsync("Queues");
        await second.FollowAsync("Cases to countersign");
        await second.FollowAsync(story.Case);
        await second.TypeAsync("Your password again", Password);
        await second.PressAsync("Countersign and issue");
        await second.HeadingIsAsync("Decision ");
        await second.GoAsync($"/cases/{story.Case}/as-on");
        await second.ReadsAsync("issued", "final on");
        await story.LookAsync(second, "a case as it stood");
        // A minute is read to its end: what happened in it is there.
        var minute = (await second.Page.GetByLabel("Day and time, UTC").InputValueAsync())[..16];
        await second.GoAsync($"/cases/{story.Case}/as-on?at={Uri.EscapeDataString(minute)}");
        await second.ReadsAsync("issued", "final on");
        await second.GoAsync($"/cases/{story.Case}/as-on?at=yesterday");
        await second.ReadsAsync("That is no day.");
        await second.GoAsync($"/cases/{story.Case}/history?act=Minute");
        await second.ReadsAsync("Minutes were taken on escalation 1", "the chain of this history holds");
    }
}
