using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// Searches, walks and pages as acts on a registry that was filled: half of them within, 95 of 100 within, and the processor's time of each
/// in this process, which others on the machine do not lengthen. The walks begin at releases drawn from the edges, so that a release with
/// many children comes as often as it has children.
/// </summary>
internal sealed class Sized
{
    private const int Cut = 2_000;

    private readonly Registry registry;
    private readonly Caller caller;
    private readonly List<Measurement> rows = [];
    private readonly Random random = new(7);
    private List<Derivation> edges = [];
    private List<string> names = [];

    private Sized(Registry registry, Caller caller) => (this.registry, this.caller) = (registry, caller);

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Registry registry, int turns)
    {
        var sized = new Sized(registry, await registry.SomebodyAsync(Role.ComplianceOfficer));
        await sized.DrawAsync();
        await sized.WalksAsync(turns);
        await sized.SearchesAsync(turns);
        await sized.PagesAsync(turns);
        return sized.rows;
    }

    // By places in the order of recording, which need no scan.
    private Task DrawAsync() => registry.UseAsync(caller, async context =>
    {
        var last = await context.Models.MaxAsync(model => EF.Property<long>(model, "Sequence"));
        rows.Add(new("releases at most", last, ""));
        var places = Enumerable.Range(0, 400).Select(_ => random.NextInt64(1, last + 1)).ToList();
        var drawn = await context.Models.AsNoTracking().Where(model => places.Contains(EF.Property<long>(model, "Sequence")))
            .Join(context.Releases, model => model.Id, release => release.ModelId, (model, release) => new { model.Name, release.Id })
                .ToListAsync();
        names = drawn.ConvertAll(one => one.Name);
        var ids = drawn.ConvertAll(one => one.Id);
        edges = await context.Derivations.AsNoTracking().Where(edge => ids.Contains(edge.ChildId)).ToListAsync();
    });

    private async Task WalksAsync(int turns)
    {
        await TimeAsync("ancestors, all", turns, 50, _ => registry.UseAsync(caller, c => c.EdgesAboveAsync(Edge().ChildId, Cut, default)));
        await TimeAsync($"descendants, at most {Cut:#,0} edges", turns, 50, _ => registry.UseAsync(caller, c => c.EdgesBelowAsync(Edge().ParentId, Cut, default)));
        await TimeAsync("path to a parent, with strengths", turns, 50, _ => registry.DoAsync(caller, Path(Edge())));
        await TimeAsync("path between any two", turns, 50, _ => registry.DoAsync(caller, Path(Edge()) with { Ancestor = Edge().ChildId.ToString() }));
    }

    private async Task SearchesAsync(int turns)
    {
        await TimeAsync("search: a whole name", turns, 100, _ => FindAsync(new(Name())));
        await TimeAsync("search: two words of a name", turns, 100, _ => FindAsync(new(Words(2))));
        await TimeAsync("search: one word", turns, 100, _ => FindAsync(new(Words(1))));
        await TimeAsync("search: one letter", turns, 100, turn => FindAsync(new(((char)('a' + (turn % 26))).ToString())));
        await TimeAsync("search: words that many have", turns, 100, _ => FindAsync(new("llama lora v1")));
        await TimeAsync("search: licence and relation", turns, 100, _ => FindAsync(new() { Licence = "mit", Relation = DerivationRelation.Merge }));
        await TimeAsync("search: country, chip and word", turns, 100, _ => FindAsync(new("lora") { Country = "CN", Chip = "H800" }));
        await TimeAsync("search: country and rare licence", turns, 100, _ => FindAsync(new() { Country = "SG", Licence = "wtfpl" }));
        await TimeAsync("search: a file's digest", turns, 100, _ => FindAsync(new(Sha256Digest.OfBytes(Guid.Empty.ToByteArray()).Hex)));
    }

    private async Task PagesAsync(int turns)
    {
        await TimeAsync("page: models with facets", turns, 300, _ => FindAsync(new() { Counting = true }));
        await TimeAsync("page: two words with facets", turns, 300, _ => FindAsync(new(Words(2)) { Counting = true }));
        await TimeAsync("page: many narrowings with facets", turns, 300, _ => FindAsync(new("lora") { Country = "US", Licence = "mit", Counting = true }));
        await TimeAsync("page: lineage of a parent", turns, 300, _ => registry.DoAsync(caller, new ShowLineage(Edge().ParentId)));
        await TimeAsync("page: a release with its evidence", turns, 300, async _ =>
        {
            var id = Edge().ChildId;
            await registry.DoAsync(caller, new ShowRelease(id));
            await registry.DoAsync(caller, new ShowEvidence(EvidenceSubject.Release, id.Value));
        });
    }

    private Derivation Edge() => edges[random.Next(edges.Count)];

    private string Name() => names[random.Next(names.Count)];

    private string Words(int count) => string.Join(' ', Name().Split('/')[1].Split('-').Take(count));

    private static ShowPath Path(Derivation edge) => new(edge.ChildId.ToString(), edge.ParentId.ToString());

    private Task<FindModels.Answer> FindAsync(FindModels act) => registry.DoAsync(caller, act);

    private async Task TimeAsync(string what, int turns, double goal, Func<int, Task> act)
    {
        for (var turn = 0; turn < Math.Max(3, turns / 10); turn++) await act(turn);
        var times = new double[turns];
        var processor = Environment.CpuUsage.TotalTime;
        for (var turn = 0; turn < turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            await act(turn);
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }

        var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / turns;
        Array.Sort(times);
        rows.Add(new(what + ", 95 of 100 within", times[(int)(0.95 * (turns - 1))], "ms", goal));
        rows.Add(new("  half of them within", times[turns / 2], "ms"));
        rows.Add(new("  of the processor in this process, each", used, "ms"));
    }
}
