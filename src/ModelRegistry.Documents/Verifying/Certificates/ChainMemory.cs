using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Ways to a root that were found before. Building one takes longer than all other checks together, and papers of one office have the same
/// certificates. A way is remembered by every byte that it was found from: the certificate, all that were known, the roots, and which of
/// them were valid at the time. So nothing else than what would be found again is ever taken for it.
/// </summary>
internal sealed class ChainMemory
{
    private const int Most = 256;
    private readonly ConcurrentDictionary<string, Chain> found = new(StringComparer.Ordinal);

    /// <summary>The same as <see cref="Chain.Of"/>.</summary>
    public Chain Of(X509Certificate2 certificate, IEnumerable<X509Certificate2> known, X509Certificate2Collection roots, DateTimeOffset at)
    {
        var all = known.ToList();
        var key = Key(certificate, all, roots, at.UtcDateTime);
        if (found.TryGetValue(key, out var chain)) return chain;
        chain = Chain.Of(certificate, all, roots, at);
        if (found.Count >= Most) found.Clear();
        return found[key] = chain;
    }

    private static string Key(X509Certificate2 certificate, List<X509Certificate2> known, X509Certificate2Collection roots, DateTime at)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, certificate, at);
        Add(digest, known.Count);
        foreach (var one in known) Add(digest, one, at);
        foreach (var one in roots) Add(digest, one, at);
        return Convert.ToHexString(digest.GetHashAndReset());
    }

    private static void Add(IncrementalHash digest, X509Certificate2 one, DateTime at)
    {
        var bytes = one.RawDataMemory.Span;
        Add(digest, bytes.Length);
        digest.AppendData(bytes);
        Add(digest, at < one.NotBefore.ToUniversalTime() ? 0 : at > one.NotAfter.ToUniversalTime() ? 2 : 1);
    }

    private static void Add(IncrementalHash digest, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        digest.AppendData(bytes);
    }
}
