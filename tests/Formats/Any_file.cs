using System.Text;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class Any_file
{
    private static readonly string[] Pieces =
    [
        "*a", "&a ", "!!", "!!binary ", "\t", "[", "]", "{", "}", "- ", "? ", ": ", " : ", "\"\\U00110000\"", "\"\\uD800\"", "%YAML 9.9\n",
            "|+9\n", ">-\n",
        "\u0085", "\u2028", "\ufeff", "\0", "---\n", "...\n", "!<tag:x> ", "<<: ", "'", "\"", "\\", "#", "@", "`", "%\n", "\r", "\u00e9",
            ",",
    ];

    [Theory]
    [InlineData("README.md", "---\nlicense: mit\n---\n", SourceKind.ModelCard)]
    [InlineData("pasted", "plain words", SourceKind.ModelCard)]
    [InlineData("x/config.json", "{}", SourceKind.Configuration)]
    [InlineData("pasted", "{\"hidden_size\":{\"a\":[1]},\"model_type\":\"llama\"}", SourceKind.Configuration)]
    [InlineData("pasted", "{\"peft_type\":\"LORA\"}", SourceKind.AdapterConfiguration)]
    [InlineData("models.jsonl", "\ufeff {\"model_id\":\"a/b\",\"card\":\"\"}", SourceKind.CrawlRecord)]
    [InlineData("model.json", "{\"id\":\"a/b\"}", SourceKind.HubMetadata)]
    [InlineData("model.json", "{\"id\":", SourceKind.HubMetadata)]
    [InlineData("x.json", "{\"bomFormat\":\"CycloneDX\"}", SourceKind.CycloneDx)]
    public void Is_read_as_what_its_name_or_content_says(string file, string text, SourceKind kind) =>
        Assert.Equal(kind, Given.Reader.ReadFile(file, Given.Bytes(text)).Sources[0].Kind);

    [Theory]
    [InlineData("---\nbase_model: a/b\ntags: [x, {y: z}]\ndatasets:\n- c/d\nco2_eq_emissions:\n  hardware_used: 8 x A100\n---\n# M\n")]
    [InlineData("{\"id\":\"a/b\",\"tags\":[\"x\"],\"siblings\":[{\"rfilename\":\"a\"}],\"cardData\":\"license: mit\\ntags:\\n- x\"}")]
    public void Is_answered_and_never_thrown_at_the_caller(string good)
    {
        var random = new Random(20261121);
        for (var run = 0; run < 3000; run++)
        {
            var text = new StringBuilder(good);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at - 1));
                else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Assert.Single(Given.Reader.ReadFile("pasted", Given.Bytes(text.ToString())).Sources);
        }
    }
}
