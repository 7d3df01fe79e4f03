using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>
/// Reads a corpus that says of itself what is right: bills of materials marked valid or invalid by their names, and folders that somebody
/// signed, as they are and after each kind of harm. It counts what is answered as marked and names what is not.
/// </summary>
internal sealed class Conformance
{
    private static readonly DateTimeOffset Long = DateTimeOffset.UnixEpoch;
    private static readonly string[] Publisher = ["corpus"];

    private readonly SortedDictionary<string, (int Right, int All)> counts = new(StringComparer.Ordinal);
    private readonly List<string> otherwise = [];

    /// <summary>Reads all of a folder; 0 where everything is as marked, 1 where something is not, 2 where nothing is there to read.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var conformance = new Conformance();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) conformance.Bill(file);
        var trust = TrustOf(folder);
        foreach (var signature in Directory.EnumerateFiles(folder, "*.sig", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            await conformance.SignedAsync(Path.GetDirectoryName(signature)!, trust);
        return conformance.Print();
    }

    private void Count(string kind, string what, bool asMarked)
    {
        var (right, all) = counts.GetValueOrDefault(kind);
        counts[kind] = (right + (asMarked ? 1 : 0), all + 1);
        if (!asMarked) otherwise.Add($"{kind}: {what}");
    }

    private int Print()
    {
        foreach (var (kind, (right, all)) in counts) Console.WriteLine($"{right,5} of {all,5}  {kind}");
        foreach (var one in otherwise) Console.WriteLine($"otherwise: {one}");
        return counts.Count == 0 ? 2 : otherwise.Count == 0 ? 0 : 1;
    }

    // The standard's own marks: valid-*.json and invalid-*.json, of the versions that are read.
    private void Bill(string path)
    {
        var name = Path.GetFileName(path);
        var (valid, invalid) = (name.StartsWith("valid-", StringComparison.Ordinal), name.StartsWith("invalid-", StringComparison.Ordinal));
        if (!valid && !invalid) return;
        var bytes = File.ReadAllBytes(path);
        var read = Reader(TrustAnchors.Default).ReadAll(name, bytes, "corpus/model");
        if (read[0].Sources.All(source => source.Kind is not SourceKind.CycloneDx)) return;
        var wrong = read.SelectMany(model => model.NotUnderstood).Where(one => one.Reason is Reason.Wrong or Reason.Limit).ToList();
        var label = $"CycloneDX {Path.GetFileName(Path.GetDirectoryName(path))}";
        if (valid) Count($"{label} marked valid is accepted", $"{name}: {wrong.FirstOrDefault()}", wrong.Count == 0);
        else Count($"{label} marked invalid is refused with a JSON pointer", name, wrong.Exists(one => one.Location.StartsWith('/')));
    }

    // Keys and authorities that lie in the corpus are pinned, and whoever signed keyless is by whoever reads the sentence.
    private static TrustAnchors TrustOf(string folder)
    {
        var signers = new List<PinnedSigner>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.pem", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var pem = File.ReadAllText(path);
            if (pem.Contains("BEGIN PUBLIC KEY", StringComparison.Ordinal)) signers.Add(new PinnedKey(Path.GetFileName(path), Publisher, Long, pem));
            else if (pem.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal) && IsRoot(pem)) signers.Add(new PinnedAuthority(Path.GetFileName(path), Publisher, Long, pem));
        }

        return new() { Signers = signers };
    }

    private static bool IsRoot(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.Subject == certificate.Issuer;
    }

    private async Task SignedAsync(string folder, TrustAnchors trust)
    {
        var name = Path.GetFileName(folder);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        var plain = await ReadAsync(files, trust);
        var ignored = files.Keys.FirstOrDefault(path => path.StartsWith("ignore", StringComparison.Ordinal));
        if (ignored is not null && !Holds(plain))
        {
            // Version 1.0 left out what its command line was told to, and did not write that down: such a file is an added one.
            Count("signed folder with a file that only a command line left out is refused, and holds without it", name, Holds(await ReadAsync(files = With(files, ignored, null), trust)));
        }
        else
        {
            Count("signed folder as it was signed holds", $"{name}: {string.Join(' ', Wrong(plain))}", Holds(plain));
        }

        var covered = files.Keys.Where(path => !path.EndsWith(".sig", StringComparison.Ordinal) && !path.StartsWith("ignore", StringComparison.Ordinal)).ToList();
        foreach (var path in covered)
        {
            Count("signed folder with a byte flipped in a file is refused", $"{name}/{path}", !Holds(await ReadAsync(With(files, path, Flipped(files[path])), trust)));

            // Without any file a signature is one of a list, and says so.
            if (covered.Count > 1) Count("signed folder without one of its files is refused", $"{name}/{path}", !Holds(await ReadAsync(With(files, path, null), trust)));
            var renamed = With(files, path, null);
            renamed[path + ".renamed"] = files[path];
            Count("signed folder with a file renamed is refused", $"{name}/{path}", !Holds(await ReadAsync(renamed, trust)));
        }

        Count("signed folder with a file added is refused", name, !Holds(await ReadAsync(With(files, "added.py", "import os\n"u8.ToArray()), trust)));
        await SignatureAsync(name, files, trust);
    }

    private async Task SignatureAsync(string name, Dictionary<string, byte[]> files, TrustAnchors trust)
    {
        var path = files.Keys.First(path => path.EndsWith(".sig", StringComparison.Ordinal));
        var text = System.Text.Json.Nodes.JsonNode.Parse(files[path])!;
        foreach (var place in new[] { "payload", "signatures" })
        {
            var changed = text.DeepClone();
            var envelope = changed["dsseEnvelope"]!;
            var node = place == "payload" ? envelope["payload"]! : envelope["signatures"]![0]!["sig"]!;
            node.ReplaceWith(Convert.ToBase64String(Flipped(Convert.FromBase64String(node.GetValue<string>()))));
            Count($"signed folder with a byte flipped in the {place} is refused", name, !Holds(await ReadAsync(With(files, path, System.Text.Encoding.UTF8.GetBytes(changed.ToJsonString())), trust)));
        }

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var stranger = new TrustAnchors { Signers = [new PinnedKey("other", Publisher, Long, other.ExportSubjectPublicKeyInfoPem())] };
        Count("signed folder with another key pinned is no evidence of origin", name, !IsOrigin(await ReadAsync(files, stranger)));
        var elsewhere = trust with { Signers = [.. trust.Signers.Select(one => one with { Publishers = ["somebody-else"] })] };
        Count("signed folder with its key pinned for another publisher is no evidence of origin", name, !IsOrigin(await ReadAsync(files, elsewhere)));
    }

    private static byte[] Flipped(byte[] bytes)
    {
        var changed = bytes.Length == 0 ? [1] : (byte[])bytes.Clone();
        changed[changed.Length / 2] ^= 1;
        return changed;
    }

    private static Dictionary<string, byte[]> With(Dictionary<string, byte[]> files, string path, byte[]? content)
    {
        var changed = new Dictionary<string, byte[]>(files, StringComparer.Ordinal);
        if (content is null) changed.Remove(path);
        else changed[path] = content;
        return changed;
    }

    private static async Task<ImportedModel> ReadAsync(Dictionary<string, byte[]> files, TrustAnchors trust)
    {
        var read = new List<FolderFile>();
        foreach (var (path, bytes) in files)
        {
            using var stream = new MemoryStream(bytes, writable: false);
            read.Add(await FolderFile.ReadAsync(path, stream));
        }

        var further = await FurtherDigests.AddAsync(read, path => new MemoryStream(files[path], writable: false), null, CancellationToken.None);
        return Reader(trust).ReadFolder(further, "corpus/model");
    }

    private static ImportReader Reader(TrustAnchors trust) => new(TimeProvider.System, new ImportLimits { Time = TimeSpan.FromMinutes(1) }, trust);

    private static bool Holds(ImportedModel model) => model.About(Subject.Signature).Any() && !Wrong(model).Any();

    private static bool IsOrigin(ImportedModel model) => model.About(Subject.Signature).Any(said => said.From.Kind is EvidenceKind.Signature);

    private static IEnumerable<string> Wrong(ImportedModel model) => model.NotUnderstood.Where(one => one.Reason is Reason.Wrong).Select(one => one.What);
}
