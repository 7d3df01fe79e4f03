using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Web.Components.Lineage;

namespace ModelRegistry.Tests.Journeys;

/// <summary>A lineage is drawn so that it can be read: ancestors on the left, nothing on top of another thing.</summary>
public sealed class LineageMaps
{
    private static readonly LineageLayout Layout = LineageLayout.Of(Picture(7, (0, 1), (0, 2), (1, 3), (2, 3), (0, 3), (3, 4), (1, 4), (5, 4), (0, 6)));

    [Fact]
    public void an_ancestor_stands_left_of_its_descendants()
    {
        var at = Layout.Nodes.ToDictionary(placed => placed.Node.Id, placed => placed.X);
        Assert.All(Layout.Edges, placed => Assert.True(at[placed.Edge.Parent] < at[placed.Edge.Child]));
    }

    [Fact]
    public void no_box_covers_another()
    {
        var columns = Layout.Nodes.GroupBy(placed => placed.X).Select(column => column.OrderBy(placed => placed.Y).ToList());
        Assert.All(columns, column => Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height <= pair.Second.Y)));
    }

    [Fact]
    public void lines_into_one_box_end_a_label_apart()
    {
        var ends = Layout.Edges.Where(placed => placed.Edge.Child == Id(4)).Select(placed => placed.Points[^1].Y).Order().ToList();
        Assert.Equal(3, ends.Count);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First >= LineageLayout.Port));
    }

    [Fact]
    public void everything_is_inside_the_drawing() =>
        Assert.All(Layout.Nodes, placed => Assert.True(
            placed.X >= 0 && placed.X + LineageLayout.BoxWidth <= Layout.Width && placed.Y >= 0 && placed.Y + placed.Height <= Layout.Height));

    [Fact]
    public void a_line_to_a_release_that_is_not_drawn_is_left_out() =>
        Assert.Empty(LineageLayout.Of(Picture(1, (0, 9))).Edges);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static LineagePicture Picture(int nodes, params (int Parent, int Child)[] edges) => new(
        [.. Enumerable.Range(0, nodes).Select(number => new LineageNode(Id(number), $"model {number}", "", "/", number == 0))],
        [.. edges.Select(edge => new LineageEdge(Id(edge.Parent), Id(edge.Child), DerivationRelation.Merge, EvidenceStrength.Weak, false, "/"))]);
}
