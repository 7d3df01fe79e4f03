using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Attestations;

/// <summary>A file that an attested training put out.</summary>
internal sealed record Product(string Name, Sha256Digest? Sha256, Node At)
{
    /// <summary>
    /// Whether the files at hand are none of the products: then the attestation is about another model, and is refused. Builders name files
    /// by their own paths, so digests are compared and names are not.
    /// </summary>
    public static bool Refused(Source source, List<Product> products)
    {
        var atHand = source.Into.Artifacts.Where(a => a.From.Source is SourceKind.Importer && a.Name != source.File.File)
            .Select(a => a.Sha256).OfType<Sha256Digest>().ToHashSet();
        if (atHand.Count == 0 || products.Exists(p => p.Sha256 is { } digest && atHand.Contains(digest))) return false;
        source.Wrong(products[0].At, "No file at hand is among what was attested: the attestation is about another model.",
            "A file with the digest of a product would be right; nothing of it is taken.");
        return true;
    }

    /// <summary>Without files at hand the products are what the signer says of them.</summary>
    public static void List(Source source, List<Product> products)
    {
        if (source.Into.Artifacts.Exists(a => a.From.Source is SourceKind.Importer && a.Name != source.File.File)) return;
        foreach (var product in products.Where(p => p.Name.Length > 0))
            source.Into.Artifacts.Add(new(product.Name, null, product.Sha256, source.At(product.At, Asserter.ThirdParty)));
    }
}
