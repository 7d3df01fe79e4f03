using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Hub;

/// <summary>The files of a repository as the hub lists them; SHA-256 only for large files, in <c>lfs</c>.</summary>
internal static partial class Siblings
{
    public static void Read(Source source, Entry entry)
    {
        foreach (var item in Fields.OneOrMany(entry.Value))
        {
            source.Into.Cancellation.ThrowIfCancellationRequested();
            var artifact = item.Kind switch
            {
                NodeKind.Map => Of(source, item),
                NodeKind.Text => Printed(source, item),
                _ => null,
            };
            if (artifact is not null) source.Into.Artifacts.Add(artifact);
            else source.Wrong(item, "An entry of siblings names no file.", "An object with rfilename would be right.");
        }
    }

    private static ImportedArtifact? Of(Source source, Node item)
    {
        if (item["rfilename"] is not { Kind: NodeKind.Text } name) return null;
        var lfs = item["lfs"];
        return new(name.Text, Number((item["size"] ?? lfs?["size"])?.Text), Digest(source, lfs?["sha256"] ?? lfs?["oid"]),
            source.At(item, Asserter.Hub));
    }

    // A crawl that saved the Python client's objects as text holds RepoSibling(rfilename='a', size=None, blob_id=None, lfs=None).
    private static ImportedArtifact? Printed(Source source, Node item)
    {
        var name = NamePrinted().Match(item.Text);
        if (!name.Success) return null;
        var digest = DigestPrinted().Match(item.Text) is { Success: true } found ? Sha256Digest.Of(found.Groups["hex"].Value)
            : (Sha256Digest?)null;
        var size = SizePrinted().Match(item.Text) is { Success: true } bytes ? Number(bytes.Groups["size"].Value) : null;
        return new(name.Groups["name"].Value, size, digest, source.At(item, Asserter.Hub));
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Sha256Digest? Digest(Source source, Node? node)
    {
        if (node is null or { Kind: NodeKind.Nothing }) return null;
        if (Sha256Digest.TryParse(node.Text, out var digest)) return digest;
        source.Wrong(node, "This is no SHA-256 digest; the file is kept without one.", "64 hexadecimal digits would be right.");
        return null;
    }

    [GeneratedRegex(@"^RepoSibling\(rfilename=(?<quote>['""])(?<name>.*?)\k<quote>, size=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePrinted();

    [GeneratedRegex(@", size=(?<size>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SizePrinted();

    [GeneratedRegex(@"sha256['""]?[=:] ?['""](?<hex>[0-9a-f]{64})['""]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DigestPrinted();
}
