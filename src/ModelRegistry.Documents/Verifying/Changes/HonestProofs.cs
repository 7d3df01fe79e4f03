using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// The store of proofs, DSS (ISO 32000-2, 12.8.4.3), as an honest addition has it: lists of streams that serve nothing else, the same
/// by signature (VRI), and no entry besides. What stood in it before must still stand in it.
/// </summary>
internal sealed class HonestProofs(PdfView before, PdfView after)
{
    private static readonly string[] Lists = ["Certs", "CRLs", "OCSPs"];
    private static readonly string[] ByOne = ["Cert", "CRL", "OCSP"];

    /// <summary>What is wrong with it, as the end of a sentence, or null.</summary>
    public string? Fault()
    {
        if (after.Dictionary(after.Catalog["DSS"]) is not { } store) return "they were taken away";
        if (store.Entries.Keys.Any(key => key is not ("Type" or "VRI") && !Lists.Contains(key)))
            return "they hold an entry that is no proof";
        if (!Lists.All(key => Streams(store[key]))) return "they hold something that is no proof, or that is shown elsewhere";
        if (store["VRI"] is not null && !ByEachSignature(store["VRI"])) return "those by signature hold something that is no proof";
        return Kept(store) ? null : "some were taken away";
    }

    private bool ByEachSignature(PdfValue? value) => after.Dictionary(value) is { } all && all.Entries.Values.All(
        one => after.Dictionary(one) is { } entry
            && entry.Entries.All(item => item.Key is "Type" or "TU"
                ? after.Resolve(item.Value) is PdfName or PdfString
                : ByOne.Contains(item.Key) && Streams(item.Value)));

    /// <summary>Streams that are nothing but proofs: not there before, or already proofs then.</summary>
    private bool Streams(PdfValue? value) => value is null || after.Resolve(value) is PdfArray array && array.Items.All(item =>
        item is PdfReference reference && after.Resolve(reference) is PdfStream stream
        && stream.Dictionary.Entries.Keys.All(key => key is "Length" or "Filter")
        && (before.Place(reference.Number) is null || Proofs(before).Contains(reference.Number)));

    private bool Kept(PdfDictionary store) => Proofs(before).IsSubsetOf(
        Lists.SelectMany(key => after.Array(store[key])).OfType<PdfReference>().Select(reference => reference.Number).ToHashSet());

    private static HashSet<int> Proofs(PdfView view)
    {
        var store = view.Dictionary(view.Catalog["DSS"]);
        return [.. Lists.SelectMany(key => view.Array(store?[key])).OfType<PdfReference>().Select(reference => reference.Number)];
    }
}
