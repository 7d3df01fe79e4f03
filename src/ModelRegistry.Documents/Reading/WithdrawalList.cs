using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>What one source says of one certificate.</summary>
/// <param name="Since">When it was withdrawn; null where the source says that it was not.</param>
/// <param name="From">The day of the source.</param>
/// <param name="Until">When the source is to be replaced; null where it does not say.</param>
internal sealed record Standing(DateTimeOffset? Since, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A list of withdrawn certificates (CRL; RFC 5280, 5). A list of parts or of differences is refused.</summary>
internal sealed class WithdrawalList
{
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private readonly SignedStructure signed;
    private readonly byte[] issuer;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset? until;
    private readonly Dictionary<string, DateTimeOffset> withdrawn = new(StringComparer.Ordinal);

    /// <exception cref="AsnContentException">The bytes are no such list.</exception>
    public WithdrawalList(ReadOnlyMemory<byte> der)
    {
        signed = SignedStructure.Read(der);
        if (signed.Rest.Length > 0) throw new AsnContentException("something stands after the list's signature");
        var list = new AsnReader(signed.Content, AsnEncodingRules.DER).ReadSequence();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) list.ReadInteger();
        list.ReadSequence();
        issuer = list.ReadEncodedValue().ToArray();
        from = SignedStructure.Time(list);
        if (list.HasData && list.PeekTag() is { TagClass: TagClass.Universal, TagValue: 23 or 24 }) until = SignedStructure.Time(list);
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)) ReadEntries(list.ReadSequence());
        if (list.HasData) ReadExtensions(list.ReadSequence(Zero).ReadSequence());
        list.ThrowIfNotEmpty();
    }

    /// <summary>Whether it is this issuer's list and signed by it.</summary>
    public bool IsOf(X509Certificate2 authority) =>
        issuer.AsSpan().SequenceEqual(authority.SubjectName.RawData) && MaySign(authority) && signed.HoldsUnder(authority);

    public Standing Of(X509Certificate2 certificate) => new(
        withdrawn.TryGetValue(certificate.SerialNumber, out var since) ? since : null, from, until);

    private static bool MaySign(X509Certificate2 authority) =>
        authority.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign);

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var serial = Convert.ToHexString(entry.ReadIntegerBytes().Span);
            withdrawn[serial] = SignedStructure.Time(entry);
        }
    }

    private static void ReadExtensions(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean())
                throw new AsnContentException("the list is one of parts or of differences only");
        }
    }
}
