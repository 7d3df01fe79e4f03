using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Searching;

/// <summary>The search narrowed by the answer of one's own last sweep.</summary>
public sealed class StandingBySweep(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task narrows_to_the_releases_that_have_that_answer_when_each_is_evaluated(string database)
    {
        var app = await databases.On(database);
        var prefix = $"standing-{Guid.NewGuid():N}";
        var (published, _) = await app.PublishedAsync(prefix);
        var closed = $"{prefix}/closed";
        await app.ImportCardAsync(closed, "license: other");
        var question = Asking.About("") with { Item = new(ItemKind.Weights), EndUse = EndUse.Research };
        Assert.Empty((await app.DoAsync(app.Officer, new FindModels(prefix) { Standing = Clearance.Cleared })).Rows);

        var id = await app.DoAsync(app.Officer, new StartSweep(question, new()));
        while (!(await app.DoAsync(app.Officer, new AdvanceSweep(id, 100))).Finished)
        {
        }

        var answers = new Dictionary<string, Clearance>();
        foreach (var name in (string[])[published, closed])
        {
            var single = await app.DoAsync(app.Officer, new EvaluateQuestion(question with { Item = new(ItemKind.Weights, name) }, new()));
            answers[name] = single.Evaluation.Answer.Clearance;
        }

        Assert.Equal(2, answers.Values.Distinct().Count());
        foreach (var standing in Enum.GetValues<Clearance>())
        {
            var found = await app.DoAsync(app.Officer, new FindModels(prefix) { Standing = standing, Counting = true });
            Assert.Equal(answers.Where(one => one.Value == standing).Select(one => one.Key), found.Rows.Select(row => row.Name));
        }

        var counted = (await app.DoAsync(app.Officer, new FindModels(prefix) { Counting = true })).Counted!;
        Assert.Equal(2, counted.Facets.Single(facet => facet.Name == "standing").Values.Sum(value => value.Models));
        var stranger = new FindModels(prefix) { Standing = answers[published] };
        Assert.Empty((await app.DoAsync(app.Stranger, stranger)).Rows);
    }
}
