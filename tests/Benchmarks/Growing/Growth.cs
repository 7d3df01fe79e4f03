using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>Fills a registry with releases in the shape of the real trees, three files a release and an item of evidence an edge.</summary>
internal sealed class Growth(int releases, int seed, Caller caller)
{
    private const int Batch = 5_000;
    private const int Makers = 20_000;
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Licences =
        ["apache-2.0", "mit", "llama3.1", "gemma", "cc-by-nc-4.0", "openrail", "llama2", "other", "cc-by-4.0", "bsd-3-clause", "gpl-3.0", "wtfpl"];

    private static readonly string[] Families = ["Llama-3.1", "Qwen2.5", "gemma-2", "Mistral", "phi-3", "DeepSeek-V3", "falcon", "Yi-1.5", "OLMo", "bloom"];
    private static readonly string[] Sizes = ["7B", "8B", "0.5B", "70B", "13B", "1.5B", "32B", "405B"];
    private static readonly string[] Chips = ["H100", "A100", "H800", "A800", "TPU v5e", "MI300X", "Ascend 910B", "RTX 4090"];
    private static readonly string[] Countries = ["US", "CN", "FR", "GB", "DE", "KR", "JP", "IN", "CA", "AE", "IL", "SG"];

    private readonly Shape shape = new(releases, seed);
    private readonly Guid[] ids = new Guid[releases];
    private readonly List<PartyId> parties = [];
    private long clock;

    public async Task RunAsync(Registry registry, CancellationToken stop = default)
    {
        var watch = Stopwatch.StartNew();
        await registry.UseAsync(caller, context => MakersAsync(context, stop));
        for (var from = 0; from < releases; from += Batch)
        {
            var batch = new Rows();
            for (var number = from; number < Math.Min(releases, from + Batch); number++) One(batch, number);
            await registry.UseAsync(caller, context => WriteAsync(context, batch, stop));
            if (from % 50_000 == 0) await Console.Error.WriteLineAsync($"{from:#,0} releases after {watch.Elapsed.TotalSeconds:0} s");
        }

        // PostgreSQL's own process does this within a minute; SQLite has none, and the registry is to be fast without.
        await registry.UseAsync(caller, context =>
            context.Dialect == Dialect.PostgreSql ? context.Database.ExecuteSqlRawAsync("ANALYZE", stop) : Task.CompletedTask);
        await Console.Error.WriteLineAsync($"{releases:#,0} releases in {watch.Elapsed.TotalSeconds:0} s");
    }

    private Task MakersAsync(RegistryContext context, CancellationToken stop)
    {
        var made = Enumerable.Range(0, Makers).Select(number => new Party
        {
            Id = new(NextId()),
            Name = $"Maker {number}",
            Country = Country.Of(Countries[shape.Small(Countries.Length)]),
        }).ToList();
        parties.AddRange(made.Select(party => party.Id));
        return context.InsertAsync(made, stop);
    }

    private void One(Rows rows, int number)
    {
        var (parents, relation) = shape.Next(number);
        var maker = shape.Small(Makers);
        var model = new Model
        {
            Id = new(NextId()),
            Name = Name(number, maker, parents.Count, relation),
            RecordedAt = Day,
            DeveloperId = number % 3 == 0 ? parties[maker] : null,
        };
        ids[number] = NextId();
        var release = new Release { Id = new(ids[number]), ModelId = model.Id, Label = "main", RecordedAt = Day, Licence = Licences[shape.Small(Licences.Length)] };
        rows.Models.Add(model);
        rows.Releases.Add(release);
        rows.Words.AddRange(NameWords.Of(model.Name).Select(word => new ModelWord { ModelId = model.Id, Word = word }));
        rows.Artifacts.AddRange([File(release, "README.md", NextId()), File(release, "model.safetensors", NextId()), File(release, "tokenizer.json", FamilyFile(number))]);
        foreach (var parent in parents) Edge(rows, release, new(ids[parent]), relation);
        if (number % 20 == 0)
        {
            rows.ChipUses.Add(new()
            {
                Id = new(NextId()),
                ReleaseId = release.Id,
                ChipName = Chips[shape.Small(Chips.Length)],
                Purpose = ChipPurpose.Training,
            });
        }
    }

    private void Edge(Rows rows, Release child, ReleaseId parent, DerivationRelation relation)
    {
        var edge = new Derivation { Id = new(NextId()), ChildId = child.Id, ParentId = parent, Relation = relation };
        rows.Edges.Add(edge);
        rows.Evidence.Add(new()
        {
            Id = new(NextId()),
            Subject = EvidenceSubject.Derivation,
            SubjectId = edge.Id.Value,
            Question = EvidenceQuestion.WeightDerivation,
            Kind = EvidenceKind.PublisherDeclaration,
            Strength = EvidenceStrength.Weak,
            Direction = EvidenceDirection.Supports,
            Claim = "declared by the publisher",
            AssertedBy = "publisher",
            Source = "README.md",
            RecordedAt = Day,
            RecordedBy = caller.Person,
        });
    }

    private string Name(int number, int maker, int parents, DerivationRelation relation)
    {
        var family = shape.FamilyOf(number);
        var known = family < Families.Length ? Families[family] : $"family{family}";
        var size = Sizes[family % Sizes.Length];
        return parents == 0
            ? $"lab{family}/{known}-{size}-x{number:x}"
            : $"maker{maker}/{known}-{size}-{Made(relation)}-v{number % 4}-x{number:x}";
    }

    private static string Made(DerivationRelation relation) => relation switch
    {
        DerivationRelation.Adapter => "lora",
        DerivationRelation.Quantization => "GGUF",
        DerivationRelation.Merge => "merge",
        _ => "sft",
    };

    private Artifact File(Release release, string path, Guid content) => new()
    {
        Id = new(NextId()),
        ReleaseId = release.Id,
        Path = path,
        Digest = Sha256Digest.OfBytes(content.ToByteArray()),
        SizeInBytes = 1024,
        Format = path[(path.LastIndexOf('.') + 1)..],
    };

    // A family shares its tokenizer: one digest with very many holders.
    private Guid FamilyFile(int number) => new(shape.FamilyOf(number), 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    // Version 7 in form and order, from the seed.
    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        shape.Random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes,
            ((Day.ToUnixTimeMilliseconds() + (clock++ / 16)) << 16) | (0x7000L | (ushort)(shape.Random.Next() & 0xfff)));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new(bytes, bigEndian: true);
    }

    private static async Task WriteAsync(RegistryContext context, Rows rows, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await context.InsertAsync(rows.Models, stop);
        await context.InsertAsync(rows.Releases, stop);
        await context.InsertAsync(rows.Words, stop);
        await context.InsertAsync(rows.Artifacts, stop);
        await context.InsertAsync(rows.Edges, stop);
        await context.InsertAsync(rows.Evidence, stop);
        await context.InsertAsync(rows.ChipUses, stop);
        await transaction.CommitAsync(stop);
    }

    private sealed class Rows
    {
        public List<Model> Models { get; } = [];

        public List<Release> Releases { get; } = [];

        public List<ModelWord> Words { get; } = [];

        public List<Artifact> Artifacts { get; } = [];

        public List<Derivation> Edges { get; } = [];

        public List<EvidenceItem> Evidence { get; } = [];

        public List<ChipUse> ChipUses { get; } = [];
    }
}
