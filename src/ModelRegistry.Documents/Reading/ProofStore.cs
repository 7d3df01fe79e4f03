using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>Proofs about certificates that travel with a signature (DSS; ISO 32000-2, 12.8.4.3), or were given beside the file.</summary>
internal sealed class ProofStore
{
    private const int MostProofs = 2000;
    private readonly List<X509Certificate2> certificates = [];
    private readonly List<WithdrawalList> lists = [];
    private readonly List<OcspAnswer> answers = [];

    /// <summary>Certificates that may close a chain. None of them is trusted for being here.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => certificates;

    /// <summary>Whether the file itself holds any.</summary>
    public bool InFile { get; private set; }

    /// <summary>What in the file is no proof at all, as sentences.</summary>
    public List<string> Faults { get; } = [];

    public void AddFrom(PdfView view)
    {
        if (view.Dictionary(view.Catalog["DSS"]) is not { } store) return;
        InFile = true;
        foreach (var content in Contents(view, store["Certs"]))
            TryAdd(() => certificates.Add(X509CertificateLoader.LoadCertificate(content)));
        foreach (var content in Contents(view, store["CRLs"])) TryAdd(() => lists.Add(new WithdrawalList(content)));
        foreach (var content in Contents(view, store["OCSPs"])) TryAdd(() => AddAnswer(new OcspAnswer(content)));
    }

    /// <summary>Adds lists of withdrawn certificates from a trust bundle.</summary>
    public void AddLists(IEnumerable<ReadOnlyMemory<byte>> given) => lists.AddRange(given.Select(list => new WithdrawalList(list)));

    /// <summary>Everything that is said of a certificate by those who may.</summary>
    public IEnumerable<Standing> Of(X509Certificate2 certificate, X509Certificate2 issuer) =>
        answers.Where(answer => answer.IsOf(issuer)).Select(answer => answer.Of(certificate, issuer)).OfType<Standing>()
            .Concat(lists.Where(list => list.IsOf(issuer)).Select(list => list.Of(certificate)));

    /// <summary>Lists and answers that none of these certificates has signed: they prove nothing, and honest papers carry none.</summary>
    public int Unsigned(IReadOnlyCollection<X509Certificate2> issuers) =>
        lists.Count(list => !issuers.Any(list.IsOf)) + answers.Count(answer => !issuers.Any(answer.IsOf));

    private void AddAnswer(OcspAnswer answer)
    {
        answers.Add(answer);
        certificates.AddRange(answer.Certificates);
    }

    private static IEnumerable<byte[]> Contents(PdfView view, PdfValue? list)
    {
        var items = view.Array(list);
        if (items.Count > MostProofs) throw new MalformedPdfException("it holds too many proofs about certificates");
        return items.Select(view.Resolve).OfType<PdfStream>().Select(view.Document.Content.Unpack);
    }

    private void TryAdd(Action add)
    {
        try
        {
            add();
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or CryptographicException)
        {
            Faults.Add($"A proof about certificates in the file cannot be read: {unreadable.Message.TrimEnd('.')}.");
        }
    }
}
