using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// What a stranger needs to check this registry's papers without it: its roots, those of its time-stamps, the lists of withdrawn
/// certificates, the key of its log with the newest checkpoint, and the newest status list. Whoever takes it from here trusts this site
/// once; a bundle from another hand can be compared with it.
/// </summary>
public sealed record MakeTrustBundle : IQuery<MakeTrustBundle.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The bundle.</summary>
    /// <param name="FileName">A name for it.</param>
    /// <param name="Zip">Its bytes; the same content gives the same bytes.</param>
    public sealed record Answer(string FileName, ReadOnlyMemory<byte> Zip);
}

internal sealed class MakeTrustBundleHandler(RegistryContext context, SigningDesk desk, LogDesk log, LogTree tree)
    : IRequestHandler<MakeTrustBundle, Result<MakeTrustBundle.Answer>>
{
    private const int MostKeys = 20;

    private const string ReadMe = """
        Trust bundle of a model licensing registry.
        modelreg verify PAPER.pdf --trust trust.zip
        roots/            root certificates under which decisions are signed
        timestamp-roots/  root certificates of the time-stamp authorities
        crls/             lists of the certificates that their issuers have withdrawn; they soon end, fetch them again
        log.vkey          key of the log of all papers
        log.checkpoint    the newest signed head of the log: keep it and compare
        status.jwt        the newest list of how decisions stand; it soon ends, fetch it again
        """;

    // Entries of a .zip carry a time; one that never changes keeps equal bundles equal.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<Result<MakeTrustBundle.Answer>> Handle(MakeTrustBundle request, CancellationToken cancellationToken)
    {
        var status = await context.SignedStatusLists.AsNoTracking()
            .OrderByDescending(file => file.List).ThenByDescending(file => file.Serial)
            .Select(file => file.Token).FirstOrDefaultAsync(cancellationToken);
        var lists = await desk.ListsAsync(() => CarriedAsync(cancellationToken), cancellationToken);
        var head = await tree.HeadAsync(cancellationToken);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.txt", Encoding.UTF8.GetBytes(ReadMe));
            AddAll(zip, "roots", desk.Roots);
            AddAll(zip, "timestamp-roots", desk.TimestampRoots ?? []);
            foreach (var list in lists) Add(zip, $"crls/{Name(list)}.crl", list);
            if (log.Signer is { } signer) Add(zip, "log.vkey", Encoding.UTF8.GetBytes(signer.Key + "\n"));
            if (head is not null) Add(zip, "log.checkpoint", Encoding.UTF8.GetBytes(head.Note));
            if (status is not null) Add(zip, "status.jwt", Encoding.ASCII.GetBytes(status));
        }

        return new MakeTrustBundle.Answer("trust.zip", bytes.ToArray());
    }

    /// <summary>The certificates that the newest papers carry: of keys that sign no more and of time-stamp authorities, too.</summary>
    private async Task<List<X509Certificate2>> CarriedAsync(CancellationToken stop)
    {
        var newest = await context.PaperSeals.AsNoTracking().GroupBy(seal => seal.KeyFingerprint)
            .Select(group => group.Max(seal => EF.Property<long>(seal, Columns.Sequence))).ToListAsync(stop);
        var papers = await context.PaperSeals.AsNoTracking().Where(seal => newest.Contains(EF.Property<long>(seal, Columns.Sequence)))
            .Select(seal => seal.Paper).Distinct().Take(MostKeys).ToListAsync(stop);
        var carried = new List<X509Certificate2>();
        foreach (var paper in papers)
            if (await context.BytesAsync(paper, stop) is { } issued)
                carried.AddRange(SealReading.Of(await context.NewestAsync(paper, issued, stop)).Certificates);
        return carried;
    }

    private static string Name(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    private static void AddAll(ZipArchive zip, string folder, X509Certificate2Collection certificates)
    {
        foreach (var certificate in certificates.OrderBy(one => one.Thumbprint, StringComparer.Ordinal))
            Add(zip, $"{folder}/{Name(certificate.RawData)}.cer", certificate.RawData);
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
