using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Sweeps;

/// <summary>One question for every release: the answers of single evaluations, in batches that survive a kill, and again only what changed.</summary>
public sealed class SweepingTheRegistry(Databases databases) : IClassFixture<Databases>
{
    private static readonly Question Asked = Asking.About("") with { Item = new(ItemKind.Weights) };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_release_has_the_answer_that_evaluating_it_gives(string database)
    {
        var app = await databases.On(database);
        var (published, _) = await app.PublishedAsync("lab");
        var tuned = $"tuner/{Guid.NewGuid():N}";
        await app.ImportCardAsync(tuned, $"base_model: {published}\nbase_model_relation: finetune");
        var alone = $"alone/{Guid.NewGuid():N}";
        await app.ImportCardAsync(alone, "license: other");
        foreach (var profile in Profiles.All)
        {
            var question = Asked with { Profile = profile, EndUse = EndUse.Research };
            var id = await ToTheEndAsync(app, question);
            var rows = (await app.DoAsync(app.Officer, new ListSwept(id, Take: 5_000))).Rows.ToDictionary(row => row.Name);
            foreach (var name in new[] { published, tuned, alone })
            {
                var single = await app.DoAsync(app.Officer, new EvaluateQuestion(question with { Item = new(ItemKind.Weights, name) }, new()));
                Assert.Equal((name, single.Evaluation.Answer.Clearance), (name, rows[rows.Keys.Single(key => key.StartsWith(name, StringComparison.Ordinal))].Clearance));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_sweep_that_lost_its_process_goes_on_and_answers_nothing_twice(string database)
    {
        var app = await databases.On(database);
        for (var more = 0; more < 5; more++)
            await app.ImportCardAsync($"many/{Guid.NewGuid():N}", "license: mit");
        var question = Asked with { Destination = "SE" };
        var id = await app.DoAsync(app.Officer, new StartSweep(question, new()));
        var first = await app.DoAsync(app.Officer, new AdvanceSweep(id, 2));
        Assert.Equal((2, 2, false), (first.Done, first.Asked, first.Finished));

        await ToTheEndAsync(app, question with { Destination = "NO" }); // its snapshot is what a new process has: none
        Assert.Equal(id, await app.DoAsync(app.Officer, new StartSweep(question, new())));
        await ToTheEndAsync(app, question);

        var shown = await app.DoAsync(app.Officer, new ShowSweep(id));
        var rows = await app.LookAsync(app.Officer, context => context.SweptReleases.CountAsync(swept => swept.SweepId == id));
        Assert.Equal((shown.Sweep.Total, shown.Sweep.Total, (long)shown.Sweep.Total), (rows, shown.Sweep.Done, shown.Sweep.Asked));
        Assert.Equal(rows, shown.Tallies.Sum(tally => tally.Releases));
        Assert.NotNull(shown.Sweep.FinishedAt);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task again_it_asks_only_what_changed_and_what_descends_from_it(string database)
    {
        var app = await databases.On(database);
        var (parent, id) = await app.PublishedAsync("lab");
        await app.ImportCardAsync($"tuner/{Guid.NewGuid():N}", $"base_model: {parent}\nbase_model_relation: finetune");
        await app.PublishedAsync("lab");
        var question = Asked with { Destination = "FI" };
        var sweep = await ToTheEndAsync(app, question);
        var before = (await app.DoAsync(app.Officer, new ShowSweep(sweep))).Sweep.Asked;

        await ToTheEndAsync(app, question);
        Assert.Equal(before, (await app.DoAsync(app.Officer, new ShowSweep(sweep))).Sweep.Asked);

        var release = await app.DoAsync(app.Officer, new ShowRelease(id));
        await app.DoAsync(app.Licensing, new SetPublication(
            id, release.Release.Version, new(Truth.No, null, "taken down"), RegistryApp.Declared(Domain.Evidence.EvidenceQuestion.Identity)));
        await ToTheEndAsync(app, question);
        Assert.Equal(before + 2, (await app.DoAsync(app.Officer, new ShowSweep(sweep))).Sweep.Asked);
    }

    [Fact]
    public async Task another_enterprise_sees_nothing_of_it()
    {
        var app = await databases.On("sqlite");
        var id = await app.DoAsync(app.Officer, new StartSweep(Asked with { Destination = "IT" }, new()));
        await app.RefusedAsync<Refusal.NotFound, ShowSweep.Answer>(app.Stranger, new ShowSweep(id));
        await app.RefusedAsync<Refusal.NotFound, AdvanceSweep.Answer>(app.Stranger, new AdvanceSweep(id));
        await app.RefusedAsync<Refusal.NotFound, ListSwept.Answer>(app.Stranger, new ListSwept(id));
        Assert.DoesNotContain((await app.DoAsync(app.Stranger, new ListSweeps())).Sweeps, sweep => sweep.Id == id);
    }

    [Fact]
    public async Task a_question_that_names_a_release_or_asks_of_a_chip_is_refused()
    {
        var app = await databases.On("sqlite");
        var named = await app.RefusedAsync<Refusal.NotValid, SweepId>(app.Officer, new StartSweep(Asking.About("x/y"), new()));
        Assert.Equal("/question/item/release", Assert.Single(named.Problems).Where);
        var chip = await app.RefusedAsync<Refusal.NotValid, SweepId>(
            app.Officer, new StartSweep(Asked with { Item = new(ItemKind.Chip, Chip: "NVIDIA H100 SXM") }, new()));
        Assert.Equal("/question/item/kind", Assert.Single(chip.Problems).Where);
    }

    private static async Task<SweepId> ToTheEndAsync(RegistryApp app, Question question)
    {
        var id = await app.DoAsync(app.Officer, new StartSweep(question, new()));
        while (!(await app.DoAsync(app.Officer, new AdvanceSweep(id, 100))).Finished)
        {
        }

        return id;
    }
}
