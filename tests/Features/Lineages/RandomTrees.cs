using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Lineages;

/// <summary>A seeded graph of releases without cycles, some of its edges siblings, with one item of evidence on most edges.</summary>
internal sealed class RandomTrees
{
    private RandomTrees(string prefix) => Prefix = prefix;

    public string Prefix { get; }

    public List<Release> Releases { get; } = [];

    public List<Derivation> Edges { get; } = [];

    public Dictionary<DerivationId, (EvidenceStrength For, EvidenceStrength Against)> Strengths { get; } = [];

    public string NameOf(int number) => $"{Prefix}/tree-{number}";

    public int NumberOf(ReleaseId id) => Releases.FindIndex(release => release.Id == id);

    public IEnumerable<Derivation> Descents => Edges.Where(edge =>
        edge.Relation is not (DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse));

    public static async Task<RandomTrees> MakeAsync(RegistryApp app, int seed, int count)
    {
        var random = new Random(seed);
        var trees = new RandomTrees($"random-{seed}");
        await app.LookAsync(app.Officer, async context =>
        {
            for (var number = 0; number < count; number++) trees.Grow(context, random, number, app.Officer.Person);
            return await context.SaveChangesAsync();
        });
        return trees;
    }

    private void Grow(RegistryContext context, Random random, int number, PersonId person)
    {
        var model = new Model { Id = new(Guid.CreateVersion7()), Name = NameOf(number), RecordedAt = DateTimeOffset.UnixEpoch };
        var release = new Release { Id = new(Guid.CreateVersion7()), ModelId = model.Id, Label = "v1", RecordedAt = DateTimeOffset.UnixEpoch };
        context.AddRange(model, release);
        Releases.Add(release);
        foreach (var parent in Enumerable.Range(0, number == 0 ? 0 : random.Next(4)).Select(_ => random.Next(number)).Distinct())
        {
            var relation = random.Next(8) == 0 ? DerivationRelation.Sibling : (DerivationRelation)random.Next(5);
            var edge = new Derivation
            {
                Id = new(Guid.CreateVersion7()),
                ChildId = release.Id,
                ParentId = Releases[parent].Id,
                Relation = relation,
            };
            context.Add(edge);
            Edges.Add(edge);

            // A publisher's word is weak at most.
            var (supports, against) = ((EvidenceStrength)random.Next(3), (EvidenceStrength)random.Next(3));
            Strengths[edge.Id] = (supports, against);
            context.AddRange(
                Item(edge, supports, EvidenceDirection.Supports, person), Item(edge, against, EvidenceDirection.Contradicts, person));
        }
    }

    private static EvidenceItem Item(Derivation edge, EvidenceStrength strength, EvidenceDirection direction, PersonId person) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Subject = EvidenceSubject.Derivation,
        SubjectId = edge.Id.Value,
        Question = EvidenceQuestion.WeightDerivation,
        Kind = EvidenceKind.PublisherDeclaration,
        Strength = strength,
        Direction = direction,
        Claim = "said",
        AssertedBy = "publisher",
        Source = "a card",
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = person,
    };
}
