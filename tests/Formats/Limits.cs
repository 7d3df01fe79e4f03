using System.Text;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class Limits
{
    private static readonly ImportLimits Small = new()
    {
        CardBytes = 200,
        FrontMatterCharacters = 60,
        JsonBytes = 100,
        Depth = 4,
        Items = 3,
    };

    private static readonly ImportReader Reader = new(TimeProvider.System, Small);

    [Fact]
    public void A_long_card_is_refused_by_name_of_the_limit() =>
        Assert.Equal("The card is longer than the limit of 200 bytes.",
            Given.Card(new string('a', 201), limits: Small).Only(Reason.Limit).What);

    [Fact]
    public void Long_front_matter_is_refused_by_name_of_the_limit() =>
        Assert.Equal("64 characters of front matter are more than the limit of 60.",
            Given.Front("x: " + new string('a', 61), limits: Small).Only(Reason.Limit).What);

    [Fact]
    public void Long_JSON_is_refused_by_name_of_the_limit() =>
        Assert.Equal("The JSON is longer than the limit of 100 bytes.",
            Reader.ReadConfiguration(Given.Bytes($"{{\"a\":\"{new string('a', 100)}\"}}")).Only(Reason.Limit).What);

    [Theory]
    [InlineData("[[[[x]]]]")]
    [InlineData("{a: {b: {c: {d: e}}}}")]
    public void Deep_nesting_is_refused_by_name_of_the_limit(string value)
    {
        var message = Given.Front("license: mit\nx: " + value, limits: Small).Only(Reason.Limit);
        Assert.Equal(("Nesting is deeper than the limit of 4.", 3), (message.What, message.Line!.Value));
    }

    [Fact]
    public void Deep_JSON_is_refused_by_name_of_the_limit() =>
        Assert.Equal("Nesting is deeper than the limit of 4.",
            Reader.ReadConfiguration("{\"a\":[[[[1]]]]}"u8.ToArray()).Only(Reason.Limit).What);

    [Theory]
    [InlineData(200_000, '[')]
    [InlineData(200_000, '{')]
    public void Brackets_without_end_are_refused_quickly_in_both_formats(int count, char bracket)
    {
        var text = new string(bracket, count);
        Assert.Contains(Given.Front("x: " + text).NotUnderstood, n => n.Reason is Reason.Limit or Reason.Wrong);
        Assert.Contains(Given.Metadata(text).NotUnderstood, n => n.Reason is Reason.Limit or Reason.Wrong);
    }

    [Fact]
    public void Items_after_the_limit_are_not_read_and_counted()
    {
        var card = Given.Front("tags: [a, b, c, [d, [x]], {e: f}]\nlicense: mit", limits: Small);
        Assert.Equal(["a", "b", "c"], card.Values(Subject.Tag));
        Assert.Equal("5 items are more than the limit of 3; those after it were not read.", card.Only(Reason.Limit).What);
        Assert.Equal(["mit"], card.Values(Subject.License));
    }

    [Fact]
    public void Keys_after_the_limit_are_not_read_and_counted()
    {
        var card = Given.Front("a: 1\nb: 2\nlicense: mit\nbase_model: [a/b]\nx: 1", limits: Small);
        Assert.Empty(card.Parents);
        Assert.Equal(["mit"], card.Values(Subject.License));
        Assert.StartsWith("5 items", card.Only(Reason.Limit).What, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_items_after_the_limit_are_not_read_and_counted()
    {
        var model = Reader.ReadHubMetadata("{\"tags\":[\"a\",\"b\",\"c\",[\"d\"],{\"e\":1}],\"id\":\"a/b\"}"u8.ToArray());
        Assert.Equal(["a", "b", "c"], model.Values(Subject.Tag));
        Assert.StartsWith("5 items", model.Only(Reason.Limit).What, StringComparison.Ordinal);
        Assert.Equal("a/b", model.Name!.Value);
    }

    [Fact]
    public void Reading_stops_at_the_time_limit_and_says_so()
    {
        var card = Given.Front("license: mit", "a/b", new ImportLimits { Time = TimeSpan.Zero });
        Assert.StartsWith("Reading took longer than the limit of 0 s", card.Only(Reason.Limit).What, StringComparison.Ordinal);
        Assert.True(card.RanOutOfTime);
        Assert.Equal("a/b", card.Name!.Value);
        Assert.Equal(2, card.Sources.Count);
        Assert.False(Given.Front("license: mit", "a/b").RanOutOfTime);
    }

    [Fact]
    public void The_callers_own_cancellation_is_not_a_message() =>
        Assert.Throws<OperationCanceledException>(() => Given.Reader.ReadCard("---\na: b\n---\n"u8.ToArray(),
            cancellation: new CancellationToken(true)));

    [Fact]
    public void A_folder_with_too_many_files_is_read_up_to_the_limit()
    {
        var files = Enumerable.Range(0, 5).Select(i => new FolderFile($"{i}.bin", 1, default, null)).ToList();
        var model = Reader.ReadFolder(files);
        Assert.Equal(3, model.Artifacts.Count);
        Assert.StartsWith("5 files", model.Only(Reason.Limit).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_line_is_refused_with_the_digest_of_the_whole_and_the_next_is_read()
    {
        var first = $"{{\"model_id\":\"a/{new string('x', 100)}\"}}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(first + "\n\n{\"model_id\":\"a/b\"}\n"));
        var models = new List<ImportedModel>();
        await foreach (var model in Reader.ReadRecordsAsync(stream, "m.jsonl")) models.Add(model);
        Assert.Equal("The JSON is longer than the limit of 100 bytes.", models[0].Only(Reason.Limit).What);
        Assert.Equal((Domain.Sha256Digest.OfBytes(Given.Bytes(first)), first.Length),
            (models[0].Sources[0].Sha256, (int)models[0].Sources[0].Bytes));
        Assert.Equal(("a/b", "m.jsonl:3"), (models[1].Name!.Value, models[1].Name!.From.File));
    }
}
