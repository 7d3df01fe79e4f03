using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

/// <summary>Signatures that another library made with keys that the framework does not have.</summary>
public sealed class A_signature_by_a_newer_key
{
    private static readonly (string, string)[] Files = [("model.bin", "weights"), ("sub/vocabulary.txt", "words")];

    private static readonly JsonNode Made = Load();

    public static TheoryData<string> Kinds => [.. Made["signatures"]!.AsArray().Select(one => one!["kind"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void That_is_pinned_shows_origin(string kind)
    {
        var said = Read(Bundle(kind), Pem(kind)).About(Subject.Signature).Single();
        Assert.Equal((EvidenceStrength.Conclusive, "It verifies with the pinned key of Acme."), (said.From.Strength!.Value, said.Value));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void That_nobody_pinned_verifies_and_shows_no_origin(string kind)
    {
        var said = Read(Bundle(kind), Pem(kind == "Ed25519" ? "Ed448" : "Ed25519")).About(Subject.Signature).Single();
        Assert.Equal("It verifies with the key that it carries, which nobody pinned: it shows no origin.", said.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_which_one_bit_was_turned_is_refused(string kind) => AssertRefused(Bundle(kind, signature => signature[7] ^= 1), Pem(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_which_a_byte_is_missing_is_refused(string kind) =>
        AssertRefused(Bundle(kind, length: Signature(kind).Length - 1), Pem(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Over_another_statement_is_refused(string kind) =>
        AssertRefused(Bundle(kind, statement: Made["statement"]!.GetValue<string>().Replace("model_signing/signature/v1.0", "model_signing/signature/v1.1", StringComparison.Ordinal)), Pem(kind));

    private static void AssertRefused(string bundle, string pem)
    {
        var model = Read(bundle, pem);
        Assert.Contains(model.NotUnderstood, one => one.Reason is Reason.Wrong
            && one.What.Contains("It verifies with no pinned key, nor with the key that it carries.", StringComparison.Ordinal));
        Assert.Empty(model.About(Subject.Signature));
    }

    private static string Bundle(string kind, Action<byte[]>? turn = null, int? length = null, string? statement = null)
    {
        var signature = Signature(kind);
        turn?.Invoke(signature);
        return Signing.Bundle(statement ?? Made["statement"]!.GetValue<string>(), signature[..(length ?? signature.Length)], new()
        {
            ["publicKey"] = new JsonObject { ["rawBytes"] = Convert.ToBase64String(PemBytes(kind)) },
        });
    }

    private static byte[] PemBytes(string kind) => System.Text.Encoding.ASCII.GetBytes(Pem(kind));

    private static string Pem(string kind) => Of(kind)["key"]!.GetValue<string>();

    private static byte[] Signature(string kind) => Convert.FromBase64String(Of(kind)["signature"]!.GetValue<string>());

    private static JsonNode Of(string kind) => Made["signatures"]!.AsArray().Single(one => one!["kind"]!.GetValue<string>() == kind)!;

    private static JsonNode Load()
    {
        using var stream = typeof(A_signature_by_a_newer_key).Assembly.GetManifestResourceStream("newer-keys.json")!;
        return JsonSerializer.Deserialize<JsonNode>(stream)!;
    }

    private static ImportedModel Read(string bundle, string pinned)
    {
        var trust = new TrustAnchors { Signers = [new PinnedKey("Acme", ["a"], default, pinned)] };
        var files = Files.Select(file => new FolderFile(file.Item1, file.Item2.Length, Sha256Digest.OfBytes(Given.Bytes(file.Item2)), null));
        return new ImportReader(TimeProvider.System, trust: trust)
            .ReadFolder([.. files, new("model.sig", bundle.Length, Sha256Digest.OfBytes(Given.Bytes(bundle)), Given.Bytes(bundle))], "a/b", CancellationToken.None);
    }
}
