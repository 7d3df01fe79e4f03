using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>
/// The newest lists of withdrawn certificates (CRL; RFC 5280, 5) by the issuers of an authority's certificates, for whoever checks papers
/// without a network. They are taken from configured files and from where each certificate says that they are, and asked for again after
/// ten minutes, whether or not they came: whoever asks this registry makes it ask nobody more often.
/// </summary>
/// <param name="roots">The trusted roots, under which an issuer must lie.</param>
/// <param name="files">A file or folder of lists; null for none.</param>
/// <param name="clock">The time.</param>
public sealed class IssuerLists(X509Certificate2Collection roots, string? files, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);
    private readonly RevocationEvidence evidence = new(roots, files, TimeSpan.FromSeconds(5), clock);
    private readonly SemaphoreSlim asking = new(1);
    private IReadOnlyList<byte[]> kept = [];
    private DateTimeOffset until;

    /// <summary>The lists, DER; those that cannot be had are left out.</summary>
    /// <param name="certificates">Finds whose issuers are asked, with those that lie between them and the roots; only when it is time.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<byte[]>> OfAsync(Func<Task<IReadOnlyList<X509Certificate2>>> certificates, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        await asking.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (now < until) return kept;
            var all = await certificates();
            var paths = all.Select(one => CertificatePath.Find(one, all, roots, now) ?? []);
            (kept, until) = (await evidence.ListsAsync([.. paths], stop), now + KeptFor);
            return kept;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        asking.Dispose();
        evidence.Dispose();
    }
}
