using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Tests.Features.Registry;

/// <summary>Identities of imported rows: of version 7, none twice, whoever makes them beside whom.</summary>
public sealed class FreshIds
{
    [Fact]
    public void None_is_made_twice_on_threads_side_by_side()
    {
        var made = ParallelEnumerable.Range(0, 8).WithDegreeOfParallelism(4)
            .SelectMany(_ => Enumerable.Range(0, 20_000).Select(_ => FreshId.Next()).ToList()).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, 2), (id.Version, id.Variant >> 2)));
    }

    [Fact]
    public void They_tell_the_time_at_which_they_were_made()
    {
        var before = Guid.CreateVersion7().ToString()[..8];
        var made = Enumerable.Range(0, 1_000).Select(_ => FreshId.Next().ToString()[..8]).ToList();
        var after = Guid.CreateVersion7().ToString()[..8];

        Assert.All(made.Skip(64), id => Assert.InRange(string.CompareOrdinal(id, before), 0, int.MaxValue));
        Assert.All(made, id => Assert.InRange(string.CompareOrdinal(id, after), int.MinValue, 0));
    }
}
