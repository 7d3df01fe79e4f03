using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>Two releases side by side: only what differs is shown, what is the same is named, and unknown is not the same.</summary>
public sealed class Differences(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task name_what_differs_and_what_is_alike_and_keep_unknown_apart(string database)
    {
        var app = await databases.On(database);
        var (one, other) = ($"differs/{Guid.NewGuid():N}", $"differs/{Guid.NewGuid():N}");
        await app.ImportCardAsync(one, "license: mit\nbase_model: differs/Parent\nbase_model_relation: finetune\ndatasets: [differs/A, differs/B]");
        await app.ImportCardAsync(other, $"license: mit\nbase_model: {one}\nbase_model_relation: quantized\ndatasets: [differs/B]");

        var shown = await app.DoAsync(app.Regulator, new ShowDifference(one, other.ToUpperInvariant()));
        Assert.Contains("Licence", shown.Same);
        Assert.Contains("Chips", shown.Silent);
        var data = shown.Differing.Single(respect => respect.Name == "Data sets");
        Assert.Equal(("differs/A", 0, 1), (Assert.Single(data.One), data.Other.Count, data.Both));
        var edge = Assert.Single(shown.Edges);
        Assert.Equal((false, DerivationRelation.Quantization), (edge.OneIsChild, edge.Relation));
        Assert.False(shown.NothingDiffers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task compare_files_by_path_and_by_bytes(string database)
    {
        var app = await databases.On(database);
        var (one, other) = ($"files/{Guid.NewGuid():N}", $"files/{Guid.NewGuid():N}");
        await FolderAsync(app, one, ("same.txt", "same"), ("changed.txt", "before"), ("old-name.txt", "moved"), ("gone.txt", "gone"));
        await FolderAsync(app, other, ("same.txt", "same"), ("changed.txt", "after"), ("new-name.txt", "moved"), ("added.txt", "added"));

        var files = (await app.DoAsync(app.Regulator, new ShowDifference(one, other))).ByPath;
        Assert.Equal(
            ("changed.txt", "old-name.txt", "gone.txt", "added.txt"),
            (Assert.Single(files.Changed).Path, Assert.Single(files.Moved), Assert.Single(files.OnlyOne), Assert.Single(files.OnlyOther)));
        Assert.Equal(1, files.Same);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task find_a_release_by_id_digest_and_label_and_refuse_one_twice_or_unknown(string database)
    {
        var app = await databases.On(database);
        var (one, other) = ($"named/{Guid.NewGuid():N}", $"named/{Guid.NewGuid():N}");
        var release = await FolderAsync(app, one, ("only.txt", one), ("b.txt", "b"));
        await FolderAsync(app, other, ("only.txt", other), ("b.txt", "b"));
        var digest = Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(one)).Hex;

        Assert.Equal(release, (await app.DoAsync(app.Regulator, new ShowDifference(digest, other))).One.ReleaseId);
        Assert.Equal(release, (await app.DoAsync(app.Regulator, new ShowDifference(other, release.ToString()))).Other.ReleaseId);
        await app.RefusedAsync<Refusal.NotValid, ShowDifference.Answer>(app.Regulator, new ShowDifference(digest, one));
        await app.RefusedAsync<Refusal.NotFound, ShowDifference.Answer>(app.Regulator, new ShowDifference(one, "named/Nobody"));
        await app.RefusedAsync<Refusal.NotFound, ShowDifference.Answer>(app.Regulator, new ShowDifference(one + "@none", other));
    }

    private static async Task<ReleaseId> FolderAsync(RegistryApp app, string name, params (string Path, string Text)[] files) =>
        (await app.DoAsync(app.Officer, new SaveUpload(new(name, [.. files.Select(file => UploadedFile.Alone(file.Path, Encoding.UTF8.GetBytes(file.Text)))])))).Saved[0].ReleaseId;
}
