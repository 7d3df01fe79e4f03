using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Tests.Formats.Signatures;
using ModelRegistry.Tests.Formats.Weights;

namespace ModelRegistry.Tests.Formats.Contradicting;

/// <summary>Card, configuration, headers, bills and signatures in one folder: what they say against each other stands side by side.</summary>
public sealed class A_mixed_folder
{
    private const string Card = "---\nbase_model: big/Parent\nbase_model_relation: finetune\nlicense: mit\n---\n# M\n";

    [Fact]
    public void Of_sources_that_agree_has_no_contradiction()
    {
        var model = Read(("README.md", Card), ("hub.json", Hub("big/Parent", "finetune")),
            ("bom.json", Bom(""","publisher":"Acme Inc.","licenses":[{"license":{"id":"MIT"}}],"pedigree":{"ancestors":[{"type":"machine-learning-model","group":"big","name":"Parent"}]}""")),
            ("doc.json", Spdx("", """,{"type":"Agent","spdxId":"u:a","creationInfo":"_:c","name":"ACME"}""", "\"suppliedBy\":\"u:a\",")));
        Assert.Empty(model.Contradictions);
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong);
    }

    [Fact]
    public void Names_different_parents_of_card_and_bill_side_by_side()
    {
        var said = Only("base_model", ("README.md", Card),
            ("bom.json", Bom(""","pedigree":{"ancestors":[{"type":"machine-learning-model","group":"other","name":"Parent"}]}""")));
        Assert.Contains("README.md line 2 says big/parent", said.Sentence, StringComparison.Ordinal);
        Assert.Contains("says other/parent", said.Sentence, StringComparison.Ordinal);
        Assert.Equal(2, said.Between.Count);
    }

    [Fact]
    public void Names_the_parent_that_the_hub_reckons_and_the_author_does_not_declare()
    {
        var said = Only("base_model", ("README.md", Card), ("hub.json", Hub("big/Another", "finetune")));
        Assert.Contains("(the hub) says big/Another", said.Sentence, StringComparison.Ordinal);
        Assert.Equal([["big/Parent"], ["big/Another"]], said.Names!.Select(one => one.Distinct().ToArray()));
    }

    public static TheoryData<string, string> Relations => new()
    {
        { "gguf", "quantization of big/Parent" },
        { "adapter", "adapter of big/Parent" },
        { "merge", "merge of big/Parent" },
        { "hub", "quantization of big/Parent" },
        { "bill", "distillation of big/Parent" },
    };

    [Theory, MemberData(nameof(Relations))]
    public void Names_the_relation_of_the_card_against_that_of_another_file(string other, string says)
    {
        (string, byte[]) file = other switch
        {
            "gguf" => ("m.gguf", GgufFile.Llama().Text("general.source.huggingface.repository", "big/Parent").Bytes()),
            "adapter" => ("adapter_config.json", Given.Bytes("""{"base_model_name_or_path":"big/Parent","peft_type":"LORA"}""")),
            "merge" => ("mergekit_config.yml", Given.Bytes("models: [{model: big/Parent}, {model: c/d}]\nmerge_method: linear\n")),
            "hub" => ("hub.json", Given.Bytes(Hub("big/Parent", "quantized"))),
            _ => ("bom.json", Given.Bytes(Bom(""","pedigree":{"ancestors":[{"type":"machine-learning-model","group":"big","name":"Parent","properties":[{"name":"modelreg:relation","value":"distillation"}]}]}"""))),
        };
        var said = Only("relation", ("README.md", Given.Bytes(Card)), file);
        Assert.Contains("README.md line 2 says fine-tune of big/Parent", said.Sentence, StringComparison.Ordinal);
        Assert.Contains(says, said.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_path_that_a_configuration_was_saved_from() =>
        Assert.Contains("saved from secret/Parent", Only("saved from", ("README.md", Card), ("config.json", """{"_name_or_path":"secret/Parent"}""")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Names_licences_of_card_header_and_bill()
    {
        var said = Only("license", ("README.md", Given.Bytes(Card)), ("m.gguf", GgufFile.Llama().Bytes()),
            ("bom.json", Given.Bytes(Bom(""","licenses":[{"license":{"id":"GPL-3.0-only"}}]"""))));
        Assert.Equal(3, said.Between.Count);
    }

    [Fact]
    public void Names_two_shares_of_one_edge()
    {
        const string Weights = "models: [{model: a/x, parameters: {weight: 3}}, {model: b/y, parameters: {weight: 1}}]\nmerge_method: linear\n";
        var bill = Bom(""","pedigree":{"ancestors":[{"type":"machine-learning-model","group":"a","name":"x","properties":[{"name":"modelreg:relation","value":"merge"},{"name":"modelreg:share","value":"0.4..0.5 | merge-weight | counted"}]}]}""");
        var said = Only("share", ("mergekit_config.yml", Weights), ("bom.json", bill));
        Assert.Contains("0.75 of a/x", said.Sentence, StringComparison.Ordinal);
        Assert.Contains("0.4 to 0.5 of a/x", said.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Read(("mergekit_config.yml", Weights), ("bom.json", bill.Replace("0.4..0.5", "0.7..0.8", StringComparison.Ordinal))).Contradictions, c => c.About == "share");
    }

    [Fact]
    public void Names_two_developers_but_not_two_spellings_of_one() =>
        Assert.Contains("Acme", Only("developer", ("bom.json", Bom(""","publisher":"Acme Inc." """)),
            ("doc.json", Spdx("", """,{"type":"Agent","spdxId":"u:a","creationInfo":"_:c","name":"Beta Labs"}""", "\"suppliedBy\":\"u:a\","))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Names_two_countries_of_the_developer() => Assert.Contains("China", Only("country of the developer",
        ("one.json", Bom(""","properties":[{"name":"modelreg:said:developer-country","value":"France"}]""")),
        ("two.json", Spdx(Property("said:developer-country", "China"), "", ""))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Names_sizes_that_rounding_does_not_explain()
    {
        var header = ("model.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(2)));
        var count = Read(header).Values(Subject.ParameterCount).Single();
        (string, byte[]) Bill(string value) => ("bom.json", Given.Bytes(Bom($$""","properties":[{"name":"modelreg:said:parameter-count","value":"{{value}}"}]""")));
        Assert.Contains("7e9", Only("parameters", header, Bill("7e9")).Sentence, StringComparison.Ordinal);
        Assert.Empty(Read(header, Bill(count)).Contradictions);
    }

    [Fact]
    public void Names_chips_and_operations_of_one_run()
    {
        (string, string) Bill(string operations, string chips) => ("bom.json", Bom($$""","properties":[{"name":"modelreg:run:training","value":"{{operations}}"},{"name":"modelreg:chips:training","value":"{{chips}} | | "}]"""));
        (string, string) Document(string operations, string chips) => ("doc.json", Spdx(Property("run:training", operations) + "," + Property("chips:training", chips + " | | "), "", ""));
        var model = Read(Bill("1e24 | 1e24..1e24 | not-stated", "NVIDIA H800 80GB"), Document("5e24 | 5e24..5e24 | not-stated", "H100 SXM5"));
        Assert.Equal(["chips", "operations"], model.Contradictions.Select(c => c.About).Order(StringComparer.Ordinal));
        Assert.Empty(Read(Bill("1e24 | 1e24..3e24 | not-stated", "NVIDIA H800 80GB"), Document("2e24 | 2e24..9e24 | not-stated", "H800 PCIe")).Contradictions);
    }

    [Fact]
    public void Names_two_days_of_release_but_not_a_month_and_its_day()
    {
        (string, string) Bill(string day) => ("bom.json", Bom($$""","properties":[{"name":"modelreg:said:released-on","value":"{{day}}"}]"""));
        (string, string) Document() => ("doc.json", Spdx("", "", "\"releaseTime\":\"2025-01-20T00:00:00Z\","));
        Assert.Contains("2025-03-02", Only("day of release", Bill("2025-03-02"), Document()).Sentence, StringComparison.Ordinal);
        Assert.Empty(Read(Bill("2025-01"), Document()).Contradictions);
    }

    [Fact]
    public void Keeps_two_signatures_over_different_files_apart()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        byte[] Signed(string[]? leftOut, params (string, string)[] files) => Given.Bytes(Signing.ByKey(key, Signing.Statement(files, leftOut)));
        var trust = new ModelRegistry.Formats.Signatures.TrustAnchors { Signers = [new ModelRegistry.Formats.Signatures.PinnedKey("Acme", ["acme"], default, Signing.Pem(key))] };
        (string, byte[])[] files =
        [
            ("a.bin", Given.Bytes("a")), ("b.bin", Given.Bytes("b")), ("one.sig", Signed(null, ("a.bin", "a"), ("b.bin", "b"))),
            ("two.sig", Signed(["b.bin"], ("a.bin", "a"))),
        ];
        var model = new ImportReader(TimeProvider.System, null, trust).ReadFolder([.. files.Select(file => Of(file.Item1, file.Item2))], "acme/m");
        Assert.Equal(2, model.Values(Subject.Signature).Length);
        Assert.Single(model.Contradictions, c => c.About == "signed files");
    }

    [Fact]
    public void Says_a_sentence_with_two_chips_as_it_stands_and_a_hosting_region_as_no_place()
    {
        var model = Read(("README.md", "---\ntags: ['region:us']\nco2_eq_emissions:\n  hardware_used: 2048 H800 (some runs on H100)\n---\n"));
        Assert.Equal("2048 H800 (some runs on H100)", Assert.Single(Assert.Single(model.Runs).Chips).Name);
        Assert.Equal(["us"], model.Values(Subject.HostingRegion));
        Assert.Empty(model.Values(Subject.TrainingPlace).Concat(model.Values(Subject.DeveloperCountry)));
        Assert.Null(model.Runs[0].Place);
    }

    [Fact]
    public void Makes_no_lineage_of_equal_configurations_and_tokenizers()
    {
        const string Config = """{"model_type":"llama","architectures":["LlamaForCausalLM"],"vocab_size":32000}""";
        var model = Read(("config.json", Config), ("tokenizer.json", "{}"), ("tokenizer_config.json", """{"name_or_path":"big/Parent"}"""));
        Assert.Empty(model.Parents);
    }

    private static Contradiction Only(string about, params (string Name, string Text)[] files) =>
        Only(about, [.. files.Select(file => (file.Name, Given.Bytes(file.Text)))]);

    private static Contradiction Only(string about, params (string Name, byte[] Bytes)[] files) =>
        Assert.Single(Read(files).Contradictions, c => c.About == about);

    private static ImportedModel Read(params (string Name, string Text)[] files) =>
        Read([.. files.Select(file => (file.Name, Given.Bytes(file.Text)))]);

    private static ImportedModel Read(params (string Name, byte[] Bytes)[] files) =>
        Given.Reader.ReadFolder([.. files.Select(file => Of(file.Name, file.Bytes))], "acme/m");

    private static FolderFile Of(string name, byte[] bytes) => FolderFile.OfParts(name, bytes.Length, Sha256Digest.OfBytes(bytes), bytes);

    private static string Hub(string parent, string relation) =>
        $$"""{"id":"acme/m","sha":"0123","tags":["base_model:{{parent}}","base_model:{{relation}}:{{parent}}","license:mit"]}""";

    private static string Bom(string inside) =>
        $$"""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"machine-learning-model","name":"m","group":"acme"{{inside}}}]}""";

    private static string Property(string name, string value) =>
        $$"""{"type":"extension_CdxPropertyEntry","extension_cdxPropName":"modelreg:{{name}}","extension_cdxPropValue":"{{value}}"}""";

    private static string Spdx(string properties, string elements, string inside) => $$"""
        {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
        {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["u:author"]},
        {"type":"Agent","spdxId":"u:author","creationInfo":"_:c","name":"An Author"},
        {"type":"ai_AIPackage","spdxId":"u:m","creationInfo":"_:c",{{inside}}"name":"acme/m","extension":[{"type":"extension_CdxPropertiesExtension","extension_cdxProperty":[{{properties}}]}]}{{elements}}]}
        """;
}
