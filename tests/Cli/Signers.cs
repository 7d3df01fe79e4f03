using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ModelRegistry.Tests.Cli;

public sealed class Signers : IDisposable
{
    private const string Type = "application/vnd.in-toto+json";

    private readonly Modelreg modelreg = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task a_signature_becomes_evidence_of_origin_when_its_signer_is_pinned_for_that_publisher()
    {
        var folder = Path.GetDirectoryName(modelreg.Write("model/model.bin", "weights"))!;
        modelreg.Write("model/model.sig", Bundle());
        modelreg.Write("acme.pub", key.ExportSubjectPublicKeyInfoPem());
        var other = Pins("victim");
        Assert.Equal(0, (await RunAsync("import", folder, "--name", "acme/model")).Exit);
        Assert.Equal(0, Origins());
        Assert.Contains("already here", (await RunAsync("import", folder, "--name", "acme/model")).Output, StringComparison.Ordinal);
        await RunAsync("import", folder, "--name", "acme/model", "--trust", other);
        Assert.Equal(0, Origins());
        await RunAsync("import", folder, "--name", "acme/model", "--trust", Pins("acme"));
        Assert.Equal(1, Tables.Count(modelreg.Database, "Evidence", where: "Kind = 'Signature' AND Claim = 'Signature: It verifies with the pinned key of Acme.' AND Strength = 'Conclusive'"));
        Assert.Contains("already here", (await RunAsync("import", folder, "--name", "acme/model", "--trust", Pins("acme"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task who_is_pinned_is_shown_and_what_cannot_be_used_is_bad_input()
    {
        modelreg.Write("acme.pub", key.ExportSubjectPublicKeyInfoPem());
        var shown = await RunAsync("signers", "--trust", Pins("acme"));
        Assert.Equal(0, shown.Exit);
        Assert.Contains("from 2026-01-01", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody is pinned", (await RunAsync("signers")).Output, StringComparison.Ordinal);
        var wild = await RunAsync("signers", "--trust", Pins("*"));
        Assert.Equal(2, wild.Exit);
        Assert.Contains("pins.json, /signers/0/publishers/0: \"*\" is a pattern", wild.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        key.Dispose();
        modelreg.Dispose();
    }

    private int Origins() => Tables.Count(modelreg.Database, "Evidence", where: "Kind = 'Signature'");

    private string Pins(string publisher) => modelreg.Write("pins.json",
        $$"""{"signers":[{"name":"Acme","publishers":["{{publisher}}"],"from":"2026-01-01","keyFile":"acme.pub"}]}""");

    private string Bundle()
    {
        var digest = SHA256.HashData("weights"u8);
        var payload = $$$"""
            {"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"model","digest":{"sha256":"{{{Convert.ToHexStringLower(SHA256.HashData(digest))}}}"}}],
             "predicateType":"https://model_signing/signature/v1.0","predicate":{"serialization":{"method":"files","hash_type":"sha256"},
             "resources":[{"name":"model.bin","algorithm":"sha256","digest":"{{{Convert.ToHexStringLower(digest)}}}"}]}}
            """;
        var signed = Encoding.UTF8.GetBytes($"DSSEv1 {Type.Length} {Type} {Encoding.UTF8.GetByteCount(payload)} {payload}");
        return new JsonObject
        {
            ["mediaType"] = "application/vnd.dev.sigstore.bundle.v0.3+json",
            ["verificationMaterial"] = new JsonObject
            {
                ["publicKey"] = new JsonObject { ["rawBytes"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())) },
            },
            ["dsseEnvelope"] = new JsonObject
            {
                ["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)),
                ["payloadType"] = Type,
                ["signatures"] = new JsonArray(new JsonObject { ["sig"] = Convert.ToBase64String(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) }),
            },
        }.ToJsonString();
    }

    private Task<Ran> RunAsync(params string[] arguments) => modelreg.RunAsync(arguments);
}
