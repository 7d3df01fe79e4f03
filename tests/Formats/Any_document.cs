using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Tests.Formats.CycloneDx;
using ModelRegistry.Tests.Formats.Signatures;

namespace ModelRegistry.Tests.Formats;

/// <summary>Documents of every kind that is read whole, changed at random by a fixed seed: whatever comes of them is answered, and cheaply.</summary>
public sealed class Any_document
{
    private const long MostAllocated = 24 << 20;

    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("MODELREG_FUZZ_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 300;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "[[[[[[[[", "\"", "\\", "\\ud800", "\\u0000", "null", "1e999", "-1", "9223372036854775808", "true", ":", ",", "\n", "\r", "\t", "\0", "\u00e9",
        "\u2028", "{\"a\":", "\"$ref\":\"#\"", "../", "*a", "&a ", "- ", "! ", "<<: ", "=", "%00", "sha256:", "2026-02-30", "\"\"", "''", ";", "999999999999",
    ];

    public static TheoryData<string> Kinds =>
        ["README.md", "metadata.json", "config.json", "adapter_config.json", "record.json", "mergekit_config.yml", "bom.json", "spdx.json", "models.csv", "model.sig",
         "train.intoto.json", "train.link", "pins.json"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_answered_and_costs_little(string kind)
    {
        var good = Good(kind);
        Read(kind, good);
        var random = new Random(20261122);
        for (var run = 0; run < Runs; run++)
        {
            var changed = Changed(good, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(kind, changed);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"run {run} of {kind} took too much memory");
        }
    }

    // The file of pins is an administrator's: it is refused whole, and by nothing but its own exception.
    private static void Read(string kind, string text)
    {
        if (kind != "pins.json")
        {
            var read = Given.Reader.ReadAll(kind, Given.Bytes(text), "a/model");
            Assert.All(read.SelectMany(model => model.NotUnderstood), one => Assert.NotEmpty(one.Right));
            return;
        }

        try
        {
            TrustFile.Read(kind, Given.Bytes(text), _ => throw new FileNotFoundException("There is no such file."));
        }
        catch (TrustRefusedException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static string Changed(string good, Random random)
    {
        var text = new StringBuilder(good);
        for (var change = random.Next(1, 5); change > 0 && text.Length > 1; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text[at] = (char)random.Next(1, 128);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at)));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Good(string kind) => kind switch
    {
        "README.md" => "---\nlicense: mit\nbase_model: [a/b, c/d]\nbase_model_relation: merge\ndatasets:\n- e/f\nco2_eq_emissions:\n  emissions: 5\n  hardware_used: 8 x A100\ntags: [x, {y: z}]\n---\n# M\n",
        "metadata.json" => """{"id":"a/b","sha":"0123","tags":["base_model:finetune:c/d","region:us"],"siblings":[{"rfilename":"a","lfs":{"sha256":"00","size":3}}],"cardData":{"license":"mit"},"gated":"auto","createdAt":"2026-01-01T00:00:00.000Z","safetensors":{"total":7}}""",
        "config.json" => """{"_name_or_path":"c/d","architectures":["LlamaForCausalLM"],"model_type":"llama","torch_dtype":"bfloat16","quantization_config":{"quant_method":"awq"}}""",
        "adapter_config.json" => """{"base_model_name_or_path":"c/d","peft_type":"LORA","revision":"main"}""",
        "record.json" => """{"model_id":"a/b","card":"---\nlicense: mit\n---\n","metadata":"{\"id\":\"a/b\",\"sha\":\"01\"}"}""",
        "mergekit_config.yml" => "models:\n- model: a/x\n  parameters: {weight: [0.1, 0.9]}\n- model: b/y\nmerge_method: ties\nbase_model: c/z\ndtype: bfloat16\n",
        "bom.json" => Given_a_bom.Full,
        "spdx.json" => """{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-31T12:00:00Z","createdBy":["urn:o"]},{"type":"Organization","spdxId":"urn:o","name":"Acme","creationInfo":"_:c"},{"type":"ai_AIPackage","spdxId":"urn:m","name":"a/b","software_packageVersion":"2","suppliedBy":"urn:o","creationInfo":"_:c"},{"type":"Relationship","spdxId":"urn:r","from":"urn:m","relationshipType":"trainedOn","to":["urn:d"],"completeness":"complete","creationInfo":"_:c"},{"type":"dataset_DatasetPackage","spdxId":"urn:d","name":"set","creationInfo":"_:c"}]}""",
        "models.csv" => "Model,Organization,Country (from Organization),Training compute (FLOP),Confidence,Training hardware,Hardware quantity\nM,Acme,\"China,France\",3e24,Likely,\"NVIDIA H800,NVIDIA H100\",2048\n",
        "model.sig" => Signature(),
        "train.intoto.json" => $$"""{"payloadType":"application/vnd.in-toto+json","payload":"{{Convert.ToBase64String(Given.Bytes("""{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"m.bin","digest":{"sha256":"00"}}],"predicateType":"https://slsa.dev/provenance/v1","predicate":{"buildDefinition":{"resolvedDependencies":[{"uri":"pkg:huggingface/a/b@1"}]}}}"""))}}","signatures":[{"sig":"AAAA"}]}""",
        "train.link" => """{"signed":{"_type":"link","name":"train","command":["python","train.py"],"materials":{"a.txt":{"sha256":"00"}},"products":{"m.bin":{"sha256":"00"}}},"signatures":[{"sig":"00ff"}]}""",
        _ => """{"signers":[{"name":"A","publishers":["acme"],"from":"2026-01-01","until":"2027-01-01","identity":"a@b.c","issuer":"https://i.example","builder":true}]}""",
    };

    private static string Signature()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = new Authority();
        using var leaf = authority.Issue(key);
        var payload = Signing.Statement([("model.bin", "weights")]);
        var signature = Signing.Sign(key, Signing.Pae(payload));
        var material = authority.Material(leaf, payload, signature);
        material["timestampVerificationData"] = new System.Text.Json.Nodes.JsonObject
        {
            ["rfc3161Timestamps"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["signedTimestamp"] = authority.Stamp(signature, Authority.Day) }),
        };
        return Signing.Bundle(payload, signature, material);
    }
}
