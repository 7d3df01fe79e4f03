using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Evaluations;

public sealed class Evaluating(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_evaluation_is_kept_with_question_facts_edition_and_answer_and_replays_to_the_byte(string database)
    {
        var app = await databases.On(database);
        var (name, id) = await app.PublishedAsync("lab");
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name.ToUpperInvariant()), new Facts()));

        Assert.Equal(id, made.ReleaseId);
        var shown = await app.DoAsync(app.Officer, new ShowEvaluation(made.Id));
        Assert.Equal(RulebookEdition.Current.Hash, shown.Stored.Edition);
        Assert.Equal(CanonicalJson.DigestOf(shown.Stored.Json), shown.Stored.Digest);
        Assert.Equal(name, shown.Evaluation.Question.Item.Release);
        Assert.Equal(Truth.Yes, Assert.Single(shown.Evaluation.Facts.Lineage!.Releases).Publication.Published);
        Assert.Equal(made.Evaluation.Answer.Headline, shown.Evaluation.Answer.Headline);

        var replay = await app.DoAsync(app.Officer, new ReplayEvaluation(made.Id));
        Assert.True(replay is { Outcome: ReplayOutcome.Equal, BytesEqual: true, StoredBytesHold: true, Differences: [] }, replay.Sentence);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_parent_counts_by_a_record_of_ownership_and_stays_unknown_by_the_press(string database)
    {
        var app = await databases.On(database);
        var model = await app.RegisterAsync($"owned-{Guid.NewGuid():N}");
        var (lab, holding) = ($"Lab {Guid.NewGuid():N}", $"Holding {Guid.NewGuid():N}");
        var press = RegistryApp.Declared(EvidenceQuestion.Control) with
        {
            Kind = EvidenceKind.ThirdPartyFinding,
            Strength = EvidenceStrength.Moderate,
        };
        var seen = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Model.Version;
        await app.DoAsync(app.Officer, new SetDeveloper(
            model.ModelId, seen, new(lab, Country.Of("FR")), new(holding, Country.Of("CN"), Country.Of("CN")), press));
        Assert.Null((await DeveloperAsync(app, model.ReleaseId)).UltimateParent);

        var party = (await app.DoAsync(app.Officer, new ShowModel(model.ModelId))).Developer!.Id;
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Party, party.Value, press with
        {
            Kind = EvidenceKind.OwnershipRecord,
            Strength = EvidenceStrength.Strong,
        }));
        var shown = await DeveloperAsync(app, model.ReleaseId);
        Assert.Equal((lab, holding, "CN"), (shown.Name, shown.UltimateParent, shown.UltimateParentCountry));
    }

    private static async Task<Party> DeveloperAsync(RegistryApp app, ReleaseId release)
    {
        var shown = await app.DoAsync(app.Officer, new ShowRelease(release));
        var name = ReleaseNames.Of(shown.Model.Name, shown.Release.Label);
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));
        return Assert.Single(made.Evaluation.Facts.Lineage!.Releases).Developer!;
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task lineage_chips_training_and_evidence_reach_the_facts(string database)
    {
        var app = await databases.On(database);
        var parent = $"lab/{Guid.NewGuid():N}";
        var child = await app.ImportCardAsync($"lab/{Guid.NewGuid():N}", $"base_model: {parent}\nbase_model_relation: quantized");
        await app.DoAsync(app.Officer, new AddTrainingRun(
            child.ReleaseId, "calibration", "3e21", EstimateMethod.DeclaredByDeveloper, Country.Of("FR"), null, RegistryApp.Reported(EvidenceQuestion.Hardware)));
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(child.Name), new Facts()));

        var lineage = made.Evaluation.Facts.Lineage!;
        Assert.Equal([child.Name, parent], lineage.Releases.Select(release => release.Name));
        Assert.Equal("FR", Assert.Single(lineage.Releases[0].Training).Place);
        var edge = Assert.Single(lineage.Derivations);
        Assert.Equal(EvidenceKind.PublisherDeclaration, Assert.Single(edge.Evidence).Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_stated_to_be_complete_is_unknown_until_somebody_states_it_with_evidence(string database)
    {
        var app = await databases.On(database);
        var (name, id) = await app.PublishedAsync("lab");
        var before = (await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation.Facts.Lineage!;
        await app.DoAsync(app.Licensing, await app.WholeAsync(id));
        var after = (await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()))).Evaluation.Facts.Lineage!;

        Assert.Equal((Truth.Unknown, Truth.Unknown, Truth.Unknown), (before.Complete, before.Releases[0].TrainingComplete, before.Releases[0].ChipsComplete));
        Assert.Equal((Truth.Yes, Truth.Yes, Truth.No), (after.Complete, after.Releases[0].TrainingComplete, after.Releases[0].ChipsComplete));
        Assert.Equal(2, (await app.DoAsync(app.Officer, new ShowEvidence(EvidenceSubject.Release, id.Value))).Items.Count(item => item.Claim == "stated in the paper"));
        var press = (await app.WholeAsync(id)) with { Evidence = RegistryApp.Declared(EvidenceQuestion.Hardware) with { Kind = EvidenceKind.ThirdPartyFinding } };
        Assert.Contains("E8", (await app.RefusedAsync<Refusal.NotValid, Done>(app.Licensing, press)).Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task another_organisation_finds_nothing_and_a_regulator_reads_all(string database)
    {
        var app = await databases.On(database);
        var (name, id) = await app.PublishedAsync("lab");
        var made = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name), new Facts()));

        await app.RefusedAsync<Refusal.NotFound, ShowEvaluation.Answer>(app.Stranger, new ShowEvaluation(made.Id));
        await app.RefusedAsync<Refusal.NotFound, ReplayEvaluation.Answer>(app.Stranger, new ReplayEvaluation(made.Id));
        Assert.Empty((await app.DoAsync(app.Stranger, new ListEvaluations(id))).Rows);
        Assert.Equal(made.Id, (await app.DoAsync(app.Regulator, new ShowEvaluation(made.Id))).Stored.Id);
        Assert.Equal(made.Id, Assert.Single((await app.DoAsync(app.Regulator, new ListEvaluations(id))).Rows).Id);
        await app.RefusedAsync<Refusal.NotAllowed, EvaluateQuestion.Answer>(app.Regulator, new EvaluateQuestion(Asking.About(name), new Facts()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task evaluations_of_a_release_are_listed_newest_first_page_by_page(string database)
    {
        var app = await databases.On(database);
        var (name, id) = await app.PublishedAsync("lab");
        var made = new List<EvaluationId>();
        foreach (var profile in Profiles.All.Take(3))
        {
            made.Add((await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About(name) with { Profile = profile }, new Facts()))).Id);
        }

        var first = await app.DoAsync(app.Officer, new ListEvaluations(id, Take: 2));
        var second = await app.DoAsync(app.Officer, new ListEvaluations(id, first.Next, Take: 2));
        Assert.Equal(made.AsEnumerable().Reverse(), first.Rows.Concat(second.Rows).Select(row => row.Id));
        Assert.Null(second.Next);
        Assert.Contains("no law", first.Rows[0].Headline, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_key_is_the_same_evaluation_and_never_another_question(string database)
    {
        var app = await databases.On(database);
        var (name, _) = await app.PublishedAsync("lab");
        var act = new EvaluateQuestion(Asking.About(name), new Facts(), $"key {name}");
        var first = await app.DoAsync(app.Officer, act);

        Assert.Equal(first.Id, (await app.DoAsync(app.Officer, act)).Id);
        Assert.NotEqual(first.Id, (await app.DoAsync(app.Stranger, act)).Id);
        var other = act with { Question = act.Question with { Destination = "FR" } };
        Assert.Equal("Idempotency-Key", (await app.RefusedAsync<Refusal.NotValid, EvaluateQuestion.Answer>(app.Officer, other)).Problems[0].Where);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task stated_facts_answer_only_for_what_the_registry_does_not_hold(string database)
    {
        var app = await databases.On(database);
        var (name, _) = await app.PublishedAsync("lab");
        var stated = new Facts { Lineage = new("own", [new() { Key = "own", Name = "own" }], []) };
        var own = await app.DoAsync(app.Officer, new EvaluateQuestion(Asking.About("own/not-held"), stated));

        Assert.Null(own.ReleaseId);
        Assert.Equal("/facts/lineage", (await app.RefusedAsync<Refusal.NotValid, EvaluateQuestion.Answer>(app.Officer, new EvaluateQuestion(Asking.About(name), stated))).Problems[0].Where);
        await app.RefusedAsync<Refusal.NotFound, EvaluateQuestion.Answer>(app.Officer, new EvaluateQuestion(Asking.About("nobody/holds-this"), new Facts()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_question_that_cannot_be_is_refused_with_place_and_remedy(string database)
    {
        var app = await databases.On(database);
        var wrong = Asking.About("x") with { Destination = "Germany", Profile = "hoped-for", Item = new(ItemKind.Weights) };
        var refused = await app.RefusedAsync<Refusal.NotValid, EvaluateQuestion.Answer>(app.Officer, new EvaluateQuestion(wrong, new Facts()));

        Assert.Equal(["/question/destination", "/question/item/release", "/question/profile"], refused.Problems.Select(problem => problem.Where).Order());
        Assert.All(refused.Problems, problem => Assert.NotEmpty(problem.WhatWouldBeRight));
    }
}
