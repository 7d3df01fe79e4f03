using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>
/// A decision of three pages, part by part, against the machine's own rate of the same signatures (openssl speed, the limit that no
/// signer can pass) and against pdfkit with @signpdf/signpdf of the npm registry, which compose and sign the same words with one of the
/// same fonts, untagged and unverified, with an RSA key, for they know no other. Times are the processor's, in one run on one machine.
/// </summary>
internal static partial class PaperPeers
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(int turns, string? folder)
    {
        var rows = new List<Measurement>();
        using var papers = new Papers(KeyKind.EcdsaP256, rules: 7);
        var paper = papers.Sign();
        if (papers.Verify(paper) is not Verdict.Valid) throw new InvalidOperationException("A paper that was just signed is not valid.");
        var made = papers.Compose();
        var (whole, bytes) = Cost(turns, papers.Once);
        var limit = await SpeedAsync("ecdsap256");
        rows.Add(new("three pages composed, signed (P-256) and verified", 1 / whole, "a second", 200, MoreIsBetter: true));
        rows.Add(new("  allocated for one", bytes / 1024.0, "KB"));
        rows.Add(new("  the heap after all", GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0, "MB"));
        rows.Add(new("  the same and logged on SQLite, a transaction each, a head for fifty", 1 / Logged(papers, turns), "a second", 200, MoreIsBetter: true));
        rows.Add(new("  the file", paper.Length / 1024.0, "KB", 150));
        rows.Add(Part("composed", Cost(turns, () => papers.Compose())));
        rows.Add(Part("signed", Cost(turns, () => papers.Sign(made))));
        rows.Add(Part("verified", Cost(turns, () => papers.Verify(paper))));
        rows.Add(new("  openssl's own signatures with P-256", limit, "a second"));
        rows.Add(new("  the whole, in such signatures", whole * limit, ""));
        rows.AddRange(await RsaAsync(turns, folder));
        return rows;
    }

    /// <summary>Seconds for one paper with its leaf and its part of the signed heads.</summary>
    private static double Logged(Papers papers, int turns)
    {
        const int together = 50;
        using var log = MeasuredLog.Open();
        return Cost(Math.Max(1, turns / together), Fifty).Seconds / together;

        void Fifty()
        {
            for (var paper = 0; paper < together; paper++)
            {
                var signed = papers.Sign();
                papers.Verify(signed);
                log.Append(signed);
            }

            log.Sign();
        }
    }

    private static async Task<List<Measurement>> RsaAsync(int turns, string? folder)
    {
        using var papers = new Papers(KeyKind.Rsa3072, rules: 7);
        var (ours, _) = Cost(turns / 2, () => papers.Sign());
        var limit = await SpeedAsync("rsa3072");
        List<Measurement> rows =
        [
            new("three pages composed and signed (RSA 3072)", 1 / ours, "a second"),
            new("  openssl's own signatures with RSA 3072", limit, "a second"),
            new("  of that limit", 100 / ours / limit, "%"),
        ];
        if (folder is null) return rows;
        var (theirs, length) = await PeerAsync(papers, Math.Max(turns / 20, 5), folder);
        rows.Add(new("  pdfkit and @signpdf/signpdf, composed and signed", 1 / theirs, "a second"));
        rows.Add(new("  here against them", theirs / ours, "times", 1, MoreIsBetter: true));
        rows.Add(new("  their file", length / 1024.0, "KB"));
        return rows;
    }

    private static Measurement Part(string what, (double Seconds, long Bytes) cost) => new($"  {what} alone", 1 / cost.Seconds, "a second");

    /// <summary>Seconds of the processor and bytes allocated for one, after half as many as warm-up.</summary>
    private static (double Seconds, long Bytes) Cost(int turns, Action act)
    {
        for (var turn = 0; turn < Math.Max(1, turns / 2); turn++) act();
        var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var turn = 0; turn < turns; turn++) act();
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds / turns, (GC.GetAllocatedBytesForCurrentThread() - allocated) / turns);
    }

    /// <summary>Signatures a second on one core, as the openssl program counts them.</summary>
    private static async Task<double> SpeedAsync(string algorithm)
    {
        var printed = await RunAsync("openssl", ["speed", "-seconds", "2", algorithm]);
        return double.Parse(Rate().Match(printed).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<(double Seconds, long Length)> PeerAsync(Papers papers, int count, string folder)
    {
        var made = Directory.CreateTempSubdirectory("modelreg-papers-").FullName;
        try
        {
            var (pieces, key, font, file) = (Path.Combine(made, "p.json"), Path.Combine(made, "k.p12"), Path.Combine(made, "f.ttf"), Path.Combine(made, "o.pdf"));
            await File.WriteAllTextAsync(pieces, JsonSerializer.Serialize(papers.Pieces.Select(text => new { kind = "text", text })));
            await File.WriteAllBytesAsync(key, RsaKey());
            await using (var resource = typeof(DecisionPdf).Assembly.GetManifestResourceStream("fonts/text.ttf")!)
            await using (var copy = File.Create(font))
                await resource.CopyToAsync(copy);
            var printed = await RunAsync("node", [Path.Combine(folder, "paper.mjs"), pieces, key, Papers.Password, font, $"{count}", file]);
            return (double.Parse(printed.Trim(), CultureInfo.InvariantCulture) / count, new FileInfo(file).Length);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    /// <summary>A key of the same length under a certificate of its own: their signer reads no elliptic curve, not even in a root above.</summary>
    private static byte[] RsaKey()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=A measurement", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new(2028, 11, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Papers.Password);
    }

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{program} did not run; npm install --prefix infra/peers first where it is node. {await said}");
    }

    [GeneratedRegex(@"s\s+[0-9.]+s\s+(?<rate>[0-9.]+)\s+[0-9.]+\s*$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();
}
