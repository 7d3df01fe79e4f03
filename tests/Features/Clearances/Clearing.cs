using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Formats;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Evaluations;
using ModelRegistry.Tests.Features.Registry;
using Answered = ModelRegistry.Rulebook.Evaluations.Clearance;

namespace ModelRegistry.Tests.Features.Clearances;

public sealed class Clearing(Databases databases) : IClassFixture<Databases>
{
    private static readonly CheckClearance InGermany = new() { Jurisdiction = "DE", Use = EndUse.InternalUse, Day = Asking.Day };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_name_a_purl_and_a_card_of_the_same_model_give_the_same_answer(string database)
    {
        var app = await databases.On(database);
        var (name, id) = await app.PublishedAsync("lab");
        var byName = await app.DoAsync(app.Officer, InGermany with { Model = name.ToUpperInvariant() });
        var byPurl = await app.DoAsync(app.Officer, InGermany with { Purl = $"pkg:huggingface/{name}?checksum=x" });
        var byCard = await app.DoAsync(app.Officer, InGermany with { Card = CardOf(name, "license: mit") });

        Assert.Equal((id, name), (byName.Release!.Id, byName.Release.Name));
        Assert.Equal(byName.Headline, byPurl.Headline);
        Assert.Equal(byName.Headline, byCard.Headline);
        Assert.Equal((Asking.Day, Profiles.Enforced, RulebookEdition.Current.Hash), (byName.GoodFor, byName.Profile, byName.Edition));
        Assert.Contains("under the law as enforced, on 2026-12-01", byName.Headline, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_digest_of_a_file_names_its_release_and_several_releases_are_said_to_be_several(string database)
    {
        var app = await databases.On(database);
        var (one, two) = (Digest(), Digest());
        var first = await ImportFilesAsync(app, ("model.safetensors", one), ("tokenizer.json", two));
        var second = await ImportFilesAsync(app, ("model.safetensors", Digest()), ("tokenizer.json", two));

        var alone = await app.DoAsync(app.Officer, InGermany with { Sha256 = one.Hex.ToUpperInvariant() });
        Assert.Equal(first, alone.Release!.Name);
        Assert.Contains(alone.Reasons, reason => reason.Contains("model.safetensors", StringComparison.Ordinal));
        var both = await app.DoAsync(app.Officer, InGermany with { Sha256 = two.Hex });
        Assert.Equal(Answered.CannotTell, both.Clearance);
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), both.Matches.Select(match => match.Name).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_matches_nothing_is_cannot_tell_and_a_card_tells_of_its_declared_parents(string database)
    {
        var app = await databases.On(database);
        var (parent, _) = await app.PublishedAsync("lab");
        var unknown = await app.DoAsync(app.Officer, InGermany with { Model = "nobody/knows-this" });
        var digest = await app.DoAsync(app.Officer, InGermany with { Sha256 = Digest().Hex });
        var purl = await app.DoAsync(app.Officer, InGermany with { Purl = $"pkg:huggingface/{parent}@0123abc" });
        var card = await app.DoAsync(app.Officer, InGermany with
        {
            Card = CardOf("x/y", $"base_model:\n- {parent}\n- nobody/knows-this-either\nbase_model_relation: merge"),
        });

        Assert.All([unknown, digest, purl, card], answer => Assert.Equal(Answered.CannotTell, answer.Clearance));
        Assert.Contains("nobody/knows-this", unknown.Headline, StringComparison.Ordinal);
        Assert.Contains(parent, Assert.Single(purl.Reasons), StringComparison.Ordinal);
        Assert.Equal([(parent, true), ("nobody/knows-this-either", false)], card.DeclaredParents.Select(row => (row.Name, row.Held)));
        Assert.NotNull(card.DeclaredParents[0].Clearance);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_proposal_says_on_its_face_that_it_is_no_law(string database)
    {
        var app = await databases.On(database);
        var (name, _) = await app.PublishedAsync("lab");
        var answer = await app.DoAsync(app.Officer, InGermany with { Model = name, Profile = Profiles.DistillationFdpr });
        Assert.Contains("no law", answer.Headline, StringComparison.Ordinal);
        Assert.Contains("no law", answer.ProfileInWords, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_cannot_be_asked_is_refused_with_place_and_remedy(string database)
    {
        var app = await databases.On(database);
        var refused = await app.RefusedAsync<Refusal.NotValid, ClearanceAnswer>(
            app.Officer, InGermany with { Model = "a", Sha256 = "b", Jurisdiction = "Germany", Purl = "pkg:npm/a" });
        Assert.Equal(["jurisdiction", "model", "purl", "sha256"], refused.Problems.Select(problem => problem.Where).Order());
        await app.RefusedAsync<Refusal.NotValid, ClearanceAnswer>(app.Officer, InGermany);
        await app.RefusedAsync<Refusal.NotAllowed, ClearanceAnswer>(Caller.Anonymous, InGermany with { Model = "a" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task asking_again_and_again_stores_nothing(string database)
    {
        var app = await databases.On(database);
        var child = await app.ImportCardAsync($"lab/{Guid.NewGuid():N}", $"base_model: lab/{Guid.NewGuid():N}\nlicense: mit");
        var rows = await CountAsync(app);
        await app.DoAsync(app.Officer, InGermany with { Model = child.Name });
        await app.DoAsync(app.Officer, InGermany with { Model = child.Name });
        Assert.Equal(rows, await CountAsync(app));
    }

    private static Task<int> CountAsync(RegistryApp app) => app.LookAsync(app.Regulator, context => Task.FromResult(context.Evaluations.Count()));

    private static byte[] CardOf(string name, string frontMatter) => Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n# {name}\n");

    private static Sha256Digest Digest() => Sha256Digest.OfBytes(Guid.NewGuid().ToByteArray());

    private static async Task<string> ImportFilesAsync(RegistryApp app, params (string Path, Sha256Digest Digest)[] files)
    {
        var name = $"lab/{Guid.NewGuid():N}";
        var siblings = files.Select(file => $$$"""{"rfilename":"{{{file.Path}}}","lfs":{"sha256":"{{{file.Digest.Hex}}}","size":5}}""");
        var metadata = $$"""{"id":"{{name}}","sha":"{{Guid.NewGuid():N}}","siblings":[{{string.Join(',', siblings)}}]}""";
        var read = new ImportReader(TimeProvider.System).ReadHubMetadata(Encoding.UTF8.GetBytes(metadata));
        var imported = await app.DoAsync(app.Officer, new ImportModel(read));
        var release = await app.DoAsync(app.Officer, new ShowRelease(imported.ReleaseId));
        return $"{name}@{release.Release.Label}";
    }
}
