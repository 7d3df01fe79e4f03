using System.Formats.Asn1;
using System.Security.Cryptography;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Looks at the signatures of any PDF (ISO 32000-2, 12.8). Such a file never becomes a valid decision by it; its reader learns what holds
/// and what does not.
/// </summary>
internal sealed class OtherSignatures
{
    private const int MostSignatures = 30;
    private const int MostFields = 1000;
    private const int DeepestFields = 10;
    private const int MostChanges = 20;
    private readonly PdfDocument document;
    private readonly byte[] bytes;
    private readonly TrustAnchors trust;
    private readonly DateTimeOffset now;
    private readonly ProofStore proofs = new();
    private readonly List<(string Name, PdfDictionary Entries)> found = [];
    private readonly List<(int End, Stamped Stamped)> stamps = [];

    private OtherSignatures(PdfDocument document, byte[] bytes, TrustAnchors trust, DateTimeOffset now)
    {
        (this.document, this.bytes, this.trust, this.now) = (document, bytes, trust, now);
        proofs.AddLists(trust.WithdrawalLists);
        proofs.AddFrom(document.Last);
        var fields = 0;
        Find(document.Last.Array(document.Last.Dictionary(document.Last.Catalog["AcroForm"])?["Fields"]), "", null, 0, ref fields);
    }

    /// <summary>Every signature of a file; none where the file cannot be read at all.</summary>
    public static IReadOnlyList<OtherSignature> In(byte[] bytes, TrustAnchors trust, DateTimeOffset now)
    {
        try
        {
            return new OtherSignatures(PdfDocument.Read(bytes, PdfForm.Any), bytes, trust, now).All();
        }
        catch (MalformedPdfException)
        {
            // The verdict stands already; nothing more can be said.
            return [];
        }
    }

    private List<OtherSignature> All()
    {
        var check = new TimeStampCheck(trust, proofs, now);
        foreach (var (_, entries) in found)
            if (entries.Names("SubFilter", "ETSI.RFC3161") && Covered(entries) is { } covered)
                stamps.Add((covered.End, Stamp(check, covered.Contents, covered.Data)));
        return [.. found.Select(one => One(one.Name, one.Entries))];
    }

    /// <summary>Fields with a signature, wherever in the tree of fields they are (ISO 32000-2, 12.7.4.1).</summary>
    private void Find(IReadOnlyList<PdfValue> fields, string above, PdfValue? kind, int depth, ref int seen)
    {
        if (depth > DeepestFields || (seen += fields.Count) > MostFields) throw new MalformedPdfException("it has too many form fields");
        foreach (var field in fields.Select(document.Last.Dictionary).OfType<PdfDictionary>())
        {
            var own = document.Last.Resolve(field["T"]) is PdfString title ? SignatureDictionary.Text(title) : "";
            var name = above.Length == 0 || own.Length == 0 ? above + own : $"{above}.{own}";
            var type = field["FT"] ?? kind;
            if (type is PdfName { Name: "Sig" } && document.Last.Dictionary(field["V"]) is { } entries && found.Count < MostSignatures)
                found.Add((name, entries));
            Find(document.Last.Array(field["Kids"]), name, type, depth + 1, ref seen);
        }
    }

    private OtherSignature One(string name, PdfDictionary entries)
    {
        var form = entries["SubFilter"] is PdfName kind ? kind.Name : "";
        if (Covered(entries) is not { } covered)
            return new(
                name, form, null, null, null, false, 0, [],
                [
                    $"The signature \"{name}\" cannot be relied on. Its range leaves out something besides itself, or the file was written " +
                    "anew since: nothing is proved by it.",
                ])
            {
                Verdict = Verdict.NotValid,
            };
        var proof = new OtherProof(form, covered.Contents, covered.Data, PdfTime.Read(Text(entries["M"])));
        // A time-stamp proves its own time, too.
        var later = stamps.Where(one => one.End > covered.End || (proof.IsTimeStamp && one.End == covered.End)).Select(one => one.Stamped);
        try
        {
            return new OtherJudgement(proof, trust, proofs, [.. later], Archived(covered.End), now)
                .Of(name, covered.End == bytes.Length, Permits(entries), Later(covered.End));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or AsnContentException)
        {
            return new(name, form, null, false, null, covered.End == bytes.Length, Permits(entries), [],
                [$"The signature \"{name}\" cannot be relied on: its certificate cannot be read."])
            {
                Verdict = Verdict.NotValid,
            };
        }
    }

    /// <summary>The bytes a signature covers, if it covers all up to an end but its own place and nothing else.</summary>
    private (byte[] Contents, byte[] Data, int End)? Covered(PdfDictionary entries)
    {
        if (entries["Contents"] is not PdfString { Hexadecimal: true } contents
            || SignatureDictionary.Range(entries) is not [0, var first, var second, var rest]
            || first != contents.Start || second != contents.End || second + rest > bytes.Length || second >= bytes.Length
            || bytes[(int)first] != '<' || bytes[(int)second - 1] != '>')
            return null;
        var end = (int)(second + rest);
        return (contents.Content, [.. bytes.AsSpan(0, (int)first), .. bytes.AsSpan((int)second, (int)rest)], end);
    }

    private Stamped Stamp(TimeStampCheck check, byte[] contents, byte[] data)
    {
        try
        {
            return check.Of(OtherCms.Trimmed(contents), data, now);
        }
        catch (AsnContentException)
        {
            return new Stamped(CheckOutcome.Failed, "A time-stamp cannot be read.", default, []);
        }
    }

    /// <summary>Whether a time-stamp that holds covers proofs that were there before it.</summary>
    private bool Archived(int end) => document.Revisions.Index().Any(one => one.Index > 0 && one.Item.End > end
        && new PdfView(document, one.Index - 1).Catalog["DSS"] is not null
        && stamps.Exists(stamp => stamp.End == one.Item.End && stamp.Stamped.Outcome == CheckOutcome.Passed));

    private string? Text(PdfValue? value) => document.Last.Resolve(value) is PdfString text ? SignatureDictionary.Text(text) : null;

    private int Permits(PdfDictionary entries) => document.Last.Array(entries["Reference"]).Select(document.Last.Dictionary)
        .Where(one => one?.Names("TransformMethod", "DocMDP") == true)
        .Select(one => document.Last.Dictionary(one!["TransformParams"])?["P"] is PdfNumber { Whole: true, Value: >= 1 and <= 3 } level
            ? (int)level.Value : 2)
        .FirstOrDefault();

    private List<Change> Later(int end)
    {
        var changes = new List<Change>();
        for (var i = 1; i < document.Revisions.Count && changes.Count < MostChanges; i++)
            if (document.Revisions[i].Table >= end)
                changes.AddRange(new ChangeJudge(new PdfView(document, i)).Changes().DistinctBy(change => (change.Kind, change.Sentence)));
        return [.. changes.Take(MostChanges)];
    }
}
