using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>One signature of an envelope.</summary>
internal sealed record EnvelopeSignature(string? KeyId, byte[] Value);

/// <summary>A signed payload (Dead Simple Signing Envelope, version 1.0).</summary>
internal sealed record Envelope(string Type, byte[] Payload, IReadOnlyList<EnvelopeSignature> Signatures)
{
    public const string InToto = "application/vnd.in-toto+json";

    public static Envelope? Of(Source source, Node node)
    {
        var payload = Bytes(source, node, "payload");
        var type = node.Text("payloadType");
        var signatures = node.List("signatures").Select(s => (KeyId: s.Text("keyid"), Value: Bytes(source, s, "sig"))).ToList();
        if (type is null || signatures.Count == 0)
            source.Wrong(node, "The envelope has no payloadType or no signature.", "payloadType, payload and signatures would be right.");
        if (type is null || signatures.Count == 0 || payload is null || signatures.Exists(s => s.Value is null)) return null;
        return new(type, payload, [.. signatures.Select(s => new EnvelopeSignature(s.KeyId, s.Value!))]);
    }

    /// <summary>The bytes of a base64 text; null, and reported, when it is none. Both alphabets are in use.</summary>
    public static byte[]? Bytes(Source source, Node node, string key)
    {
        if (node.Text(key) is { } text)
        {
            try
            {
                return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'));
            }
            catch (FormatException)
            {
                source.Wrong(node[key]!, $"{key} is not base64.", "Bytes in base64 would be right.");
                return null;
            }
        }

        source.Wrong(node, $"{key} is not there.", "Bytes in base64 would be right.");
        return null;
    }
}
