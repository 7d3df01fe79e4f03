using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Ledger;

namespace ModelRegistry.Features.Ledger;

/// <summary>
/// Whether a paper is in a log, said from its proof alone, without a registry and without a network.
/// </summary>
/// <param name="Holds">Whether it is.</param>
/// <param name="Sentence">What was found and what it means.</param>
/// <param name="Index">The leaf's place; null where the proof could not be read.</param>
/// <param name="Reference">What the leaf says it records; null where the proof does not hold.</param>
/// <param name="IssuedAt">When that was issued, as the leaf says.</param>
public sealed record ProofReading(bool Holds, string Sentence, long? Index, string? Reference, string? IssuedAt)
{
    /// <summary>Reads a proof.</summary>
    /// <param name="proof">The proof file.</param>
    /// <param name="key">The line of the log's key.</param>
    /// <param name="digest">SHA-256 of the paper (or of its record for machines) that is to be proved.</param>
    public static ProofReading Of(string proof, string key, Sha256Digest digest)
    {
        try
        {
            var read = Proof.Read(proof);
            if (read.Extra is not { } leaf)
                return new(false, "The proof does not carry the leaf, so that nobody can tell what it proves.", read.Index, null, null);
            var check = read.Holds(TreeHash.OfLeaf(leaf.Span), VerifierKey.Read(key));
            return check.Holds ? Told(read, leaf, digest, check.Sentence) : new(false, check.Sentence, read.Index, null, null);
        }
        catch (FormatException wrong)
        {
            return new(false, wrong.Message, null, null, null);
        }
    }

    /// <summary>
    /// Whether the head that a proof rests on and one that was kept belong to one log, as far as the two alone can tell: of one size they
    /// must have one root. Null where they do; else why not, as a sentence.
    /// </summary>
    /// <param name="proof">The proof file, which holds.</param>
    /// <param name="kept">The signed head that was kept.</param>
    /// <param name="key">The line of the log's key.</param>
    public static string? Split(string proof, string kept, string key)
    {
        try
        {
            var verifier = VerifierKey.Read(key);
            var (shown, own) = (Checkpoint.Read(Proof.Read(proof).Note, verifier), Checkpoint.Read(kept, verifier));
            return shown.Size != own.Size || shown.Root == own.Root ? null
                : $"The log was shown in two forms: of {own.Size} leaves its key has signed two different roots. Tell both to the authority and others.";
        }
        catch (FormatException wrong)
        {
            return $"The checkpoint that was kept cannot be compared: {wrong.Message}";
        }
    }

    private static ProofReading Told(Proof proof, ReadOnlyMemory<byte> leaf, Sha256Digest digest, string sentence)
    {
        JsonElement told;
        try
        {
            told = JsonElement.Parse(leaf.Span);
        }
        catch (JsonException)
        {
            return new(false, "The leaf that the proof is of is no JSON: it is none of a registry's papers.", proof.Index, null, null);
        }

        var reference = Text(told, "reference");
        return Text(told, "pdfDigest") == digest.Hex || Text(told, "recordDigest") == digest.Hex
            ? new(true, sentence, proof.Index, reference, Text(told, "issuedAt"))
            : new(false, $"The proof is of {reference ?? "something else"}, whose digest is another than this file's.", proof.Index, reference, null);
    }

    private static string? Text(JsonElement told, string name) =>
        told.ValueKind is JsonValueKind.Object && told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString() : null;
}
