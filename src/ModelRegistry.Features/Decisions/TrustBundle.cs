using System.Formats.Asn1;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// What a stranger takes along to check papers without a network: a folder or a .zip with <c>roots/</c>, <c>timestamp-roots/</c>,
/// <c>crls/</c>, <c>log.vkey</c>, <c>log.checkpoint</c> and <c>status.jwt</c>.
/// A plain file or folder of root certificates is one with roots alone.
/// </summary>
public sealed class TrustBundle
{
    private const int MostFiles = 500;
    private const int MostBytes = 32 * 1024 * 1024;
    private readonly X509Certificate2Collection timestampRoots = [];
    private readonly List<ReadOnlyMemory<byte>> lists = [];

    private TrustBundle()
    {
    }

    /// <summary>Whose decisions are trusted.</summary>
    public X509Certificate2Collection Roots { get; } = [];

    /// <summary>The line of the log's key; null where the bundle has none.</summary>
    public string? LogKey { get; private set; }

    /// <summary>A signed head of the log, kept to compare; null where the bundle has none.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>The newest status list; null where the bundle has none.</summary>
    public string? StatusList { get; private set; }

    internal TrustAnchors Anchors => new(Roots)
    {
        TimestampRoots = timestampRoots.Count > 0 ? timestampRoots : null,
        WithdrawalLists = lists,
    };

    /// <summary>A bundle that trusts nobody.</summary>
    public static TrustBundle Empty => new();

    /// <summary>Reads a bundle.</summary>
    /// <param name="path">A .zip, a folder, or a file of certificates.</param>
    /// <exception cref="FormatException">A part of it cannot be read; the message names it and says what would be right.</exception>
    public static TrustBundle Read(string path)
    {
        var bundle = new TrustBundle();
        if (Directory.Exists(path)) bundle.AddFolder(path);
        else if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) bundle.AddZip(File.ReadAllBytes(path));
        else bundle.Add("roots/" + Path.GetFileName(path), File.ReadAllBytes(path));
        return bundle;
    }

    /// <summary>Reads a bundle from the bytes of a .zip.</summary>
    /// <param name="zip">The bytes.</param>
    /// <exception cref="FormatException">It or a part of it cannot be read.</exception>
    public static TrustBundle Read(byte[] zip)
    {
        var bundle = new TrustBundle();
        bundle.AddZip(zip);
        return bundle;
    }

    private void AddFolder(string path)
    {
        var files = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count > MostFiles) throw new FormatException($"{path} holds more than {MostFiles} files, which no trust bundle does.");
        var plain = !Directory.Exists(Path.Combine(path, "roots"));
        foreach (var file in files)
        {
            if (new FileInfo(file).Length > MostBytes) throw new FormatException($"{file} is larger than any part of a trust bundle.");
            var name = Path.GetRelativePath(path, file).Replace('\\', '/');
            Add(plain && !name.Contains('/', StringComparison.Ordinal) && !Known(name) ? "roots/" + name : name, File.ReadAllBytes(file));
        }
    }

    private void AddZip(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles) throw new FormatException("The trust bundle holds too many files.");
            var left = MostBytes;
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                using var content = entry.Open();
                var bytes = Limited(content, left);
                left -= bytes.Length;
                Add(entry.FullName, bytes);
            }
        }
        catch (InvalidDataException broken)
        {
            throw new FormatException($"The trust bundle is no .zip: {broken.Message}", broken);
        }
    }

    private static byte[] Limited(Stream content, int most)
    {
        using var kept = new MemoryStream();
        var piece = new byte[81920];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            kept.Write(piece, 0, read);
            if (kept.Length > most) throw new FormatException("The trust bundle unpacks to more than 32 MB, which none does.");
        }

        return kept.ToArray();
    }

    private static bool Known(string name) => name is "log.vkey" or "log.checkpoint" or "status.jwt" or "README.txt";

    private void Add(string name, byte[] content)
    {
        try
        {
            if (name == "log.vkey") LogKey = Encoding.UTF8.GetString(content).Trim();
            else if (name == "log.checkpoint") Checkpoint = Encoding.UTF8.GetString(content);
            else if (name == "status.jwt") StatusList = Encoding.ASCII.GetString(content).Trim();
            else if (name.StartsWith("roots/", StringComparison.Ordinal)) Roots.AddRange(CertificateFile.Read(content));
            else if (name.StartsWith("timestamp-roots/", StringComparison.Ordinal)) timestampRoots.AddRange(CertificateFile.Read(content));
            else if (name.StartsWith("crls/", StringComparison.Ordinal)) lists.Add(TrustAnchors.WithdrawalList(content));
        }
        catch (Exception unread) when (unread is CryptographicException or AsnContentException or ArgumentException)
        {
            throw new FormatException($"{name} in the trust bundle cannot be read: {unread.Message.TrimEnd('.')}. Put a certificate "
                + "(PEM or DER) into roots/ and timestamp-roots/, and lists of withdrawn certificates (DER) into crls/.", unread);
        }
    }
}
