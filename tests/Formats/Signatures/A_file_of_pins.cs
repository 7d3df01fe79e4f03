using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

public sealed class A_file_of_pins : IDisposable
{
    private const string X25519 = "-----BEGIN PUBLIC KEY-----\\nMCowBQYDK2VuAyEAgWzROKLxQhBVC/3zFTGxhWO6djBUMgQVpOk83zQmf2g=\\n-----END PUBLIC KEY-----";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Authority authority = new();

    [Fact]
    public void Says_who_is_pinned_for_whom_from_when_and_by_which_bytes()
    {
        var json = $$"""
            {"signers": [
              {"name": "Acme", "publishers": ["acme", "acme-labs"], "from": "2026-01-01", "until": "2027-01-01", "keyFile": "acme.pub", "builder": true},
              {"name": "Anna", "publishers": ["acme"], "from": "2026-02-01", "identity": "a@example.com", "issuer": "https://login.example.com"},
              {"Name": "Acme CA", "Publishers": ["acme"], "From": "2026-03-01", "AuthorityFile": "ca.pem", "Subject": "CN=leaf", "Builder": "True"}]}
            """;
        var trust = Read(json);
        Assert.Equal(["key", "identity", "certificate authority"], trust.Signers.Select(one => one.Means));
        var acme = trust.Signers[0];
        Assert.Equal(("Acme", true, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            (acme.Name, acme.IsBuilder, acme.From, acme.Until!.Value));
        Assert.Equal(["acme", "acme-labs"], acme.Publishers);
        Assert.Equal(("pins.json", Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(json))), (acme.PinnedIn, acme.PinnedBytes));
        Assert.Equal($"sha256:{Sha256Digest.OfBytes(key.ExportSubjectPublicKeyInfo()).Hex}", acme.Mark);
        Assert.Equal("a@example.com (by https://login.example.com)", trust.Signers[1].Mark);
        Assert.True(trust.Signers[2] is { IsBuilder: true });
        Assert.EndsWith(", CN=leaf only", trust.Signers[2].Mark, StringComparison.Ordinal);
        Assert.Same(TrustedRoot.Carried, trust.Sigstore);
    }

    [Theory]
    [InlineData("[]", "pins.json: It is no object.")]
    [InlineData("{\"signers\":", "pins.json: It is no JSON")]
    [InlineData("{\"signer\":[]}", "pins.json, /signer: This key means nothing here. One of signers, sigstoreRoot would be right.")]
    [InlineData("{\"signers\":{}}", "pins.json, /signers: It is no list.")]
    [InlineData("{\"signers\":[7]}", "pins.json, /signers/0: It is no object.")]
    [InlineData("{\"signers\":[{}]}", "pins.json, /signers/0/name: The signer has no name.")]
    [InlineData("{\"signers\":[{\"name\":\"A\"}]}", "pins.json, /signers/0/publishers: It does not say for whose models the signer is pinned.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[]}]}", "It does not say for whose models the signer is pinned.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"*\"]}]}", "pins.json, /signers/0/publishers/0: \"*\" is a pattern, and a signer is pinned for publishers by their whole names.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme*\"]}]}", "\"acme*\" is a pattern")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme/model\"]}]}", "\"acme/model\" is no publisher.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"]}]}", "/signers/0/from: It does not say since when the signer is pinned.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"1.2.2026\"}]}", "\"1.2.2026\" is no day. A day such as 2026-01-31 would be right.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"until\":\"2026-01-01\"}]}", "It ends before it begins.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\"}]}", "A signer is pinned by one means.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"identity\":\"a@b.c\"}]}", "An identity is somebody's only by the word of a provider.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"identity\":\"*@b.c\",\"issuer\":\"https://i.example\"}]}", "\"*@b.c\" is a pattern or no identity")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"key\":\"x\"}]}", "/signers/0/key: It holds no PUBLIC KEY.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"key\":\"" + X25519 + "\"}]}", "Keys of kind 1.3.101.110 cannot be used here.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"keyFile\":\"nowhere.pub\"}]}", "/signers/0/keyFile: nowhere.pub cannot be read: ")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"authority\":\"x\"}]}", "It holds no certificate that can be read.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"keyFile\":\"acme.pub\",\"builder\":\"perhaps\"}]}", "It is neither true nor false.")]
    [InlineData("{\"signers\":[{\"name\":\"A\",\"publishers\":[\"acme\"],\"from\":\"2026-01-01\",\"keyFile\":\"acme.pub\",\"autority\":\"x\"}]}", "/signers/0/autority: This key means nothing here.")]
    [InlineData("{\"sigstoreRoot\":\"acme.pub\"}", "/sigstoreRoot: acme.pub is no trusted root of Sigstore: ")]
    public void That_is_malformed_is_refused_with_its_place(string json, string why) =>
        Assert.Contains(why, Assert.Throws<TrustRefusedException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void With_the_certificate_of_no_authority_is_refused()
    {
        using var leaf = authority.Issue(key);
        var json = $$"""{"signers":[{"name":"A","publishers":["acme"],"from":"2026-01-01","authority":{{System.Text.Json.JsonSerializer.Serialize(leaf.ExportCertificatePem())}}}]}""";
        Assert.Contains("The certificate of CN=leaf may not issue certificates.", Assert.Throws<TrustRefusedException>(() => Read(json)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        key.Dispose();
        authority.Dispose();
    }

    private TrustAnchors Read(string json) => TrustFile.Read("pins.json", Encoding.UTF8.GetBytes(json), path => path switch
    {
        "acme.pub" => Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()),
        "ca.pem" => Encoding.ASCII.GetBytes(authority.Root.ExportCertificatePem()),
        _ => throw new FileNotFoundException("There is no such file."),
    });
}
