using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Attestations;

/// <summary>
/// Reads an in-toto link (in-toto specification 1.0, 4.4): the record of one step, with what it took in and put out, signed over its
/// canonical JSON. The signature is hexadecimal.
/// </summary>
internal static class LinkReader
{
    public static void Read(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (StrictJson.Read(source, bytes) is not { } tree) return;
        if (tree["signed"] is not { } link || link.Text("_type") != "link" || link["products"]?.Entries.Count is not > 0)
        {
            source.Wrong(tree["signed"] ?? tree, "The file is no in-toto link with products.", "signed._type link with materials and products would be right.");
            return;
        }

        var signatures = tree.List("signatures").Select(s => s.Text("sig")).OfType<string>().Where(IsHexadecimal).Select(Convert.FromHexString).ToList();
        var signer = signatures.Count == 0 ? Signer.Not("nobody", "The link carries no signature.")
            : Signers.OfPinnedKeys(source.Into.Trust, Encoding.UTF8.GetBytes(Canonical(link)), signatures);
        source.Into.Later.Add(() => Say(source, link, signer));
    }

    private static void Say(Source source, Node link, Signer signer)
    {
        if (signer.Valid is Truth.No)
        {
            source.Wrong(link, signer.Sentence, "A signature would be right; nothing of it is taken.");
            return;
        }

        var products = link["products"]!.Entries.Select(e => new Product(e.Key,
            Sha256Digest.TryParse(e.Value.Text("sha256"), out var digest) ? digest : null, e.Value)).ToList();
        if (Product.Refused(source, products)) return;
        signer = signer.For(source.Into.Publisher, source.Into.Now);
        var attested = new Attested(source, signer);
        var command = string.Join(' ', link.List("command").Select(c => c.Text));
        attested.Say(Subject.TrainingStep, link, $"step {link.Text("name") ?? "without a name"}: {command}. {signer.Sentence}");
        foreach (var material in link["materials"]?.Entries ?? [])
            attested.TookIn(material.Value, material.Key, material.Value.Text("sha256") is { } hex ? $"sha256 {hex}" : null);
        Product.List(source, products);
    }

    private static bool IsHexadecimal(string text) => text.Length is > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

    // Keys in order, no spaces, and in texts only the backslash and the quotation mark escaped (OLPC canonical JSON).
    private static string Canonical(Node node) => node.Kind switch
    {
        NodeKind.Map => "{" + string.Join(',', node.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Quoted(e.Key) + ":" + Canonical(e.Value))) + "}",
        NodeKind.List => "[" + string.Join(',', node.Items.Select(Canonical)) + "]",
        NodeKind.Text => Quoted(node.Text),
        NodeKind.Nothing => "null",
        _ => node.Text,
    };

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
