using System.Formats.Asn1;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// The form of a time-stamp (RFC 3161, 2.4.2; RFC 5652, 5): one signer, and nothing in it that neither the signature covers nor a check
/// reads, so that no bit of it can be changed unseen.
/// </summary>
internal static class TokenForm
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);

    /// <exception cref="AsnContentException">It has another form.</exception>
    public static void Check(byte[] token)
    {
        var whole = new AsnReader(token, AsnEncodingRules.DER);
        var content = whole.ReadSequence();
        content.ReadObjectIdentifier();
        var explicitly = content.ReadSequence(Zero);
        var data = explicitly.ReadSequence();
        if (data.ReadInteger() != 3) throw new AsnContentException("its version is not 3");
        var digests = data.ReadSetOf();
        var digest = Algorithm(digests.ReadSequence());
        data.ReadEncodedValue();
        // openssl does not sort the certificates, which are looked at one by one anyway.
        data.ReadSetOf(skipSortOrderValidation: true, Zero);
        var signers = data.ReadSetOf();
        var signer = signers.ReadSequence();
        if (signer.ReadInteger() != 1) throw new AsnContentException("its signer's version is not 1");
        signer.ReadEncodedValue();
        if (Algorithm(signer.ReadSequence()) != digest) throw new AsnContentException("it names two hashes");
        signer.ReadSetOf(Zero);
        Algorithm(signer.ReadSequence());
        signer.ReadOctetString();
        foreach (var finished in (AsnReader[])[digests, signer, signers, data, explicitly, content, whole]) finished.ThrowIfNotEmpty();
    }

    private static string Algorithm(AsnReader algorithm)
    {
        var name = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData) algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
        return name;
    }
}
