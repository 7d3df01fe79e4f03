using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Renaming(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_model_is_found_and_imported_under_the_name_it_bore(string database)
    {
        var app = await databases.On(database);
        var first = await app.ImportCardAsync("rename/Old", "license: mit");
        await app.DoAsync(app.Licensing, Rename(await VersionAsync(app, first.ModelId), first.ModelId, "rename/New"));

        var shown = await app.DoAsync(app.Regulator, new ShowModel(Name: "RENAME/old"));
        Assert.Equal((first.ModelId, "rename/New", "rename/Old"), (shown.Model.Id, shown.Model.Name, Assert.Single(shown.FormerNames).Name));
        Assert.Equal(first.ModelId, (await app.ImportCardAsync("rename/Old", "license: apache-2.0")).ModelId);
        var child = await app.ImportCardAsync("rename/Child", "base_model: rename/Old");
        Assert.Equal("rename/New", Assert.Single((await app.DoAsync(app.Regulator, new ShowRelease(child.ReleaseId))).Parents).ParentName);
        Assert.Equal(first.ModelId, (await app.DoAsync(app.Licensing, new RegisterModel("rename/OLD", "v9", null, null, RegistryApp.Declared(EvidenceQuestion.Identity)))).ModelId);
        foreach (var name in (string[])["rename/Old", "rename/New"])
        {
            Assert.Contains((await app.DoAsync(app.Regulator, new FindModels(name))).Rows, row => row.Id == first.ModelId);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task two_names_that_were_recorded_apart_become_one_model_with_all_releases(string database)
    {
        var app = await databases.On(database);
        var old = await app.ImportCardAsync("twice/Old", "license: mit");
        var other = await app.ImportCardAsync("twice/New", "license: mit");
        await app.DoAsync(app.Licensing, Rename(await VersionAsync(app, old.ModelId), old.ModelId, "twice/New"));

        var shown = await app.DoAsync(app.Regulator, new ShowModel(Name: "twice/New"));
        Assert.Equal(old.ModelId, shown.Model.Id);
        Assert.Equivalent(new[] { old.ReleaseId, other.ReleaseId }, shown.Releases.Select(release => release.Id));
        Assert.Equal(shown.Releases.Count, shown.Releases.Select(release => release.Label).Distinct().Count());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task to_the_same_name_or_to_one_that_another_bore_or_by_nobody_of_the_authority_is_refused(string database)
    {
        var app = await databases.On(database);
        var (one, two) = (await app.ImportCardAsync("apart/One", "license: mit"), await app.ImportCardAsync("apart/Two", "license: mit"));
        await app.DoAsync(app.Licensing, Rename(await VersionAsync(app, one.ModelId), one.ModelId, "apart/Three"));
        var version = await VersionAsync(app, two.ModelId);
        await app.RefusedAsync<Refusal.NotValid, Done>(app.Licensing, Rename(version, two.ModelId, "apart/TWO"));
        await app.RefusedAsync<Refusal.NotValid, Done>(app.Licensing, Rename(version, two.ModelId, "apart/One"));
        await app.RefusedAsync<Refusal.NotAllowed, Done>(app.Officer, Rename(version, two.ModelId, "apart/Four"));
    }

    private static async Task<Guid> VersionAsync(RegistryApp app, ModelId model) =>
        (await app.DoAsync(app.Regulator, new ShowModel(model))).Model.Version;

    private static RenameModel Rename(Guid version, ModelId model, string name) =>
        new(model, version, name, null, new(2025, 6, 1), "the hub's redirect", null);
}
