using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Rulebooks;

/// <summary>A released change of a parameter is the law of whoever asks, by whichever act.</summary>
public sealed class ReleasedParameters
{
    private const string Embargoes = "us-embargoes.json";

    [Fact]
    public async Task answer_in_the_matrix_the_questionnaire_a_sweep_and_what_would_change()
    {
        await using var databases = new Databases();
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var officer = office.App.Officer;
        var name = await UnpublishedAsync(office.App);
        var question = Asking.About(name);
        var then = await office.DoAsync(officer, new EvaluateQuestion(question, new()));
        Assert.NotEqual(Clearance.NeedsLicence, then.Evaluation.Answer.Clearance);
        var sweep = await SweepAsync(office, question);

        var edition = await ReleaseAsync(office);

        var matrix = await office.DoAsync(officer, new CompareLaws(question, new()));
        Assert.Equal(Clearance.NeedsLicence, matrix.Rows.Single(row => row.Law == Jurisdiction.UnitedStates).Clearance);
        var step = (await office.DoAsync(officer, new AskNext(question, new(), []))).Step;
        Assert.Equal((edition, Clearance.NeedsLicence), (step.Evaluation.Edition, step.Evaluation.Answer.Clearance));
        var changes = await office.DoAsync(officer, new FindChanges(then.Id));
        Assert.Equal((edition, false, Clearance.NeedsLicence), (changes.Edition, changes.SameEdition, changes.Changes.Now));
        Assert.Equal(sweep, await SweepAsync(office, question));
        Assert.Equal(Clearance.NeedsLicence, Assert.Single((await office.DoAsync(officer, new ListSwept(sweep))).Rows).Clearance);
    }

    private static async Task<string> UnpublishedAsync(RegistryApp app)
    {
        var name = $"lab/{Guid.NewGuid():N}";
        var id = (await app.ImportCardAsync(name, "license: other")).ReleaseId;
        var version = (await app.DoAsync(app.Officer, new ShowRelease(id))).Release.Version;
        await app.DoAsync(app.Licensing, new SetPublication(
            id, version, new(Truth.No, null, "never published"), RegistryApp.Declared(EvidenceQuestion.Identity)));
        return name;
    }

    private static async Task<SweepId> SweepAsync(CaseOffice office, Question question)
    {
        var id = await office.DoAsync(office.App.Officer, new StartSweep(question with { Item = new(ItemKind.Weights) }, new()));
        while (!(await office.DoAsync(office.App.Officer, new AdvanceSweep(id, 100))).Finished)
        {
        }

        return id;
    }

    private static async Task<string> ReleaseAsync(CaseOffice office)
    {
        var drafter = await office.ColleagueAsync(office.Officer, Role.RulebookKeeper);
        var releaser = await office.ColleagueAsync(office.Officer, Role.RulebookKeeper);
        var draft = await office.DoAsync(drafter, new BeginDraft("Section 746.2 names Germany"));
        var begun = await office.DoAsync(drafter, new ShowDraft(draft));
        await office.DoAsync(drafter, new ChangeDraft(draft, Embargoes, NamingGermany(), begun.Draft.Version));
        var run = await office.DoAsync(drafter, new AskImpact(draft, ["germany"]));
        while (!(await office.DoAsync(drafter, new StepRun(run))).Finished)
        {
        }

        var read = await office.DoAsync(releaser, new ShowDraft(draft));
        await office.DoAsync(releaser, new ReleaseEdition(draft, read.Edition!, read.Draft.Version));
        return read.Edition!;
    }

    /// <summary>Section 746.2 as an instrument of another day might have it.</summary>
    private static string NamingGermany()
    {
        var file = JsonNode.Parse(RulebookEdition.Current.Files.Single(one => one.Name == Embargoes).Text)!;
        var destinations = file["parameters"]!.AsArray().Single(one => (string)one!["id"]! == "us/ear/746.2/destinations")!;
        var values = destinations["values"]!.AsArray();
        var next = values[^1]!.DeepClone();
        values[^1]!["until"] = Asking.Day.ToString("O");
        next["from"] = Asking.Day.ToString("O");
        next["knownFrom"] = "2026-11-22";
        next["value"]!.AsArray().Add("DE");
        values.Add(next);
        return file.ToJsonString();
    }
}
