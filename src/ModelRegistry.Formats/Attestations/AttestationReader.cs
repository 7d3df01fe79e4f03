using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Attestations;

/// <summary>
/// Reads signed statements about how a model was trained: SLSA provenance version 1 in an in-toto statement, in a bare envelope or in a
/// Sigstore bundle. By a builder that is pinned as trusted it is E3; by anybody else it is a report; one whose signature does not hold is
/// refused.
/// </summary>
internal static class AttestationReader
{
    /// <summary>Reads a bare envelope: <c>payload</c>, <c>payloadType</c>, <c>signatures</c>.</summary>
    public static void Read(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (StrictJson.Read(source, bytes) is not { } tree || Envelope.Of(source, tree) is not { } envelope) return;
        if (envelope.Type != Envelope.InToto)
        {
            source.Wrong(tree["payloadType"]!, $"The envelope is of type {envelope.Type}.", $"{Envelope.InToto} would be right.");
            return;
        }

        var inside = source.Part("/payload");
        if (StrictJson.Read(inside, envelope.Payload) is not { } payload
            || InTotoStatement.Of(inside, payload) is not { } statement) return;
        var signer = Signers.OfPinnedKeys(
            source.Into.Trust, Pae.Of(envelope.Type, envelope.Payload), envelope.Signatures.Select(s => s.Value));
        source.Into.Later.Add(() => Say(inside, statement, signer));
    }

    /// <summary>Says what a statement attests, when all files are known; a statement that is no training provenance is named and
    /// kept.</summary>
    /// <param name="inside">The payload as part of its file.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="signer">Who signed.</param>
    public static void Say(Source inside, InTotoStatement statement, Signer signer)
    {
        if (signer.Valid is Truth.No)
        {
            inside.Wrong(statement.Predicate, signer.Sentence, "A signature that holds would be right; nothing of it is taken.");
            return;
        }

        if (statement.PredicateType != SlsaProvenance.Predicate)
        {
            inside.Report(new(Reason.KeptNotInterpreted, "/predicateType", null, $"A statement of type {statement.PredicateType} is kept and not interpreted.",
                $"{SlsaProvenance.Predicate} would be read."));
            return;
        }

        var products = statement.Subjects.Select(s => new Product(s.Name, s.Sha256, s.At)).ToList();
        if (Product.Refused(inside, products)) return;
        SlsaProvenance.Say(new Attested(inside, signer.For(inside.Into.Publisher, inside.Into.Now)), statement.Predicate);
        Product.List(inside, products);
    }
}
