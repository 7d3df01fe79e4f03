using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents;

/// <summary>
/// A composed paper that nobody has signed. It is its own type so that nothing which needs a signed decision can be given one.
/// </summary>
public sealed class UnsignedDecision
{
    internal UnsignedDecision(string reference, PdfObjects objects, Skeleton skeleton)
    {
        (Reference, Objects, Skeleton) = (reference, objects, skeleton);
    }

    /// <summary>The decision's number, as printed.</summary>
    public string Reference { get; }

    internal PdfObjects Objects { get; }

    internal Skeleton Skeleton { get; }

    /// <summary>The paper as a file for the preview of a draft; its signature field is empty.</summary>
    public byte[] ToPreview()
    {
        var objects = Objects.Copy();
        objects.Set(Skeleton.Field, $"<< {Skeleton.FieldEntries} >>");
        objects.Set(Skeleton.Catalog, $"<< {Skeleton.CatalogEntries} /AcroForm << /Fields [{Skeleton.Field} 0 R] >> >>");
        return PdfFile.Write(objects, Skeleton.Catalog, Skeleton.Information);
    }
}

/// <summary>The two objects that a signature completes, catalog and signature field, and what stands in them without it.</summary>
internal sealed record Skeleton(int Catalog, string CatalogEntries, int Field, string FieldEntries, int Information);
