using System.Globalization;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>Tells from the place of a difference what was changed, in the terms of one who reads the paper.</summary>
internal sealed class ChangeNames(PdfView before, PdfView after)
{
    public ChangeKind Of(Difference difference)
    {
        var keys = difference.Route.Keys;
        if (keys[0] == "Info") return ChangeKind.Metadata;
        if (keys.Count == 1) return ChangeKind.Catalog;
        return keys[1] switch
        {
            "Pages" => OfPage(keys, difference),
            "AcroForm" => OfForm(keys, difference),
            "Names" => OfNames(keys, difference),
            "AF" => Grown(difference, ChangeKind.AttachmentAdded, ChangeKind.AttachmentChanged, ChangeKind.AttachmentRemoved),
            "OpenAction" or "AA" or "URI" => ChangeKind.Action,
            "Metadata" => ChangeKind.Metadata,
            "OCProperties" => ChangeKind.Layer,
            "StructTreeRoot" or "MarkInfo" or "Lang" => ChangeKind.Structure,
            "Perms" => ChangeKind.SignatureChanged,
            "DSS" => ChangeKind.Proofs,
            "OutputIntents" => ChangeKind.Resource,
            _ => ChangeKind.Catalog,
        };
    }

    private ChangeKind OfPage(IReadOnlyList<string> keys, Difference difference)
    {
        if (keys[^1] == "Kids") return Grown(difference, ChangeKind.PageAdded, ChangeKind.PageReplaced, ChangeKind.PageRemoved);
        if (keys.Count == 2 || keys[^2] == "Kids") return ChangeKind.PageReplaced;
        var at = keys.Skip(2).FirstOrDefault(key => key is "Annots" or "Contents" or "Resources" or "AA" or "Metadata");
        return at switch
        {
            "Annots" => OfAnnotation(keys, difference),
            "Contents" => ChangeKind.ContentReplaced,
            "AA" => ChangeKind.Action,
            "Metadata" => ChangeKind.Metadata,
            "Resources" when keys.Contains("Properties") || keys.Contains("OC") => ChangeKind.Layer,
            "Resources" => keys.Contains("Font") ? ChangeKind.Font : ChangeKind.Resource,
            _ => ChangeKind.PageAltered,
        };
    }

    private ChangeKind OfAnnotation(IReadOnlyList<string> keys, Difference difference)
    {
        if (keys[^1] == "Annots") return OfList(difference, ChangeKind.AnnotationAdded, ChangeKind.AnnotationChanged);
        var at = keys.ToList().IndexOf("Annots");
        var one = Field(keys.Take(at + 2));
        if (keys.Skip(at + 2).Any(key => key is "A" or "AA")) return ChangeKind.Action;
        if (one?.Names("FT", "Sig") == true) return OfSignature(keys, difference);
        return one?["FT"] is not null ? ChangeKind.FieldChanged : ChangeKind.AnnotationChanged;
    }

    private ChangeKind OfForm(IReadOnlyList<string> keys, Difference difference)
    {
        if (keys.Count == 2) return difference.After is null ? ChangeKind.SignatureRemoved : ChangeKind.SignatureChanged;
        if (keys[2] == "DR") return keys.Contains("Font") ? ChangeKind.Font : ChangeKind.Resource;
        if (keys[2] is "SigFlags") return ChangeKind.SignatureChanged;
        if (keys[2] != "Fields") return ChangeKind.FieldChanged;
        if (keys.Count == 3) return OfList(difference, ChangeKind.FieldAdded, ChangeKind.FieldChanged);
        if (keys.Skip(4).Any(key => key is "A" or "AA")) return ChangeKind.Action;
        if (Field(keys.Take(4))?.Names("FT", "Sig") != true) return ChangeKind.FieldChanged;
        return OfSignature(keys, difference);
    }

    private static ChangeKind OfSignature(IReadOnlyList<string> keys, Difference difference) =>
        keys[^1] == "V" && difference.After is null ? ChangeKind.SignatureRemoved
            : keys[^1] == "V" && difference.Before is null ? ChangeKind.SignatureAdded : ChangeKind.SignatureChanged;

    /// <summary>A list of fields or annotations that grew or shrank, by what came or went.</summary>
    private ChangeKind OfList(Difference difference, ChangeKind added, ChangeKind changed)
    {
        var (old, now) = (before.Array(difference.Before), after.Array(difference.After));
        if (old.Except(now).Select(before.Dictionary).Any(one => one?.Names("FT", "Sig") == true && one["V"] is not null))
            return ChangeKind.SignatureRemoved;
        var came = now.Except(old).Select(after.Dictionary).ToList();
        if (came.Exists(one => one?.Names("FT", "Sig") == true)) return ChangeKind.SignatureAdded;
        if (came.Exists(one => one?["FT"] is not null)) return ChangeKind.FieldAdded;
        return came.Count > 0 ? added : changed;
    }

    private ChangeKind OfNames(IReadOnlyList<string> keys, Difference difference)
    {
        if (keys.Count == 2)
            return after.Dictionary(difference.After)?["JavaScript"] is not null ? ChangeKind.Action
                : difference.After is null ? ChangeKind.AttachmentRemoved : ChangeKind.AttachmentAdded;
        if (keys[2] == "JavaScript") return ChangeKind.Action;
        if (keys[2] != "EmbeddedFiles") return ChangeKind.Catalog;
        return keys.Count == 3 || keys[^1] == "Names"
            ? Grown(difference, ChangeKind.AttachmentAdded, ChangeKind.AttachmentChanged, ChangeKind.AttachmentRemoved)
            : ChangeKind.AttachmentChanged;
    }

    private ChangeKind Grown(Difference difference, ChangeKind more, ChangeKind same, ChangeKind fewer)
    {
        var (old, now) = (Count(before, difference.Before), Count(after, difference.After));
        return now > old ? more : now < old ? fewer : same;
    }

    private static int Count(PdfView view, PdfValue? value) => view.Resolve(value) switch
    {
        null => 0,
        PdfArray array => array.Items.Count,
        _ => 1,
    };

    private PdfDictionary? Field(IEnumerable<string> keys)
    {
        var way = keys.Skip(1).ToList();
        return At(before, way) ?? At(after, way);
    }

    private static PdfDictionary? At(PdfView view, List<string> keys)
    {
        PdfValue? value = view.Catalog;
        foreach (var key in keys)
            value = view.Resolve(value) switch
            {
                PdfDictionary dictionary => dictionary[key],
                PdfArray array when int.TryParse(key, CultureInfo.InvariantCulture, out var i) && i < array.Items.Count => array.Items[i],
                _ => null,
            };
        return view.Dictionary(value);
    }
}
