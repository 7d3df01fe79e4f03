using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// What long-term verification needs of a signature, taken together before its sources are gone (ETSI EN 319 142-1, 5.4).
/// </summary>
/// <param name="Certificates">All certificates below the root.</param>
/// <param name="Lists">Lists of withdrawn certificates.</param>
/// <param name="Answers">Answers of OCSP responders.</param>
internal sealed record EvidenceSet(IReadOnlyList<byte[]> Certificates, IReadOnlyList<byte[]> Lists, IReadOnlyList<byte[]> Answers);

/// <summary>
/// Gathers the proof that the certificates of a path were not withdrawn: from configured files first, else from the responder and the
/// lists that each certificate names. Every piece is checked before it is used. A list is asked for once an hour.
/// </summary>
internal sealed class RevocationEvidence(X509Certificate2Collection roots, string? files, TimeSpan timeout,
    TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private readonly Fetching fetching = new(timeout);
    private readonly Dictionary<Uri, (DateTimeOffset At, RevocationList List)> kept = [];
    private readonly Lock keeping = new();

    public void Dispose() => fetching.Dispose();

    /// <summary>Gathers for all paths together.</summary>
    /// <param name="paths">Each from the certificate up to its root.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The evidence, or the reason why there is none, which completes "…. Nothing was signed".</returns>
    public async Task<(EvidenceSet? Found, string Reason)> GatherAsync(
        IReadOnlyList<IReadOnlyList<X509Certificate2>> paths, CancellationToken stop)
    {
        var (certificates, lists, answers) = (new Pieces(), new Pieces(), new Pieces());
        foreach (var path in paths)
        {
            foreach (var (certificate, issuer) in path.Zip(path.Skip(1)))
            {
                if (!certificates.Add(certificate.RawData)) continue;
                try
                {
                    if (await GatherOneAsync(certificate, issuer, certificates, lists, answers, stop) is { } reason) return (null, reason);
                }
                catch (WithdrawnException withdrawn)
                {
                    return (null, withdrawn.Message);
                }
            }
        }

        return (new EvidenceSet(certificates.All, lists.All, answers.All), "");
    }

    /// <summary>The lists alone, each once and in an order of their own; those that cannot be had or relied on are left out.</summary>
    /// <param name="paths">Each from the certificate up to its root.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<byte[]>> ListsAsync(IReadOnlyList<IReadOnlyList<X509Certificate2>> paths, CancellationToken stop)
    {
        var (asked, lists) = (new HashSet<Uri>(), new Pieces());
        foreach (var (certificate, issuer) in paths.SelectMany(path => path.Zip(path.Skip(1))))
        {
            foreach (var filed in Filed().Where(list => list.Refusal(issuer, clock.GetUtcNow()) is null)) lists.Add(filed.Bytes);
            foreach (var address in Addresses.Lists(certificate).Where(asked.Add))
                if ((await ListAsync(address, issuer, stop)).List is { } list) lists.Add(list.Bytes);
        }

        return [.. lists.All.OrderBy(list => Convert.ToHexString(SHA256.HashData(list)), StringComparer.Ordinal)];
    }

    private async Task<string?> GatherOneAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, Pieces certificates, Pieces lists, Pieces answers, CancellationToken stop)
    {
        var reasons = new List<string>();
        if (FromFiles(certificate, issuer) is { } filed)
        {
            lists.Add(filed.Bytes);
            return null;
        }

        if (Addresses.Responders(certificate) is [var responder, ..])
        {
            var (answer, by, reason) = await AskAsync(responder, certificate, issuer, stop);
            if (answer is not null)
            {
                answers.Add(answer);
                if (!ReferenceEquals(by, issuer)) certificates.Add(by!.RawData);
                return null;
            }

            reasons.Add(reason);
        }

        foreach (var address in Addresses.Lists(certificate))
        {
            var (list, reason) = await ListAsync(address, issuer, stop);
            if (list is not null)
            {
                if (list.Withdrawn(certificate) is { } at) throw new WithdrawnException(certificate, at);
                lists.Add(list.Bytes);
                return null;
            }

            reasons.Add(reason);
        }

        return $"whether the certificate \"{certificate.Subject}\" was withdrawn cannot be proved: " +
            (reasons.Count > 0 ? string.Join("; ", reasons) : "it names no list and no responder, and no file is configured");
    }

    private async Task<(byte[]? Answer, X509Certificate2? By, string Reason)> AskAsync(
        Uri responder, X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken stop)
    {
        var exchange = new OcspExchange(certificate, issuer);
        var fetched = await fetching.PostAsync(responder, exchange.Request(), "application/ocsp-request", stop);
        if (fetched is not Fetched.Answer answer) return (null, null, ((Fetched.Nothing)fetched).Reason);
        try
        {
            return (answer.Content, exchange.Check(answer.Content, roots, clock.GetUtcNow()), "");
        }
        catch (Exception unfit) when (unfit is AsnContentException or CryptographicException)
        {
            return (null, null, $"{responder}: {unfit.Message.TrimEnd('.')}");
        }
    }

    private async Task<(RevocationList? List, string Reason)> ListAsync(Uri address, X509Certificate2 issuer, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        lock (keeping)
        {
            if (kept.TryGetValue(address, out var known) && now - known.At < KeptFor && known.List.Refusal(issuer, now) is null)
                return (known.List, "");
        }

        var fetched = await fetching.GetAsync(address, stop);
        if (fetched is not Fetched.Answer answer) return (null, ((Fetched.Nothing)fetched).Reason);
        try
        {
            var list = new RevocationList(answer.Content);
            if (list.Refusal(issuer, now) is { } refusal) return (null, refusal);
            lock (keeping) kept[address] = (now, list);
            return (list, "");
        }
        catch (AsnContentException unfit)
        {
            return (null, $"{address}: {unfit.Message.TrimEnd('.')}");
        }
    }

    private RevocationList? FromFiles(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        if (Filed().FirstOrDefault(list => list.Refusal(issuer, clock.GetUtcNow()) is null) is not { } found) return null;
        return found.Withdrawn(certificate) is { } at ? throw new WithdrawnException(certificate, at) : found;
    }

    private IEnumerable<RevocationList> Filed() => files is null ? []
        : (Directory.Exists(files) ? Directory.GetFiles(files) : [files]).Order(StringComparer.Ordinal)
            .Select(Read).OfType<RevocationList>();

    private static RevocationList? Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            return new RevocationList(PemEncoding.TryFindUtf8(bytes, out var fields) ? Decoded(bytes, fields) : bytes);
        }
        catch (AsnContentException)
        {
            // The folder may hold other things than lists; a list that is missing shows in what cannot be proved.
            return null;
        }
    }

    private static byte[] Decoded(byte[] bytes, PemFields fields) =>
        Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(bytes.AsSpan()[fields.Base64Data]));

    /// <summary>Bytes in order, each once.</summary>
    private sealed class Pieces
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<byte[]> All { get; } = [];

        public bool Add(byte[] piece)
        {
            if (!seen.Add(Convert.ToHexString(SHA256.HashData(piece)))) return false;
            All.Add(piece);
            return true;
        }
    }
}
