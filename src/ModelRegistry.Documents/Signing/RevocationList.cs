using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>A certificate authority's list of the certificates it has withdrawn (RFC 5280, 5).</summary>
internal sealed class RevocationList
{
    private const string PartOnly = "2.5.29.28";
    private const string Difference = "2.5.29.27";
    private readonly SignedStructure signed;
    private readonly Dictionary<string, DateTimeOffset> withdrawn = new(StringComparer.Ordinal);
    private readonly byte[] issuer;

    /// <exception cref="AsnContentException">The bytes are no list, or one of a part of the certificates only.</exception>
    public RevocationList(byte[] bytes)
    {
        Bytes = bytes;
        signed = SignedStructure.Read(new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence());
        var list = signed.Open();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) list.ReadInteger();
        list.ReadSequence();
        issuer = list.ReadEncodedValue().ToArray();
        From = SignedStructure.Time(list);
        if (IsTime(list)) Until = SignedStructure.Time(list);
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)) ReadEntries(list.ReadSequence());
        if (list.HasData) RefuseParts(list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
    }

    public byte[] Bytes { get; }

    /// <summary>When the list was made.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When the next one is there at the latest; one that does not say is not used.</summary>
    public DateTimeOffset? Until { get; }

    public bool IsOf(X509Certificate2 authority) => authority.SubjectName.RawData.AsSpan().SequenceEqual(issuer);

    /// <summary>Why the list cannot be relied on at that moment, or null.</summary>
    public string? Refusal(X509Certificate2 authority, DateTimeOffset now)
    {
        if (!IsOf(authority) || !signed.IsBy(authority)) return $"the list of withdrawn certificates is not signed by \"{authority.Subject}\"";
        var usage = authority.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        if (usage is { } uses && !uses.HasFlag(X509KeyUsageFlags.CrlSign)) return $"\"{authority.Subject}\" may sign no lists";
        if (From > now.AddMinutes(5)) return "the list of withdrawn certificates is of a time to come";
        return Until is { } end && now <= end ? null : $"the list of withdrawn certificates of \"{authority.Subject}\" is out of date";
    }

    /// <summary>When the certificate was withdrawn, or null.</summary>
    public DateTimeOffset? Withdrawn(X509Certificate2 certificate) =>
        withdrawn.TryGetValue(certificate.SerialNumber, out var at) ? at : null;

    private static bool IsTime(AsnReader list) => list.HasData
        && (list.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) || list.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime));

    private void ReadEntries(AsnReader entries)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var serial = Convert.ToHexString(entry.ReadIntegerBytes().Span);
            withdrawn[serial] = SignedStructure.Time(entry);
        }
    }

    /// <summary>
    /// A list of some reasons or some certificates, or one that only adds to another, says nothing of those it leaves out.
    /// </summary>
    private static void RefuseParts(AsnReader extensions)
    {
        while (extensions.HasData)
            if (extensions.ReadSequence().ReadObjectIdentifier() is PartOnly or Difference)
                throw new AsnContentException("it is a list of a part of the certificates");
    }
}
