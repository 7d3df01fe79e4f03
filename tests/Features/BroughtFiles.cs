using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Parties;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Formats;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Weighing;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>
/// The attack: an enterprise pastes a card of its own making for another's model, so that the model is "declared" to derive from something
/// it does not. It may fool itself; nobody else's answer rests on it until the developer or an authority has brought the same bytes.
/// </summary>
public sealed class BroughtFiles(Databases databases) : IClassFixture<Databases>
{
    private const string Made = "base_model: listed/Parent\nbase_model_relation: finetune\nlicense: mit";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_made_up_card_derives_nothing_in_another_organisation_s_answers(string database)
    {
        var app = await databases.On(database);
        var name = $"victim/{Guid.NewGuid():N}";
        await app.ImportCardAsync(name, Made, app.Stranger);

        var own = await EdgeAsync(app, app.Stranger, name);
        Assert.Equal((EvidenceKind.PublisherDeclaration, Truth.Yes, true), (own.Item.Kind, own.Weighed.Truth, own.Weighed.Declared));
        Assert.Contains("brought by the asker, not fetched from the publisher", Assert.Single(own.Weighed.Steps), StringComparison.Ordinal);

        Assert.Empty(await EdgesAsync(app, app.Officer, name));
        Assert.Empty(await EdgesAsync(app, app.Licensing, name));
    }

    private const string Table = "Model,Training compute (FLOP),Training hardware,Hardware quantity,Confidence,Base model\n"
        + "NAME,9e27,NVIDIA H800,2048,Confident,listed/Parent\n";

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task whatever_a_stranger_brings_another_s_answer_stays_what_it_was(string database)
    {
        var app = await databases.On(database);
        var name = $"victim/{Guid.NewGuid():N}";
        await app.ImportCardAsync(name, "license: mit");
        var before = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));

        await app.ImportCardAsync(name, Made, app.Stranger);
        var table = new Upload(null, [UploadedFile.Alone("models.csv", Encoding.UTF8.GetBytes(Table.Replace("NAME", name, StringComparison.Ordinal)))]);
        await app.DoAsync(app.Stranger, new SaveUpload(table));
        var after = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));

        var (one, other) = (before.Evaluation.Facts.Lineage!, after.Evaluation.Facts.Lineage!);
        Assert.Empty(other.Derivations);
        Assert.Equal(one.Releases.Select(Plain), other.Releases.Select(Plain));
        Assert.Equal(before.Evaluation.Findings.Select(found => (found.RuleId, found.Outcome)), after.Evaluation.Findings.Select(found => (found.RuleId, found.Outcome)));
        var own = (await app.DoAsync(app.Stranger, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation.Facts.Lineage!;
        Assert.NotEmpty(own.Derivations);
        Assert.Contains(own.Releases, release => release.Training.Count > 0 && release.Chips.Count > 0);
    }

    private static (string Key, int Training, int Chips, DateOnly? Day, Truth Complete) Plain(ReleaseFacts release) =>
        (release.Key, release.Training.Count, release.Chips.Count, release.ReleasedOn, release.TrainingComplete);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_figure_that_a_stranger_recorded_first_is_not_the_figure_of_who_brings_another(string database)
    {
        var app = await databases.On(database);
        var name = $"victim/{Guid.NewGuid():N}";
        Upload Stated(string figure) => new(null, [UploadedFile.Alone("models.csv", Encoding.UTF8.GetBytes(
            Table.Replace("NAME", name, StringComparison.Ordinal).Replace("9e27", figure, StringComparison.Ordinal)))]);
        await app.DoAsync(app.Stranger, new SaveUpload(Stated("3e19")));
        var saved = Assert.Single((await app.DoAsync(app.Officer, new SaveUpload(Stated("9e25")))).Saved);
        Assert.Contains(saved.Contradicted, one => one.Contains("recorded before is 1e19 to 9e19", StringComparison.Ordinal));

        async Task<Interval?> FigureAsync(Caller caller) => Assert.Single(
            (await app.DoAsync(caller, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation.Facts.Lineage!.Releases[0].Training).Operations;
        Assert.Equal("3e25 to 2.7e26", (await FigureAsync(app.Officer))!.ToString());
        Assert.Equal("1e19 to 9e19", (await FigureAsync(app.Stranger))!.ToString());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_edge_of_a_stranger_s_file_is_shown_as_claimed_and_never_as_declared(string database)
    {
        var app = await databases.On(database);
        var imported = await app.ImportCardAsync($"shown/{Guid.NewGuid():N}", Made, app.Stranger);
        async Task<ShowLineage.Hop> HopAsync(Caller caller) =>
            Assert.Single((await app.DoAsync(caller, new ShowLineage(imported.ReleaseId))).Above);
        Assert.Equal(["publisher"], (await HopAsync(app.Stranger)).AssertedBy);
        var other = await HopAsync(app.Officer);
        Assert.Equal("an unrelated party, in a file that is not from the publisher", Assert.Single(other.AssertedBy));
        Assert.True(other.Strength <= EvidenceStrength.Weak);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_bytes_from_an_authority_or_the_developer_are_the_publisher_s_word_for_everybody(string database)
    {
        var app = await databases.On(database);
        var (first, second) = ($"first/{Guid.NewGuid():N}", $"second/{Guid.NewGuid():N}");
        await app.ImportCardAsync(first, Made, app.Stranger);
        var office = await app.SomebodyOfAsync($"Office {Guid.NewGuid():N}", "Olga Officer", authority: true, Role.LicensingOfficer);
        Assert.Empty(await EdgesAsync(app, app.Officer, first));
        await app.ImportCardAsync(first, Made, office);
        var edge = await EdgeAsync(app, app.Officer, first);
        Assert.Equal(Truth.Yes, edge.Weighed.Truth);
        Assert.Contains("brought by the authority", edge.Weighed.Steps[0], StringComparison.Ordinal);

        var model = (await app.ImportCardAsync(second, Made, app.Stranger)).ModelId;
        var lab = $"Laboratory {Guid.NewGuid():N}";
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model))).Model.Version;
        await app.DoAsync(app.Licensing, new SetDeveloper(model, seen, new(lab), null, RegistryApp.Declared(EvidenceQuestion.Control)));
        await app.ImportCardAsync(second, Made, await app.SomebodyOfAsync(lab, "Dana Developer", authority: false, Role.Applicant));
        Assert.Contains("brought by the developer", (await EdgeAsync(app, app.Officer, second)).Weighed.Steps[0], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task bytes_that_an_authority_brought_for_one_model_vouch_for_no_other(string database)
    {
        var app = await databases.On(database);
        var (real, victim) = ($"real/{Guid.NewGuid():N}", $"victim/{Guid.NewGuid():N}");
        var office = await app.SomebodyOfAsync($"Office {Guid.NewGuid():N}", "Olga Officer", authority: true, Role.LicensingOfficer);
        var card = Encoding.UTF8.GetBytes($"---\n{Made}\n---\n# A real model {real}\n");
        await app.DoAsync(office, new ImportModel(new ImportReader(TimeProvider.System).ReadCard(card, real)));
        await app.DoAsync(app.Stranger, new ImportModel(new ImportReader(TimeProvider.System).ReadCard(card, victim)));
        Assert.Empty(await EdgesAsync(app, app.Officer, victim));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_sweep_asks_again_about_a_model_once_its_file_is_the_publisher_s_word(string database)
    {
        var app = await databases.On(database);
        var name = $"victim/{Guid.NewGuid():N}";
        await app.ImportCardAsync(name, Made, app.Stranger);
        var asked = Asking.About("") with { Item = new(ItemKind.Weights), Destination = "AT" };
        var before = await SweptAsync(app, asked);
        Assert.Equal(before.Asked, (await SweptAsync(app, asked)).Asked);

        var office = await app.SomebodyOfAsync($"Office {Guid.NewGuid():N}", "Olga Officer", authority: true, Role.LicensingOfficer);
        await app.ImportCardAsync(name, Made, office);
        Assert.Equal(before.Asked + 1, (await SweptAsync(app, asked)).Asked);
    }

    private static async Task<RegistrySweep> SweptAsync(RegistryApp app, Question asked)
    {
        var sweep = await app.DoAsync(app.Officer, new StartSweep(asked, new()));
        while (!(await app.DoAsync(app.Officer, new AdvanceSweep(sweep, 10_000))).Finished)
        {
        }

        return (await app.DoAsync(app.Officer, new ShowSweep(sweep))).Sweep;
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_evidence_says_who_brought_the_file_as_far_as_the_reader_may_know(string database)
    {
        var app = await databases.On(database);
        var imported = await app.ImportCardAsync($"shown/{Guid.NewGuid():N}", Made, app.Stranger);
        var edge = (await app.DoAsync(app.Stranger, new ShowRelease(imported.ReleaseId))).Parents[0].Edge.Id.Value;
        async Task<string> WordsAsync(Caller reader) =>
            Assert.Single((await app.DoAsync(reader, new ShowEvidence(EvidenceSubject.Derivation, edge))).Origins).Words;

        Assert.Equal("Read from a file that your organisation brought, not fetched from the publisher.", await WordsAsync(app.Stranger));
        var other = await WordsAsync(app.Officer);
        Assert.StartsWith("Read from a file that another organisation brought, not fetched from the publisher.", other, StringComparison.Ordinal);
        Assert.Contains("counts as a report", other, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<DerivationFacts>> EdgesAsync(RegistryApp app, Caller caller, string name) =>
        (await app.DoAsync(caller, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation.Facts.Lineage!.Derivations;

    private static async Task<(EvidenceFacts Item, WeighedFact Weighed)> EdgeAsync(RegistryApp app, Caller caller, string name)
    {
        var made = await app.DoAsync(caller, new EvaluateQuestion(Asking.About(name), new Facts()));
        var items = Assert.Single(made.Evaluation.Facts.Lineage!.Derivations).Evidence;
        return (items[0], EvidenceWeighing.Weigh(EvidenceQuestion.WeightDerivation, items));
    }
}
