using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>What a page asks a browser for: its options and the sealed challenge that goes back beside the answer.</summary>
internal sealed record Asked(JsonElement Options, string Sealed)
{
    public string Challenge => Options.GetProperty("challenge").GetString()!;

    public static Asked? On(IHtmlDocument page) => page.QuerySelector("[data-passkey]") is not { } place
        ? null
        : new(JsonDocument.Parse(place.GetAttribute("data-options")!).RootElement,
            place.QuerySelector("input[name='Passkey.Challenge']")!.GetAttribute("value")!);
}

/// <summary>
/// An authenticator of WebAuthn level 3, written apart from the framework that judges it: ES256, attestation "none". Each of its faults
/// can be chosen.
/// </summary>
internal sealed class Passkey : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, WithKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string? userHandle;

    public string Origin { get; set; } = "https://localhost";

    public string Domain { get; set; } = "localhost";

    public bool VerifiesUser { get; set; } = true;

    public uint Counter { get; set; }

    public bool FlipsSignature { get; set; }

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>Pretends to be the passkey of somebody else's account.</summary>
    public void Claim(Passkey other) => userHandle = other.userHandle;

    public string Create(Asked asked)
    {
        userHandle = asked.Options.GetProperty("user").GetProperty("id").GetString();
        byte[] data = [.. Head(WithKey), .. new byte[16], 0, 32, .. id, .. CoseKey()];
        byte[] attestation =
            [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Answer(new()
        {
            ["clientDataJSON"] = Client("webauthn.create", asked.Challenge),
            ["attestationObject"] = attestation,
        });
    }

    public string Show(Asked asked)
    {
        Counter++;
        var (data, client) = (Head(0), Client("webauthn.get", asked.Challenge));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (FlipsSignature)
        {
            signature[^1] ^= 1;
        }

        return Answer(new()
        {
            ["clientDataJSON"] = client,
            ["authenticatorData"] = data,
            ["signature"] = signature,
            ["userHandle"] = Base64Url.DecodeFromChars(userHandle),
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] Head(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(flags | Present | (VerifiesUser ? Verified : 0)), .. counter];
    }

    // RFC 9053, 7.1.1: an elliptic curve key with x and y.
    private byte[] CoseKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private byte[] Client(string type, string challenge) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge, origin = Origin, crossOrigin = false }));

    private string Answer(Dictionary<string, byte[]> response) => JsonSerializer.Serialize(new
    {
        id = Id,
        rawId = Id,
        type = "public-key",
        clientExtensionResults = new { },
        response = response.ToDictionary(part => part.Key, part => Base64Url.EncodeToString(part.Value)),
    });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];
}
