using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Searching;

/// <summary>Models by words, digests and facets, on both databases.</summary>
public sealed class Finding(Databases databases) : IClassFixture<Databases>
{
    [Theory]
    [InlineData("meta-llama/Llama-3.1-8B", "3,8B,B,META,LLAMA,1")]
    [InlineData("Qwen2.5_VL", "QWEN2,2,5,VL")]
    [InlineData("a//b", "A,B")]
    [InlineData("深度/求索7", "深度,求索7,7")]
    public void a_name_has_the_words_between_its_signs_and_after_its_borders(string name, string words) =>
        Assert.Equal(words.Split(',').Order(StringComparer.Ordinal), NameWords.Of(name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("llama3 8b", "LLAMA,8B,3")]
    [InlineData("deepseek-ai/DeepSeek-R1", "DEEPSEEK,AI,R1")]
    [InlineData(" - / ", "")]
    public void what_is_asked_is_split_alike_and_letters_part_from_the_digits_after_them(string text, string words) =>
        Assert.Equal(words.Split(',', StringSplitOptions.RemoveEmptyEntries), NameWords.Asked(text));

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task every_search_finds_what_a_look_at_every_name_finds(string database)
    {
        var app = await databases.On(database);
        var random = new Random(5);
        string[] parts = ["llama", "Llama3", "qwen2", "8B", "7b", "Chat", "GGUF", "merge", "1", "v2", "x"];
        var names = Enumerable.Range(0, 80)
            .Select(n => $"find-{database}/{parts[random.Next(parts.Length)]}-{parts[random.Next(parts.Length)]}.{parts[random.Next(parts.Length)]}_{n}").ToList();
        foreach (var name in names) await app.ImportCardAsync(name, "license: mit");
        foreach (var asked in (string[])["LLAMA", "llama3", "qwen2 gguf", "8b", "ch", "merge v2", "x 1", "lama"])
        {
            var words = NameWords.Asked(asked);
            var right = names.Where(name => words.All(word => NameWords.Of(name).Any(one => one.StartsWith(word,
                StringComparison.Ordinal))));
            Assert.Equal(right, await NamesAsync(app, new FindModels($"find-{database} {asked}", 0, 7)));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task facets_narrow_and_their_numbers_are_what_narrowing_by_them_finds(string database)
    {
        var app = await databases.On(database);
        await FillAsync(app, $"facet-{database}");
        var all = new FindModels($"facet-{database}") { Counting = true };
        var counted = (await app.DoAsync(app.Officer, all)).Counted!;
        Assert.False(counted.More);
        Assert.Equal(["developer", "country", "relation", "chip", "licence", "standing"], counted.Facets.Select(facet => facet.Name));
        foreach (var facet in counted.Facets)
        {
            Assert.Equal(facet.Name == "standing", facet.Values.Count == 0);
            foreach (var value in facet.Values)
            {
                var narrowed = await app.DoAsync(app.Officer, Narrowed(all, facet.Name, value.Value));
                Assert.Equal(value.Models, narrowed.Rows.Count);
                Assert.Equal(value.Models, narrowed.Counted!.Models);
            }
        }

        var both = await NamesAsync(app, all with { Country = "cn", Licence = "mit" });
        Assert.Equal([$"facet-{database}/Two"], both);
        Assert.Empty(await NamesAsync(app, all with { Country = "CN", Licence = "gemma" }));
        Assert.Empty(await NamesAsync(app, all with { Developer = "nobody of this name" }));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_pasted_digest_finds_the_release_that_holds_the_file_or_is_the_whole(string database)
    {
        var app = await databases.On(database);
        var made = await app.RegisterAsync("digest");
        var (file, root) = (Sha256Digest.OfBytes(made.ReleaseId.Value.ToByteArray()),
            Sha256Digest.OfBytes(made.ModelId.Value.ToByteArray()));
        await app.LookAsync(app.Officer, async context =>
        {
            context.Add(new Artifact { Id = new(Guid.CreateVersion7()), ReleaseId = made.ReleaseId, Path = "a.gguf", Digest = file, Format = "gguf" });
            (await context.Releases.SingleAsync(release => release.Id == made.ReleaseId)).RootDigest = root;
            return await context.SaveChangesAsync();
        });
        foreach (var (text, path) in new[] { (file.Hex, "a.gguf"), ("SHA256:" + file.Hex.ToUpperInvariant(), "a.gguf"), ($" {root.Hex} ", null) })
        {
            var row = Assert.Single((await app.DoAsync(app.Officer, new FindModels(text))).Rows);
            Assert.Equal((made.ModelId, new FindModels.Holder(made.ReleaseId, "v1", path, path is null ? FindModels.DigestOf.Root : FindModels.DigestOf.File)), (row.Id, Assert.Single(row.Holders)));
        }

        Assert.Empty((await app.DoAsync(app.Officer, new FindModels(Sha256Digest.OfBytes([1]).Hex))).Rows);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_model_is_found_by_a_name_it_went_by(string database)
    {
        var app = await databases.On(database);
        var made = await app.ImportCardAsync($"renamed-{database}/Present", "license: mit");
        await app.LookAsync(app.Officer, async context =>
        {
            context.Add(new FormerName
            {
                Id = new(Guid.CreateVersion7()),
                ModelId = made.ModelId,
                Name = $"renamed-{database}/Bygone9",
                Source = "the hub",
                RecordedAt = DateTimeOffset.UnixEpoch,
                RecordedBy = app.Officer.Person,
            });
            return await context.SaveChangesAsync();
        });
        Assert.Equal([$"renamed-{database}/Present"], await NamesAsync(app, new FindModels($"{database} bygone9")));
        Assert.Equal([$"renamed-{database}/Present"], await NamesAsync(app, new FindModels($"{database} present renamed")));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task models_recorded_before_there_were_words_get_theirs_at_the_next_start(string database)
    {
        var app = await databases.On(database);
        var made = await app.ImportCardAsync($"wordless-{database}/Model", "license: mit");
        await app.LookAsync(app.Officer, context => context.ModelWords.Where(word => word.ModelId == made.ModelId).ExecuteDeleteAsync());
        Assert.Empty(await NamesAsync(app, new FindModels($"wordless {database}")));
        await app.LookAsync(app.Officer, context => context.Database.ExecuteSqlRawAsync("UPDATE \"Latches\" SET \"Taken\" = 0 WHERE \"Name\" = 'words'"));
        await app.LookAsync(app.Officer, async context =>
        {
            await context.FillWordsAsync(default);
            await context.FillWordsAsync(default);
            return 0;
        });
        Assert.Equal([$"wordless-{database}/Model"], await NamesAsync(app, new FindModels($"wordless {database}")));
    }

    private static FindModels Narrowed(FindModels all, string facet, string value) => facet switch
    {
        "developer" => all with { Developer = value },
        "country" => all with { Country = value },
        "relation" => all with { Relation = Enum.Parse<DerivationRelation>(value) },
        "chip" => all with { Chip = value },
        _ => all with { Licence = value },
    };

    private static async Task FillAsync(RegistryApp app, string prefix)
    {
        await app.ImportCardAsync($"{prefix}/One", "license: mit");
        await app.ImportCardAsync($"{prefix}/Two", $"license: mit\nbase_model: {prefix}/One\nbase_model_relation: finetune");
        await app.ImportCardAsync($"{prefix}/Three", $"license: gemma\nbase_model: [{prefix}/One, {prefix}/Two]\nbase_model_relation: merge");
        await app.ImportCardAsync($"{prefix}/Four", $"base_model: {prefix}/Three\nbase_model_relation: quantized");
        await app.LookAsync(app.Officer, async context =>
        {
            var maker = new Party { Id = new(Guid.CreateVersion7()), Name = $"{prefix} maker", Country = Country.Of("CN") };
            context.Add(maker);
            var names = (string[])[$"{prefix}/Two", $"{prefix}/Four"];
            foreach (var model in await context.Models.Where(model => names.Contains(model.Name)).ToListAsync())
            {
                model.DeveloperId = maker.Id;
                var release = await context.Releases.SingleAsync(release => release.ModelId == model.Id);
                context.Add(new ChipUse { Id = new(Guid.CreateVersion7()), ReleaseId = release.Id, ChipName = $"{prefix} chip", Purpose = ChipPurpose.Training });
            }

            return await context.SaveChangesAsync();
        });
    }

    private static async Task<List<string>> NamesAsync(RegistryApp app, FindModels act)
    {
        var names = new List<string>();
        for (long? after = 0; after is not null;)
        {
            var page = await app.DoAsync(app.Officer, act with { After = after.Value });
            names.AddRange(page.Rows.Select(row => row.Name));
            after = page.Next;
        }

        return names;
    }
}
