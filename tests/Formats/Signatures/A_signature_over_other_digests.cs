using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

public sealed class A_signature_over_other_digests : IDisposable
{
    private static readonly (string Path, string Content)[] Files = [("model.bin", "the weights of a model"), ("words.txt", "words")];

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    // "abc" is RFC 7693, appendix A; the others are what Python's hashlib gives.
    private static readonly Dictionary<string, string> Blake2b = new()
    {
        ["abc"] = "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
        [new string('x', 128)] = "082b91ea2e15d1556d2ceefdd5af5d64d31b4e01aff1959724578876293825b236ee8079173a0a38160d7d6685d6bca0bfb62c177b3599b8727d9173e2115b91",
        [new string('x', 129)] = "362a53bbe2ec08097b2f358a41d0e153aeed4c132af928400872413650e7bf22f9ae428ff73770170bbd95f935e5dd1953c17de8c7264c72d1f99303bf22dfaa",
        [new string('x', 1000)] = "63e36e4569cd772ba719ec50f6627e07ab6764c5ddffc84607abdff7f0083511dd276f3949c66386ca236cd123b5adc4919875d5abb17d17bbabdeabf0db7e9f",
        ["the weights of a model"] = "36b8f26c25f033a1cf1021c5f2198a7cdbbdd958d8158cdcff0ef807ca06e023586dcde8c1f206179c9f2f41864f2866720774362da445ef6abb826b38ba31c7",
        ["words"] = "a70735c1369e301b56d0a21bfbc9a54f8b2f59ec94e3aa3545e2c18c064dc23e46b619addec5ef29a13d7b3d1e52eee1d8a89b7feeb6b66dc9da51c19bb772bb",
        ["the weights of a modex"] = "996c4cb2a1b179141b745e92fecfc658d24f13d93484afbc5e930ed9661eece2f53a18eeb4df9fb43185af9ab7d8dd9e42e96102ab06ce6ca68552d6fb16398d",
    };

    // "abc" is of the paper's own test vectors; the others, of one and of several chunks of 1,024 bytes, are what npm's @noble/hashes gives.
    private static readonly Dictionary<string, string> Blake3 = new()
    {
        ["abc"] = "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85",
        [new string('x', 1024)] = "71c7a224be567fb9acd2c32f87359835322cf9241b9c01f247fff2b4bdabf644",
        [new string('x', 1025)] = "71b7ce25ca2144dcf4d7ed561d8a526bb7f7adaf8d10a124540d82bf113678c9",
        [new string('x', 5000)] = "52b712cd5eb5ba93e295fe417a06e3c30e5b13270850a43a28fe4d69570564a9",
        ["the weights of a model"] = "20b10f1d7992f103a4d8122ca0e6988963eaddf9188a30321348e2f909f2406a",
        ["words"] = "073acf80c9f552574db02fad710110d3b1cb06724ee70e3bfb8bb33a5d803ea1",
    };

    [Theory]
    [InlineData("blake2b")]
    [InlineData("blake3")]
    public async Task Blake2b_and_blake3_are_those_of_their_standards(string algorithm)
    {
        foreach (var (text, digest) in algorithm == "blake3" ? Blake3 : Blake2b)
        {
            var bundle = Signed("files", [("a.bin", algorithm, digest)]);
            Assert.Equal(EvidenceStrength.Conclusive, Held(await ReadAsync(bundle, ("a.bin", text))).Strength);
            AssertRefused(await ReadAsync(bundle, ("a.bin", text + "y")), $"a.bin has {algorithm} digest");
        }
    }

    [Theory]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    [InlineData("blake2b")]
    [InlineData("blake3")]
    public async Task Of_whole_files_is_compared_with_their_bytes(string algorithm)
    {
        var bundle = Signed("files", [.. Files.Select(file => (file.Path, algorithm, Hex(algorithm, file.Content)))]);
        Assert.Equal((EvidenceStrength.Conclusive, "It verifies with the pinned key of Acme."), Held(await ReadAsync(bundle, Files)));
        AssertRefused(await ReadAsync(bundle, ("model.bin", "the weightz of a model"), Files[1]), $"model.bin has {(algorithm == "sha256" ? "" : algorithm + " ")}digest");
        AssertRefused(await ReadAsync(bundle, Files[0]), "words.txt is covered and not there.");
    }

    [Fact]
    public async Task Of_shards_is_compared_with_their_bytes()
    {
        var bundle = Signed("shards", Shards(8));
        Assert.Equal(EvidenceStrength.Conclusive, Held(await ReadAsync(bundle, Files)).Strength);
        AssertRefused(await ReadAsync(bundle, ("model.bin", "the weights of a modex"), Files[1]), "model.bin:16:22 has digest");
        AssertRefused(await ReadAsync(bundle, ("model.bin", "the weights of a model and more"), Files[1]), "The shards of model.bin end at byte 22, and it has 31 bytes.");
        AssertRefused(await ReadAsync(bundle, ("model.bin", "the weights of a mod"), Files[1]), "The shards of model.bin end at byte 22, and it has 20 bytes.");
        AssertRefused(await ReadAsync(bundle, [.. Files, ("extra.py", "x")]), "extra.py is there, and the signature neither covers it nor leaves it out.");
        var empty = Held(await ReadAsync(bundle, [.. Files, ("empty", "")]));
        Assert.Equal((EvidenceStrength.Moderate, true), (empty.Strength, empty.Sentence.Contains("Could not check: empty is empty", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_shards_that_leave_a_hole_is_refused()
    {
        var shards = Shards(8);
        AssertRefused(await ReadAsync(Signed("shards", [.. shards.Where(shard => shard.Name != "model.bin:8:16")]), Files), "The shards of model.bin leave out or repeat what lies between byte 8 and byte 16.");
        AssertRefused(await ReadAsync(Signed("shards", [.. shards, ("model.bin", "sha256-sharded-8", "00")]), Files), "model.bin is no shard");
    }

    [Fact]
    public async Task Of_one_file_named_by_a_dot_is_that_of_the_subject()
    {
        var shards = Shards(8).Where(shard => shard.Name.StartsWith("model.bin", StringComparison.Ordinal)).Select(shard => (shard.Name.Replace("model.bin", ".", StringComparison.Ordinal), shard.Algorithm, shard.Digest));
        Assert.Equal(EvidenceStrength.Conclusive, Held(await ReadAsync(Signed("shards", [.. shards], subject: "model.bin"), Files[0])).Strength);
    }

    [Fact]
    public void Whose_bytes_are_not_at_hand_could_not_be_checked_and_says_so()
    {
        var bundle = Signed("files", [.. Files.Select(file => (file.Path, "sha512", Hex("sha512", file.Content)))]);
        var (strength, sentence) = Held(Read([.. Files.Append(("model.sig", bundle)).Select(File)]));
        Assert.Equal((EvidenceStrength.Moderate, "It verifies with the pinned key of Acme. Could not check: sha512 of model.bin, words.txt, whose bytes are not at hand."), (strength, sentence));
    }

    [Fact]
    public async Task Of_a_kind_that_is_not_known_could_not_be_checked_and_says_so()
    {
        var (strength, sentence) = Held(await ReadAsync(Signed("files", [.. Files.Select(file => (file.Path, "md5", "00"))]), Files));
        Assert.Equal((EvidenceStrength.Moderate, "It verifies with the pinned key of Acme. Could not check: digests of kind md5 (model.bin, words.txt) are not known here."), (strength, sentence));
    }

    [Fact]
    public async Task That_lists_ranges_over_each_other_costs_no_more_than_one_reading()
    {
        var ranges = Enumerable.Range(1, 500).Select(until => ($"model.bin:0:{until}", $"sha256-sharded-{until}", "00")).ToArray();
        var read = 0L;
        await FurtherDigests.AddAsync([.. Files.Append(("model.sig", Signed("shards", ranges))).Select(File)],
            path => new Counted(Files.Single(file => file.Path == path).Content, more => read += more), null, CancellationToken.None);
        Assert.InRange(read, 0, Files[0].Content.Length);
    }

    public void Dispose() => key.Dispose();

    private static (string Name, string Algorithm, string Digest)[] Shards(int size) =>
        [.. Files.SelectMany(file => file.Content.Chunk(size).Select((part, at) =>
            ($"{file.Path}:{at * size}:{(at * size) + part.Length}", $"sha256-sharded-{size}", Hex("sha256", new string(part)))))];

    private static string Hex(string algorithm, string text) => algorithm switch
    {
        "sha384" => Convert.ToHexStringLower(SHA384.HashData(Encoding.UTF8.GetBytes(text))),
        "sha512" => Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(text))),
        "blake2b" => Blake2b[text],
        "blake3" => Blake3[text],
        _ => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
    };

    private string Signed(string method, (string Name, string Algorithm, string Digest)[] resources, string subject = "model")
    {
        var digests = resources.SelectMany(one => Convert.FromHexString(one.Digest)).ToArray();
        return Signing.ByKey(key, new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject { ["name"] = subject, ["digest"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(digests)) } }),
            ["predicateType"] = "https://model_signing/signature/v1.0",
            ["predicate"] = new JsonObject
            {
                ["serialization"] = new JsonObject { ["method"] = method, ["hash_type"] = "sha256" },
                ["resources"] = new JsonArray([.. resources.Select(one => (JsonNode)new JsonObject { ["name"] = one.Name, ["algorithm"] = one.Algorithm, ["digest"] = one.Digest })]),
            },
        }.ToJsonString());
    }

    private async Task<ImportedModel> ReadAsync(string bundle, params (string Path, string Content)[] files)
    {
        FolderFile[] all = [.. files.Append(("model.sig", bundle)).Select(File)];
        return Read(await FurtherDigests.AddAsync(all, path => new MemoryStream(Given.Bytes(files.Single(file => file.Path == path).Content).ToArray()), null, CancellationToken.None));
    }

    private ImportedModel Read(IReadOnlyList<FolderFile> files) =>
        new ImportReader(TimeProvider.System, null, new() { Signers = [new PinnedKey("Acme", ["a"], default, Signing.Pem(key))] }).ReadFolder(files, "a/model");

    private static FolderFile File((string Path, string Content) file) => new(
        file.Path, file.Content.Length, Sha256Digest.OfBytes(Given.Bytes(file.Content)), file.Path == "model.sig" ? Given.Bytes(file.Content) : null);

    private static (EvidenceStrength Strength, string Sentence) Held(ImportedModel model)
    {
        var said = model.About(Subject.Signature).Single();
        return (said.From.Strength!.Value, said.Value);
    }

    private static void AssertRefused(ImportedModel model, string why)
    {
        Assert.Contains(model.NotUnderstood, n => n.Reason is Reason.Wrong && n.What.Contains(why, StringComparison.Ordinal));
        Assert.Empty(model.About(Subject.Signature));
    }

    private sealed class Counted(string text, Action<int> tell) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            tell(read);
            return read;
        }
    }
}
