using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>What sources disagree on stands side by side, each with its source, whoever brought them and in whatever order.</summary>
public sealed class Contradictions(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_two_licences_show_both_with_their_documents_and_that_nothing_is_chosen(string database)
    {
        var app = await databases.On(database);
        var name = $"licences/{Guid.NewGuid():N}";
        var release = (await app.ImportCardAsync(name, "license: apache-2.0")).ReleaseId;
        Assert.Empty((await ShowAsync(app, release)).Points);
        await app.ImportCardAsync(name, "license: mit", app.Stranger);

        var point = Assert.Single((await ShowAsync(app, release)).Points);
        Assert.Equal(("License", "What is its licence?", true), (point.Key, point.Question, point.Open));
        Assert.Equal(["apache-2.0", "mit"], point.Sides.Select(side => side.Value));
        Assert.All(point.Sides, side => Assert.NotNull(side.Digest));
        Assert.Equal(2, point.Sides.Select(side => side.Digest).Distinct().Count());
        Assert.Contains("apache-2.0, the first that was recorded", point.MadeOfIt, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task name_no_other_organisation_to_whoever_may_not_know_it(string database)
    {
        var app = await databases.On(database);
        var name = $"private/{Guid.NewGuid():N}";
        var release = (await app.ImportCardAsync(name, "license: apache-2.0")).ReleaseId;
        await app.ImportCardAsync(name, "license: mit", app.Stranger);

        var origins = Assert.Single((await ShowAsync(app, release)).Points).Sides.Select(side => side.Origin!).ToList();
        Assert.Contains("your organisation brought", origins[0], StringComparison.Ordinal);
        Assert.Contains("another organisation brought", origins[1], StringComparison.Ordinal);
        Assert.DoesNotContain(origins, words => words.Contains("Organisation ", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_two_shares_of_one_edge_show_both(string database)
    {
        var app = await databases.On(database);
        var name = $"shares/{Guid.NewGuid():N}";
        var release = await RecipeAsync(app, name, "0.25", "0.75");
        await RecipeAsync(app, name, "0.4", "0.6");

        var shares = (await ShowAsync(app, release)).Points.Where(point => point.Key.StartsWith("share-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["0.25 of it", "0.4 of it"], shares.Single(point => point.Question.Contains("shares/One", StringComparison.Ordinal)).Sides.Select(side => side.Value));
        Assert.Equal(["0.75 of it", "0.6 of it"], shares.Single(point => point.Question.Contains("shares/Two", StringComparison.Ordinal)).Sides.Select(side => side.Value));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_two_relations_to_one_parent_show_both(string database)
    {
        var app = await databases.On(database);
        var name = $"relations/{Guid.NewGuid():N}";
        var release = (await app.ImportCardAsync(name, "base_model: relations/Parent\nbase_model_relation: finetune")).ReleaseId;
        await app.ImportCardAsync(name, "base_model: relations/Parent\nbase_model_relation: quantized");

        var point = Assert.Single((await ShowAsync(app, release)).Points, point => point.Question == "How was it made of relations/Parent?");
        Assert.Equal(2, point.Sides.Count);
        Assert.Contains("fine-tune and quantization", point.MadeOfIt, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_different_chips_show_every_source_s_and_one_source_s_two_are_none(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("chips")).ReleaseId;
        await ChipAsync(app, release, "NVIDIA H800", "the paper");
        await ChipAsync(app, release, "NVIDIA A100", "the paper");
        Assert.Empty((await ShowAsync(app, release)).Points);
        await ChipAsync(app, release, "NVIDIA H100", "a newspaper");

        var point = Assert.Single((await ShowAsync(app, release)).Points);
        Assert.Equal("On which chips was it trained?", point.Question);
        Assert.Equal(["NVIDIA A100", "NVIDIA H100", "NVIDIA H800"], point.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task by_a_denial_are_contested_until_something_outweighs_it(string database)
    {
        var app = await databases.On(database);
        var release = (await app.ImportCardAsync($"denied/{Guid.NewGuid():N}", "base_model: denied/Parent\nbase_model_relation: finetune")).ReleaseId;
        var edge = (await app.DoAsync(app.Officer, new ShowRelease(release))).Parents[0].Edge.Id.Value;
        var denial = RegistryApp.Reported(EvidenceQuestion.WeightDerivation, "It was trained from nothing.") with
        {
            Kind = EvidenceKind.AuthorDenial,
            Strength = EvidenceStrength.Moderate,
            Direction = EvidenceDirection.Contradicts,
        };
        await app.DoAsync(app.Licensing, new RecordEvidence(EvidenceSubject.Derivation, edge, denial));

        var point = Assert.Single((await ShowAsync(app, release)).Points);
        Assert.Equal((EvidenceSubject.Derivation, edge, true), (point.Subject, point.SubjectId, point.Open));
        Assert.Equal([false, true], point.Sides.Select(side => side.Against));
        Assert.StartsWith("Contested", point.MadeOfIt, StringComparison.Ordinal);
        Assert.Contains("E4", point.Settles, StringComparison.Ordinal);
        Assert.Contains((await app.DoAsync(app.Officer, new ShowSummary(release))).Contested, one => one.Key == point.Key);
    }

    private static Task<ShowContradictions.Answer> ShowAsync(RegistryApp app, ReleaseId release) =>
        app.DoAsync(app.Officer, new ShowContradictions(release));

    private static async Task<ReleaseId> RecipeAsync(RegistryApp app, string name, string one, string two)
    {
        var recipe = $"merge_method: linear\nmodels:\n- model: shares/One\n  parameters: {{weight: {one}}}\n- model: shares/Two\n  parameters: {{weight: {two}}}\n";
        var saved = await app.DoAsync(app.Officer, new SaveUpload(new(name, [UploadedFile.Alone("mergekit_config.yml", Encoding.UTF8.GetBytes(recipe))])));
        return saved.Saved[0].ReleaseId;
    }

    private static Task<ChipUseId> ChipAsync(RegistryApp app, ReleaseId release, string chip, string source) => app.DoAsync(app.Officer, new AddChipUse(
        release, null, chip, ChipPurpose.Training, null, null, null, RegistryApp.Reported(EvidenceQuestion.Hardware, chip) with { Source = source }));
}
