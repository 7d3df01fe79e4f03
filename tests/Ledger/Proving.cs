using FsCheck;
using FsCheck.Fluent;
using ModelRegistry.Ledger;

namespace ModelRegistry.Tests.Ledger;

/// <summary>Roots and proofs are those of RFC 6962, of every size, and of nothing else.</summary>
public sealed class Proving
{
    private const int Most = 130;
    private static readonly PlainTree Tree = PlainTree.Of(300);
    private static readonly TreeHash[] Roots = [.. Enumerable.Range(0, Most + 1).Select(Tree.Root)];
    private static readonly PlainTree Known = new(Published.Leaves);

    [Fact]
    public void the_published_roots_come_out()
    {
        var range = new CompactRange();
        Assert.Equal(Published.Roots[0], Hex(range.Root));
        foreach (var (index, leaf) in Published.Leaves.Index())
        {
            range.Append(TreeHash.OfLeaf(leaf));
            Assert.Equal(Published.Roots[index + 1], Hex(range.Root));
            Assert.Equal(Published.Roots[index + 1], Hex(TreeProofs.Root(index + 1, Known.Read)));
        }
    }

    [Theory]
    [MemberData(nameof(Published.Inclusions), MemberType = typeof(Published))]
    public void the_published_inclusion_proofs_come_out(int index, int size, string path)
    {
        var expected = Published.Hashes(path);
        Assert.Equal(expected, TreeProofs.Inclusion(index, size, Known.Read));
        Assert.True(TreeChecks.Includes(Known.Leaf(index), index, size, expected, Known.Root(size)));
    }

    [Theory]
    [MemberData(nameof(Published.Consistencies), MemberType = typeof(Published))]
    public void the_published_consistency_proofs_come_out(int first, int second, string path)
    {
        var expected = Published.Hashes(path);
        Assert.Equal(expected, TreeProofs.Consistency(first, second, Known.Read));
        Assert.True(TreeChecks.Continues(first, Known.Root(first), second, Known.Root(second), expected));
    }

    [Fact]
    public void every_leaf_of_every_size_is_proved_and_in_no_other_place()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var path = TreeProofs.Inclusion(index, size, Tree.Read);
                Assert.True(TreeChecks.Includes(Tree.Leaf(index), index, size, path, Roots[size]), $"leaf {index} of {size}");
                Assert.False(TreeChecks.Includes(Tree.Leaf(index), index + 1, size, path, Roots[size]), $"leaf {index} of {size}, shifted");
                Assert.False(TreeChecks.Includes(Tree.Leaf((index + 1) % 299), index, size, path, Roots[size]));
            }
        }
    }

    [Fact]
    public void every_size_continues_every_smaller_one()
    {
        for (var second = 1; second <= Most; second++)
        {
            for (var first = 1; first <= second; first++)
            {
                var path = TreeProofs.Consistency(first, second, Tree.Read);
                Assert.True(TreeChecks.Continues(first, Roots[first], second, Roots[second], path), $"{first} to {second}");
                Assert.False(TreeChecks.Continues(first, Roots[first - 1], second, Roots[second], path), $"{first} to {second}, another past");
            }
        }
    }

    [Fact]
    public void a_flipped_bit_anywhere_ends_an_inclusion_proof() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
        (from size in Gen.Choose(2, Most) from index in Gen.Choose(0, size - 1) from bit in Gen.Choose(0, 1_000_000) select (size, index, bit)).ToArbitrary(),
        given =>
        {
            var path = TreeProofs.Inclusion(given.index, given.size, Tree.Read).ToArray();
            var hurt = given.bit % path.Length;
            path[hurt] = Flipped(path[hurt], given.bit % 256);
            Assert.False(TreeChecks.Includes(Tree.Leaf(given.index), given.index, given.size, path, Roots[given.size]));
        }));

    [Fact]
    public void a_flipped_bit_anywhere_ends_a_consistency_proof() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
        (from second in Gen.Choose(2, Most) from first in Gen.Choose(1, second - 1) from bit in Gen.Choose(0, 1_000_000) select (first, second, bit)).ToArbitrary(),
        given =>
        {
            var path = TreeProofs.Consistency(given.first, given.second, Tree.Read).ToArray();
            var hurt = given.bit % path.Length;
            path[hurt] = Flipped(path[hurt], given.bit % 256);
            Assert.False(TreeChecks.Continues(given.first, Roots[given.first], given.second, Roots[given.second], path));
        }));

    [Fact]
    public void a_proof_with_a_hash_more_or_less_proves_nothing()
    {
        var path = TreeProofs.Inclusion(3, 100, Tree.Read);
        Assert.False(TreeChecks.Includes(Tree.Leaf(3), 3, 100, [.. path.SkipLast(1)], Roots[100]));
        Assert.False(TreeChecks.Includes(Tree.Leaf(3), 3, 100, [.. path, Roots[1]], Roots[100]));
        Assert.False(TreeChecks.Continues(7, Roots[7], 7, Roots[7], [Roots[1]]));
        Assert.False(TreeChecks.Continues(7, Roots[7], 8, Roots[8], []));
        Assert.False(TreeChecks.Continues(8, Roots[8], 7, Roots[7], []));
    }

    [Fact]
    public void a_range_goes_on_where_another_left_off()
    {
        var grown = new CompactRange();
        for (var index = 0; index < 77; index++) grown.Append(Tree.Leaf(index));
        var taken = new CompactRange(77, TreeProofs.Whole(77).Select(Tree.Read));
        Assert.Equal(grown.Roots, taken.Roots);
        for (var index = 77; index < Most; index++) taken.Append(Tree.Leaf(index));
        Assert.Equal(Roots[Most], taken.Root);
        Assert.Throws<ArgumentException>(() => new CompactRange(3, [Roots[1]]));
    }

    private static TreeHash Flipped(TreeHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return TreeHash.Read(bytes);
    }

    private static string Hex(TreeHash hash) => Convert.ToHexStringLower(hash.ToArray());
}
