using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Web.Components.Lineage;

namespace ModelRegistry.Tests.Journeys;

/// <summary>
/// A lineage is drawn so that it can be read, whatever its shape: ancestors on the left, nothing on top of another thing, no text wider
/// than its box, and every release either drawn or counted in a fold.
/// </summary>
public sealed class LineageMaps
{
    private const double Tolerance = 0.001;

    public static TheoryData<string> Shapes => [.. Made.Keys];

    private static readonly Dictionary<string, Func<LineagePicture>> Made = new(StringComparer.Ordinal)
    {
        ["alone"] = () => Tree.Of(0).Picture,
        ["a few"] = () => Tree.Of(3).Grow(7, 2).Picture,
        ["120"] = () => Tree.Of(5).Grow(110, 3).Climb(9).Picture,
        ["500"] = () => Tree.Of(7).Grow(480, 4).Climb(19).Picture,
        ["2000"] = () => Tree.Of(11).Grow(1960, 5).Climb(39).Picture,
        ["2000 of one parent"] = () => Tree.Of(13).Fan(2000).Picture,
        ["a chain of 500"] = () => Tree.Of(17).Chain(500).Picture,
        ["200 ancestors"] = () => Tree.Of(19).Climb(200).Picture,
    };

    [Theory, MemberData(nameof(Shapes))]
    public void every_release_is_drawn_or_counted_in_one_fold(string shape)
    {
        var picture = Made[shape]();
        var folded = FoldedLineage.Of(picture, new([]));
        Assert.Equal(picture.Nodes.Count, folded.Nodes.Count + folded.FoldedReleases);
        Assert.True(folded.Nodes.Count + folded.Folds.Count <= 200, $"{folded.Nodes.Count} boxes and {folded.Folds.Count} folds");
        var drawn = folded.Nodes.Select(node => node.Id).ToHashSet();
        Assert.All(folded.Folds, fold => Assert.Contains(fold.At, drawn));
        Assert.All(folded.Folds, fold => Assert.All(fold.Edges, edge => Assert.Equal(fold.At, edge.Near)));
        Assert.All(folded.Folds, fold => Assert.All(fold.Edges, edge => Assert.DoesNotContain(edge.Far, drawn)));
        Assert.Equal(folded.Folds.Count, folded.Folds.Select(fold => fold.Opens).Distinct().Count());
    }

    [Theory, MemberData(nameof(Shapes))]
    public void the_outline_has_every_derivation_once(string shape)
    {
        var picture = Made[shape]();
        var parts = LineageOutlined.Of(picture, up: true).Concat(LineageOutlined.Of(picture, up: false));
        var told = parts.SelectMany(part => part.Groups).SelectMany(Edges).ToList();
        Assert.Equal(picture.Edges.Count, told.Count);
        Assert.Equal(picture.Edges.Select(edge => edge.Id).Order(), told.Order());
    }

    [Theory, MemberData(nameof(Shapes))]
    public void what_the_map_folds_the_outline_counts_the_same(string shape)
    {
        var picture = Made[shape]();
        var below = LineageOutlined.Of(picture, up: false)[0].Groups;
        var groups = below.ToDictionary(group => group.Like.Likeness, group => group.Steps.Count);
        var folds = FoldedLineage.Of(picture, new([])).Folds.Where(fold => fold.At == picture.Here.Id && !fold.Like.Up && !fold.Mixed);
        Assert.All(folds, fold => Assert.InRange(fold.Edges.Count, 1, groups[fold.Like.Likeness]));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void no_box_covers_another_and_all_is_inside_the_drawing(string shape)
    {
        var layout = Laid(Made[shape](), []);
        var columns = layout.Boxes.GroupBy(placed => placed.X).OrderBy(column => column.Key).ToList();
        Assert.All(columns.Zip(columns.Skip(1)), pair => Assert.True(pair.First.Key + MapBox.Width < pair.Second.Key));
        Assert.All(columns.Select(column => column.OrderBy(placed => placed.Y).ToList()), column => Assert.All(
            column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height + 8 <= pair.Second.Y + Tolerance)));
        Assert.All(layout.Boxes, placed => Assert.InRange(placed.X, 0, layout.Width - MapBox.Width));
        Assert.All(layout.Boxes, placed => Assert.InRange(placed.Y, 0, layout.Height - placed.Height + Tolerance));
        Assert.All(layout.Lines.SelectMany(line => line.Points), point => Assert.InRange(point.Y, 0, layout.Height));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void an_ancestor_stands_left_of_its_descendants(string shape)
    {
        var layout = Laid(Made[shape](), []);
        var at = layout.Boxes.ToDictionary(placed => placed.Box.Key, placed => placed.X, StringComparer.Ordinal);
        Assert.All(layout.Lines, placed => Assert.True(at[placed.Line.From] < at[placed.Line.To]));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void no_text_is_wider_than_its_box_or_higher(string shape) => Assert.All(Laid(Made[shape](), []).Boxes, placed =>
    {
        var inside = MapBox.Width - 2 * MapBox.Padding + Tolerance;
        Assert.All(placed.Box.Lines, line => Assert.True(SvgText.Width(line.Text, line.Size) <= inside, line.Text));
        Assert.True(placed.Box.Lines.Sum(line => line.Height) <= placed.Height);
    });

    [Theory]
    [InlineData("deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B-GGUF-Q4_K_M-imatrix-with-a-rather-long-name-that-goes-on", 14)]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 14)]
    [InlineData("深度求索模型深度求索模型深度求索模型深度求索模型", 14)]
    [InlineData("a name of many words, each of them short", 12)]
    public void a_long_name_is_broken_and_loses_nothing(string name, double size)
    {
        var lines = SvgText.Wrap(name, size, 206, 9);
        Assert.All(lines, line => Assert.True(SvgText.Width(line, size) <= 206, line));
        Assert.Equal(name.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.EndsWith("…", SvgText.Wrap(name, size, 100, 1)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void lines_into_one_box_end_a_label_apart()
    {
        var tree = Tree.Of(23);
        tree.Climb(6);
        var here = Laid(tree.Picture, []).Lines.Where(placed => placed.Line.To == MapDrawing.KeyOf(tree.Picture.Here.Id)).ToList();
        var ends = here.Select(placed => placed.Points[^1].Y).Order().ToList();
        Assert.True(ends.Count > 1);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First >= LineageLayout.Port - Tolerance));
    }

    [Fact]
    public void ancestors_of_which_there_are_not_very_many_never_fold()
    {
        var picture = Tree.Of(29).Grow(1000, 3).Climb(LineageFolding.MostAncestors).Picture;
        var drawn = FoldedLineage.Of(picture, new([])).Nodes.Select(node => node.Id).ToHashSet();
        Assert.All(picture.Edges.Where(edge => edge.Up), edge => Assert.Contains(edge.Parent, drawn));
        Assert.Contains(picture.Here.Id, drawn);
    }

    [Fact]
    public void a_path_never_folds_in_the_map_or_the_outline()
    {
        var picture = Tree.Of(31).Grow(1500, 3).Picture;
        var deepest = picture.Edges[^1];
        var up = picture.Edges.ToLookup(edge => edge.Child);
        var path = new HashSet<Guid>();
        for (var edge = deepest; edge is not null; edge = up[edge.Parent].FirstOrDefault()) path.Add(edge.Id);
        LineageEdge Marked(LineageEdge edge) => path.Contains(edge.Id) ? edge with { Way = OnWay.Path } : edge;
        var marked = picture with { Edges = [.. picture.Edges.Select(Marked)] };
        var folded = FoldedLineage.Of(marked, new([]));
        Assert.Superset(path.ToHashSet(), folded.Edges.Select(edge => edge.Id).ToHashSet());
        Assert.Equal(picture.Nodes.Count, folded.Nodes.Count + folded.FoldedReleases);
        var groups = LineageOutlined.Of(marked, up: false)[0].Groups;
        for (var at = picture.Here.Id; groups.Count > 0 && path.Remove(groups[0].Like.Id); groups = groups[0].Steps[0].Groups)
        {
            Assert.Equal((false, at), (groups[0].Folds, groups[0].Like.Near));
            at = groups[0].Like.Far;
        }

        Assert.Empty(path);
    }

    [Fact]
    public void an_opened_fold_shows_some_and_counts_the_rest()
    {
        var picture = Tree.Of(37).Fan(100).Picture;
        var fold = FoldedLineage.Of(picture, new([])).Folds.MaxBy(one => one.Releases)!;
        var first = FoldedLineage.Of(picture, new([fold.Opens]));
        var shown = first.Nodes.Count(node => fold.Edges.Any(edge => edge.Far == node.Id));
        Assert.Equal(Math.Min(fold.Edges.Count, OpenedFolds.AtATime), shown);
        Assert.Equal(picture.Nodes.Count, first.Nodes.Count + first.FoldedReleases);
        var opened = new List<string>();
        for (var folded = first; folded.Folds.Count > 0; folded = FoldedLineage.Of(picture, new(opened))) opened.Add(folded.Folds[0].Opens);
        Assert.Equal(picture.Nodes.Count, FoldedLineage.Of(picture, new(opened)).Nodes.Count);
    }

    [Fact]
    public void whatever_stands_in_an_address_opens_a_fold_or_nothing()
    {
        string[] words = ["", ".", "x.y.z", "99999999999999999999", $"{Guid.Empty:N}.-3", $"{Guid.Empty:N}.merge.weak.99999999999"];
        Assert.NotEmpty(FoldedLineage.Of(Tree.Of(41).Fan(100).Picture, new(words)).Folds);
    }

    [Fact]
    public void a_cycle_by_siblings_is_drawn_all_the_same()
    {
        var tree = Tree.Of(43).Grow(3, 2);
        var (here, other) = (tree.Picture.Nodes[0].Id, tree.Picture.Edges[0].Child);
        var sibling = new LineageEdge(Guid.NewGuid(), other, here, DerivationRelation.Sibling, EvidenceStrength.Weak, false) { Up = true };
        var picture = tree.Picture with { Edges = [.. tree.Picture.Edges, sibling] };
        Assert.Equal(picture.Nodes.Count, Laid(picture, []).Boxes.Count);
    }

    [Fact]
    public void a_line_to_a_release_that_is_not_drawn_is_left_out()
    {
        var box = new MapBox("a", [], "/", "");
        var edge = new LineageEdge(default, default, default, DerivationRelation.Merge, EvidenceStrength.Weak, false);
        Assert.Empty(LineageLayout.Of(new("a", [box], [new("a", "b", edge)])).Lines);
    }

    private static LineageLayout Laid(LineagePicture picture, IEnumerable<string> opened) =>
        LineageLayout.Of(MapDrawing.Of(FoldedLineage.Of(picture, new(opened)), fold => "/" + fold.Opens));

    private static IEnumerable<Guid> Edges(OutlineGroup group) =>
        group.Steps.SelectMany(step => step.Groups.SelectMany(Edges).Prepend(step.Edge.Id));

    /// <summary>A lineage grown at random from a seed: heavy tails, several parents, long names.</summary>
    private sealed class Tree
    {
        private static readonly string[] Words = ["instruct", "GGUF", "distill", "Q4_K_M", "聊天", "merge.of", "WIDE", "v2"];

        private readonly Random random;
        private readonly List<LineageNode> nodes;
        private readonly List<LineageEdge> edges = [];

        private Tree(int seed)
        {
            random = new(seed);
            nodes = [new(NewId(), "here/model", "v1", "/") { IsHere = true }];
        }

        public LineagePicture Picture => new(nodes, edges);

        public static Tree Of(int seed) => new(seed);

        /// <summary>So many descendants, most of them of the first releases, some of them of several parents.</summary>
        public Tree Grow(int count, int parents)
        {
            var below = new List<Guid> { nodes[0].Id };
            for (var made = 0; made < count; made++)
            {
                var child = Node();
                var from = Enumerable.Range(0, random.Next(6) == 0 ? random.Next(1, parents + 1) : 1)
                    .Select(_ => below[(int)(below.Count * Math.Pow(random.NextDouble(), 4))]).Distinct().ToList();
                from.ForEach(parent => Join(parent, child, up: false));
                below.Add(child);
            }

            return this;
        }

        /// <summary>So many ancestors, each of one or two that stand nearer.</summary>
        public Tree Climb(int count)
        {
            var above = new List<Guid> { nodes[0].Id };
            for (var made = 0; made < count; made++)
            {
                var parent = Node();
                Join(above[random.Next(above.Count)], parent, up: true);
                above.Add(parent);
            }

            return this;
        }

        public Tree Fan(int count)
        {
            for (var made = 0; made < count; made++) Join(nodes[0].Id, Node(), up: false);
            return this;
        }

        public Tree Chain(int count)
        {
            for (var made = 0; made < count; made++) Join(nodes[^1].Id, Node(), up: false);
            return this;
        }

        private void Join(Guid near, Guid far, bool up)
        {
            var (relation, strength) = ((DerivationRelation)(random.Next(4) + 1), (EvidenceStrength)random.Next(1, 3));
            edges.Add(new(NewId(), up ? far : near, up ? near : far, relation, strength, random.Next(12) == 0)
            {
                Up = up,
                Direction = new(random.Next(3) == 0 ? Truth.Unknown : Truth.Yes, "said"),
            });
        }

        private Guid Node()
        {
            var name = string.Join('-', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]));
            nodes.Add(new(NewId(), $"maker-{nodes.Count}/{name}", "unspecified", "/") { Country = random.Next(3) == 0 ? "CN" : null });
            return nodes[^1].Id;
        }

        private Guid NewId()
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new(bytes);
        }
    }
}
