using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Statuses;

namespace ModelRegistry.Tests.Features.Statuses;

/// <summary>A list that anything is wrong with says nothing, and says why.</summary>
public sealed class Attacking : IDisposable
{
    private const string List = "https://registry.example/status/1";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly SigningKey key;
    private readonly X509Certificate2Collection roots = [];

    public Attacking()
    {
        (key, var root) = Authority();
        roots.Add(X509CertificateLoader.LoadCertificate(root));
    }

    [Fact]
    public void a_good_list_says_how_each_decision_stands()
    {
        byte[] codes = [0x0, 0x1, 0x2, 0xC, 0xD, 0xE, 0xF];
        var list = Read(Token(codes));
        Assert.Equal(
            [DecisionStatus.Valid, DecisionStatus.Revoked, DecisionStatus.Suspended, DecisionStatus.Superseded, DecisionStatus.SetAside,
                DecisionStatus.Expired, DecisionStatus.NotYetValid],
            codes.Select((_, index) => list.Of(List, index, Now).Status!.Value));
        Assert.Equal(List, list.Uri);
    }

    [Fact]
    public void the_numbers_of_the_specification_come_out()
    {
        // draft-ietf-oauth-status-list, 4.1: sixteen bits b9 a3, and the two-bit example c9 44 f9, each with its zlib form.
        var one = StatusArray.Inflate(1, Base64Url.DecodeFromChars("eNrbuRgAAhcBXQ"));
        Assert.Equal([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1], Enumerable.Range(0, 16).Select(index => one[index]));
        var two = StatusArray.Inflate(2, Base64Url.DecodeFromChars("eNo76fITAAPfAgc"));
        Assert.Equal([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3], Enumerable.Range(0, 12).Select(index => two[index]));
    }

    [Fact]
    public void another_key_is_found_out()
    {
        var (other, _) = Authority();
        using (other)
        {
            Refused(StatusToken.Write(other, List, StatusArray.Of([0]), Now, Now.AddDays(1)), "No trusted root");

            // The true certificate beside a signature by another key.
            var parts = StatusToken.Write(other, List, StatusArray.Of([0]), Now, Now.AddDays(1)).Split('.');
            Refused($"{Token([0]).Split('.')[0]}.{parts[1]}.{parts[2]}", "not signed with the key of its certificate");
        }
    }

    [Fact]
    public void no_algorithm_and_another_algorithm_are_found_out()
    {
        var parts = Token([1]).Split('.');
        Refused($"{Changed(parts[0], header => header["alg"] = "none")}.{parts[1]}.", "not signed with the key");
        Refused($"{Changed(parts[0], header => header["alg"] = "none")}.{parts[1]}.{parts[2]}", "not signed with the key");
        Refused($"{Changed(parts[0], header => header["alg"] = "HS256")}.{parts[1]}.{parts[2]}", "not signed with the key");
        Refused($"{Changed(parts[0], header => header["typ"] = "JWT")}.{parts[1]}.{parts[2]}", "its type must be");
        Refused($"{Changed(parts[0], header => header["crit"] = new JsonArray("b64"))}.{parts[1]}.{parts[2]}", "does not know");
        Refused($"{Changed(parts[0], header => header.Remove("x5c"))}.{parts[1]}.{parts[2]}", "does not carry the certificate");
    }

    [Fact]
    public void a_changed_list_is_found_out()
    {
        var parts = Token([1]).Split('.');
        Refused($"{parts[0]}.{Changed(parts[1], claims => claims["sub"] = "https://registry.example/status/2")}.{parts[2]}", "was changed");
        Refused($"{parts[0]}.{Changed(parts[1], claims => claims["exp"] = 4102444800)}.{parts[2]}", "was changed");
        Refused(
            $"{parts[0]}.{Changed(parts[1], claims => claims["status_list"]!["lst"] = Base64Url.EncodeToString(StatusArray.Of([0]).Compressed()))}.{parts[2]}",
            "was changed");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    public void a_list_that_is_cut_off_is_found_out(int characters)
    {
        var token = Token([1, 0, 2]);
        Assert.Null(StatusListReader.Read(token[..^(token.Length - characters)], roots, out var wrong));
        Assert.NotEqual("", wrong);
        Assert.Null(StatusListReader.Read(token[..^(characters + 1)], roots, out _));
    }

    [Fact]
    public void a_bomb_is_left_unopened()
    {
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var megabyte = 0; megabyte < 200; megabyte++) deflating.Write(new byte[1 << 20]);
        Refused(Token(packed.ToArray(), List, Now, Now.AddDays(1)), "longer than");
    }

    [Fact]
    public void what_is_no_zlib_is_found_out() => Refused(Token([1, 2, 3, 4], List, Now, Now.AddDays(1)), "");

    [Fact]
    public void a_list_that_ended_or_has_not_begun_says_nothing()
    {
        var list = Read(Token([0]));
        Assert.Contains("ended on", Said(list, List, 0, Now.AddDays(2)), StringComparison.Ordinal);
        Assert.Contains("nothing of", Said(list, List, 0, Now.AddDays(-2)), StringComparison.Ordinal);
    }

    [Fact]
    public void a_place_beyond_the_list_and_another_list_say_nothing()
    {
        var list = Read(Token([0, 0]));
        Assert.Contains("has no place 2:", Said(list, List, 2, Now), StringComparison.Ordinal);
        Assert.Contains("has no place -1:", Said(list, List, -1, Now), StringComparison.Ordinal);
        Assert.Contains("the decision names", Said(list, "https://registry.example/status/2", 0, Now), StringComparison.Ordinal);
        Assert.Contains("has no meaning", Said(Read(Token([3])), List, 0, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void a_list_of_a_time_at_which_its_certificate_did_not_hold_is_refused() =>
        Refused(Token(StatusArray.Of([0]).Compressed(), List, Now.AddYears(40), Now.AddYears(41)), "did not hold");

    [Theory]
    [InlineData("a.b")]
    [InlineData("....")]
    [InlineData("e30.e30.AA")]
    [InlineData("W10.W10.AA")]
    [InlineData("not base64.at all.!")]
    public void what_is_no_token_is_refused(string token) => Refused(token, "");

    public void Dispose() => key.Dispose();

    private static (SigningKey Key, byte[] Root) Authority()
    {
        var made = DemonstrationCertificate.Make(Now, "password");
        return (((KeyReading.Usable)SigningKey.FromPkcs12(made.Pkcs12, "password")).Key, made.Root.ToArray());
    }

    private string Token(byte[] codes) => StatusToken.Write(key, List, StatusArray.Of(codes), Now, Now.AddDays(1));

    // A token by the true key over whatever a hostile holder of it could write.
    private string Token(byte[] compressed, string uri, DateTimeOffset issued, DateTimeOffset ends)
    {
        var header = Token([0]).Split('.')[0];
        var claims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            sub = uri,
            iat = issued.ToUnixTimeSeconds(),
            exp = ends.ToUnixTimeSeconds(),
            status_list = new { bits = 4, lst = Base64Url.EncodeToString(compressed) },
        })));
        using var ecdsa = ECDsa.Create();
        var der = key.SignPlainly(Encoding.ASCII.GetBytes($"{header}.{claims}"));
        var sequence = new System.Formats.Asn1.AsnReader(der, System.Formats.Asn1.AsnEncodingRules.DER).ReadSequence();
        byte[] signature = [.. Padded(sequence.ReadInteger()), .. Padded(sequence.ReadInteger())];
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static byte[] Padded(System.Numerics.BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }

    private StatusListReader Read(string token)
    {
        var list = StatusListReader.Read(token, roots, out var wrong);
        Assert.Equal("", wrong);
        return list!;
    }

    private void Refused(string token, string words)
    {
        Assert.Null(StatusListReader.Read(token, roots, out var wrong));
        Assert.NotEqual("", wrong);
        Assert.Contains(words, wrong, StringComparison.Ordinal);
    }

    private static string Said(StatusListReader list, string uri, int index, DateTimeOffset at)
    {
        var said = list.Of(uri, index, at);
        Assert.Null(said.Status);
        return said.Sentence;
    }

    private static string Changed(string part, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
        change(json);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
