using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class A_card_that_is_malformed
{
    [Theory]
    [InlineData("license: mit\nbase_model: a/b\n  more: c", 4)]
    [InlineData("license: mit\n\tbase_model: a/b", 3)]
    [InlineData("license: mit\nbase_model: [a/b", 3)]
    [InlineData("license: mit\nbase_model: \"a/b", 3)]
    [InlineData("license: mit\nx: @y", 3)]
    public void Keeps_name_and_digest_and_says_where_it_broke(string yaml, int line)
    {
        var card = Given.Front(yaml, "a/model");
        var message = card.Only(Reason.Wrong);
        Assert.StartsWith("The YAML is malformed", message.What, StringComparison.Ordinal);
        Assert.InRange(message.Line!.Value, line, line + 1);
        Assert.Empty(card.Values(Subject.License));
        Assert.Equal("a/model", card.Name!.Value);
        Assert.Contains(card.Sources, s => s.Kind is SourceKind.ModelCard
            && s.Sha256 == Sha256Digest.OfBytes(Given.Bytes($"---\n{yaml}\n---\n# A model\n")));
    }

    [Theory]
    [InlineData("\tlicense: mit", 2)]
    [InlineData("a:\n \tb: c", 3)]
    [InlineData("a: b\n\tc: d", 3)]
    public void Names_the_tab_and_its_line(string yaml, int line)
    {
        var message = Given.Front(yaml).Only(Reason.Wrong);
        Assert.Contains("a tab indents this line", message.What, StringComparison.Ordinal);
        Assert.Equal(line, message.Line);
    }

    [Theory]
    [InlineData("license: {m? it\nx: y")]
    [InlineData("tags:\n- :  a\n- b")]
    [InlineData("tags:\n- \"\\UFFFFFFFF\"")]
    [InlineData("...\nbase_model: a/b")]
    [InlineData("x: [!!]")]
    public void Survives_input_on_which_the_YAML_parser_trips(string yaml) =>
        Assert.InRange(Given.Front(yaml).Only(Reason.Wrong).Line!.Value, 1, 5);

    [Theory]
    [InlineData("", Reason.Absent, "The card is empty.")]
    [InlineData("# Only text\n", Reason.Absent, "The card has no front matter.")]
    [InlineData("---\nlicense: mit\n", Reason.Wrong, "The front matter that opens here is never closed.")]
    [InlineData("---\njust words\n---\n", Reason.Wrong, "The front matter is text, not a mapping.")]
    [InlineData("---\n- a\n---\n", Reason.Wrong, "The front matter is a list, not a mapping.")]
    public void Says_what_is_wrong_with_the_front_matter(string text, Reason reason, string what)
    {
        var card = Given.Card(text);
        Assert.Equal(what, card.Only(reason).What);
        Assert.Empty(card.Statements);
    }

    [Fact]
    public void Passes_over_empty_front_matter() => Assert.Empty(Given.Card("---\n---\n").Statements);

    [Theory]
    [InlineData("\ufeff---\r\nlicense: mit\r\nodd: x\r\n---\r\ntext")]
    [InlineData("\n\n---\nlicense: mit\n---   \ntext")]
    [InlineData("---\nlicense: mit")]
    public void Reads_marks_blank_lines_and_line_ends_as_the_hub_does(string text)
    {
        var closed = text.EndsWith("mit", StringComparison.Ordinal) ? text + "\n---" : text;
        var license = Assert.Single(Given.Card(closed).Statements, s => s.About is Subject.License);
        Assert.Equal("mit", license.Value);
        Assert.Equal(closed.StartsWith('\n') ? 4 : 2, license.From.Line);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("---\nlicense: mit\n---\n")];
        var card = Given.Reader.ReadCard(bytes);
        Assert.Equal("The card is not UTF-8.", card.Only(Reason.Wrong).What);
    }

    [Fact]
    public void Refuses_a_NUL_behind_which_a_parent_could_hide()
    {
        var message = Given.Front("license: mit\n\0\nbase_model: a/b").Only(Reason.Wrong);
        Assert.Contains("NUL", message.What, StringComparison.Ordinal);
        Assert.Equal(3, message.Line);
    }

    [Fact]
    public void Says_that_a_second_document_was_not_read()
    {
        var card = Given.Front("license: mit\n...\nbase_model: a/b");
        Assert.Equal(4, card.Only(Reason.Wrong).Line);
        Assert.Empty(card.Parents);
    }

    [Fact]
    public void Refuses_aliases_and_keeps_the_rest()
    {
        var card = Given.Front("x: &a a/b\nbase_model: *a\nlicense: mit");
        Assert.Empty(card.Parents);
        Assert.Equal(3, card.Only(Reason.Wrong).Line);
        Assert.Equal(["mit"], card.Values(Subject.License));
    }

    [Fact]
    public void Does_not_multiply_a_billion_laughs()
    {
        var yaml = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 12; i++) yaml.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        var card = Given.Front(yaml.Append("license: mit").ToString());
        Assert.Equal(["mit"], card.Values(Subject.License));
        Assert.Equal(99, card.NotUnderstood.Count(n => n.Reason is Reason.Wrong));
    }

    [Theory]
    [InlineData("base_model: !!python/object:os.system a/b")]
    [InlineData("base_model: !mine a/b")]
    public void Refuses_tags_of_other_languages(string yaml)
    {
        var card = Given.Front(yaml + "\nlicense: mit");
        Assert.Empty(card.Parents);
        Assert.Contains("is refused", card.Only(Reason.Wrong).What, StringComparison.Ordinal);
        Assert.Equal(["mit"], card.Values(Subject.License));
    }
}
