using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Formats.Export;

/// <summary>
/// Writes a claim on a model as one more signed statement about the digest that its signature has: an in-toto statement in an envelope
/// (DSSE), one line, to be appended beside the signature.
/// </summary>
public static class ClaimWriter
{
    /// <summary>The type of our claims; its fields are those of the registry's answer.</summary>
    public const string Predicate = "urn:modelreg:claim:v1";

    /// <summary>The line.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="root">The digest over its files: that of its model signature where it has one, else the registry's own.</param>
    /// <param name="recipe">How that digest is computed.</param>
    /// <param name="claim">What is claimed: the registry's answer, a determination, a clearance.</param>
    /// <param name="keyId">The name of the key; verifiers take it as a hint.</param>
    /// <param name="sign">Signs bytes; of an elliptic curve as a DER sequence.</param>
    public static string Write(string name, Sha256Digest root, string recipe, JsonObject claim, string keyId, Func<byte[], byte[]> sign)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(sign);
        var statement = new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = root.Hex } }),
            ["predicateType"] = Predicate,
            ["predicate"] = new JsonObject { ["recipe"] = recipe, ["claim"] = claim.DeepClone() },
        };
        var payload = Encoding.UTF8.GetBytes(statement.ToJsonString());
        return new JsonObject
        {
            ["payloadType"] = Envelope.InToto,
            ["payload"] = Convert.ToBase64String(payload),
            ["signatures"] = new JsonArray(new JsonObject { ["keyid"] = keyId, ["sig"] = Convert.ToBase64String(sign(Pae.Of(Envelope.InToto, payload))) }),
        }.ToJsonString();
    }
}
