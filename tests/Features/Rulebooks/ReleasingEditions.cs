using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Rulebooks;

/// <summary>An edition is drafted by one keeper, looked at, released and signed by another, and answers from then on.</summary>
public sealed class ReleasingEditions
{
    private const string Groups = "us-country-groups.json";
    private static readonly DateOnly Turn = new(2027, 1, 1);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task from_draft_to_release_with_every_step_told_and_each_provision_on_its_day(string database)
    {
        await using var databases = new Owned();
        await using var office = await CaseOffice.OpenAsync(databases.Value, database);
        var (drafter, releaser) = await KeepersAsync(office);
        var (name, _) = await office.App.PublishedAsync("lab");
        await office.DoAsync(office.App.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));
        var later = await AskAsync(office, Turn);
        Assert.Equal(Clearance.NeedsLicence, later.Evaluation.Answer.Clearance);

        var draft = await office.DoAsync(drafter, new BeginDraft("Saudi Arabia leaves D:4"));
        await ChangeAsync(office, drafter, draft, WithoutSaudiArabia());
        var shown = await office.DoAsync(drafter, new ShowDraft(draft));
        Assert.Contains(shown.Files.Single(file => file.Changed).Changes, change => change.Contains("from 2027-01-01", StringComparison.Ordinal));

        var early = await office.RefusedAsync<Refusal.NotValid, ReleaseEdition.Answer>(releaser, new ReleaseEdition(draft, shown.Edition!, shown.Draft.Version));
        Assert.Contains("looked at to the end", early.Sentence, StringComparison.Ordinal);
        var run = await office.DoAsync(drafter, new AskImpact(draft, ["germany", "china"]));
        while (!(await office.DoAsync(drafter, new StepRun(run))).Finished)
        {
        }

        var impact = await office.DoAsync(drafter, new ShowRun(run));
        var releases = await office.LookAsync(drafter, context => context.Releases.CountAsync());
        Assert.Equal(2 + (2 * 2 * releases), impact.Run!.Total); // two evaluations; two questions, today and on the day the change takes effect
        Assert.Equal(impact.Run.Total, impact.Run.Done);
        var flip = Assert.Single(impact.Lines, line => line.Finding == RunFinding.Flip);
        Assert.Equal((later.Id, nameof(Clearance.NeedsLicence)), (flip.EvaluationId!.Value, flip.From));
        Assert.NotEqual(flip.From, flip.To);
        Assert.Contains(" → ", flip.Because, StringComparison.Ordinal);

        var read = await office.DoAsync(releaser, new ShowDraft(draft));
        await office.RefusedAsync<Refusal.NeedsSecondPerson, ReleaseEdition.Answer>(drafter, new ReleaseEdition(draft, read.Edition!, read.Draft.Version));
        var release = await office.DoAsync(releaser, new ReleaseEdition(draft, read.Edition!, read.Draft.Version));

        Assert.Equal(1, release.Number);
        var editions = await office.DoAsync(drafter, new ListEditions());
        Assert.Equal((read.Edition, null), (editions.InForce.Edition.Hash, editions.InForce.Notice));
        Assert.StartsWith("The statement is unchanged and signed", Assert.Single(editions.Releases).Signature, StringComparison.Ordinal);
        var (before, after) = (await AskAsync(office, Turn.AddDays(-1)), await AskAsync(office, Turn));
        Assert.Equal((Clearance.NeedsLicence, read.Edition), (before.Evaluation.Answer.Clearance, before.Evaluation.Edition));
        Assert.NotEqual(Clearance.NeedsLicence, after.Evaluation.Answer.Clearance);
        Assert.All([later.Id, after.Id], id => Assert.True(office.DoAsync(office.App.Officer, new ReplayEvaluation(id)).Result.BytesEqual));
        Assert.Equal(
            [EditionAct.Begun, EditionAct.Changed, EditionAct.ImpactAsked, EditionAct.Released],
            (await office.DoAsync(drafter, new ShowDraft(draft))).History.Select(line => line.Act));
    }

    [Fact]
    public async Task a_text_that_does_not_load_is_kept_said_and_never_released()
    {
        await using var databases = new Owned();
        await using var office = await CaseOffice.OpenAsync(databases.Value, "sqlite");
        var (drafter, releaser) = await KeepersAsync(office);
        var draft = await office.DoAsync(drafter, new BeginDraft("wrong"));
        var broken = Text().Replace("\"citation\"", "\"cited\"", StringComparison.Ordinal);
        var problem = (await ChangeAsync(office, drafter, draft, broken)).Problems[0];
        Assert.Equal((Groups, "/parameters/0/cited"), (problem.File, problem.Place));

        var shown = await office.DoAsync(releaser, new ShowDraft(draft));
        Assert.Null(shown.Edition);
        Assert.Equal(broken, shown.Files.Single(file => file.Changed).Text);
        await office.RefusedAsync<Refusal.NotValid, RulebookRunId>(drafter, new AskImpact(draft, []));
        await office.RefusedAsync<Refusal.NotValid, ReleaseEdition.Answer>(releaser, new ReleaseEdition(draft, "", shown.Draft.Version));
    }

    [Fact]
    public async Task only_who_drafts_changes_a_draft_and_a_withdrawn_one_is_changed_no_more()
    {
        await using var databases = new Owned();
        await using var office = await CaseOffice.OpenAsync(databases.Value, "sqlite");
        var (drafter, other) = await KeepersAsync(office);
        var draft = await office.DoAsync(drafter, new BeginDraft("mine"));
        var version = (await office.DoAsync(other, new ShowDraft(draft))).Draft.Version;
        await office.RefusedAsync<Refusal.NotValid, ChangeDraft.Answer>(other, new ChangeDraft(draft, Groups, "{}", version));
        await office.RefusedAsync<Refusal.NotValid, ChangeDraft.Answer>(drafter, new ChangeDraft(draft, "new.json", "{}", version));
        await office.DoAsync(drafter, new WithdrawDraft(draft, version));
        await office.RefusedAsync<Refusal.NotValid, ChangeDraft.Answer>(drafter, new ChangeDraft(draft, Groups, "{}", version));
    }

    [Fact]
    public async Task a_release_of_another_build_is_carried_to_this_one_with_the_files_it_changed_and_says_so()
    {
        await using var databases = new Owned();
        var app = await databases.Value.On("sqlite");
        var keeper = await app.SomebodyAsync("Kim Keeper", Role.RulebookKeeper);
        var own = RulebookEdition.Current;
        var files = own.Files.Select(file => file.Name == Groups ? new ParameterSource(Groups, WithoutSaudiArabia()) : file).ToArray();
        var (then, released) = (own.Manifest with { Hash = new('a', 64), Engine = "then" }, own.Manifest with
        {
            Hash = new('b', 64),
            Engine = "then",
            Files = [.. files.Select(file => new FileIdentity(file.Name, file.Digest))],
        });
        await app.LookAsync(app.Regulator, async context =>
        {
            var draft = new EditionDraft { Id = new(Guid.NewGuid()), Title = "then", Base = Sha256Digest.Of(then.Hash), DraftedBy = keeper.Person, DraftedAt = DateTimeOffset.UnixEpoch };
            context.AddRange(Kept(then), Kept(released), draft, new KeptParameterFile { Digest = Sha256Digest.Of(files.Single(f => f.Name == Groups).Digest), Text = WithoutSaudiArabia() });
            context.Add(new EditionRelease
            {
                Number = 1,
                Edition = Sha256Digest.Of(released.Hash),
                Program = Sha256Digest.Of(then.Hash),
                DraftId = draft.Id,
                DraftedBy = keeper.Person,
                ReleasedBy = app.Officer.Person,
                ReleasedAt = DateTimeOffset.UnixEpoch,
                Statement = "",
                Signature = [1],
                Signer = "",
            });
            return await context.SaveChangesAsync();
        });

        var inForce = (await app.DoAsync(keeper, new ListEditions())).InForce;

        Assert.Contains("carried over", inForce.Notice, StringComparison.Ordinal);
        Assert.Equal(WithoutSaudiArabia(), inForce.Edition.Files.Single(file => file.Name == Groups).Text);
        Assert.NotEqual(own.Hash, inForce.Edition.Hash);
    }

    private static KeptEdition Kept(EditionManifest manifest) =>
        new() { Hash = Sha256Digest.Of(manifest.Hash), Manifest = EarlierPrograms.Write(manifest), KeptAt = DateTimeOffset.UnixEpoch };

    private static async Task<(Caller Drafter, Caller Releaser)> KeepersAsync(CaseOffice office) =>
        (await office.ColleagueAsync(office.Officer, Role.RulebookKeeper), await office.ColleagueAsync(office.Officer, Role.RulebookKeeper));

    private static Task<EvaluateQuestion.Answer> AskAsync(CaseOffice office, DateOnly day)
    {
        var there = new Party("Example Company", "SA", "SA", "Example Company", "SA") { OwnersComplete = Truth.Yes };
        return office.DoAsync(office.App.Officer, new EvaluateQuestion(
            new()
            {
                Item = new(ItemKind.Chip, Chip: "H100"),
                ExportedFrom = "US",
                Destination = "SA",
                EndUse = EndUse.CommercialSoftware,
                Activity = Activity.Export,
                Parties = [new(PartyRole.EndUser, there)],
                Day = day,
            },
            new Facts()));
    }

    private static async Task<ChangeDraft.Answer> ChangeAsync(CaseOffice office, Caller drafter, EditionDraftId draft, string text) =>
        await office.DoAsync(drafter, new ChangeDraft(draft, Groups, text, (await office.DoAsync(drafter, new ShowDraft(draft))).Draft.Version));

    private static string Text() => RulebookEdition.Current.Files.Single(file => file.Name == Groups).Text;

    /// <summary>Country Group D:4 as an instrument of the future might have it: Saudi Arabia is no more in it from the turn of the year on.</summary>
    private static string WithoutSaudiArabia()
    {
        var file = JsonNode.Parse(Text())!;
        var group = file["parameters"]!.AsArray().Single(parameter => (string)parameter!["id"]! == "us/ear/country-groups/D:4")!;
        var values = group["values"]!.AsArray();
        var last = values[^1]!;
        var next = last.DeepClone();
        last["until"] = "2027-01-01";
        next["from"] = "2027-01-01";
        next["knownFrom"] = "2026-11-22";
        var left = next["value"]!.AsArray();
        left.Remove(left.Single(country => (string)country! == "SA"));
        values.Add(next);
        return file.ToJsonString();
    }

    /// <summary>Databases of one test: a release is in force for everybody who shares one.</summary>
    private sealed class Owned : IAsyncDisposable
    {
        public Databases Value { get; } = new();

        public async ValueTask DisposeAsync() => await Value.DisposeAsync();
    }
}
