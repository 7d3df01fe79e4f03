using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ModelRegistry.Features.Decisions;

/// <summary>Certificates as they lie in files: one in DER, or any number in PEM.</summary>
internal static class CertificateFile
{
    /// <exception cref="CryptographicException">It holds none that can be read.</exception>
    public static X509Certificate2Collection Read(byte[] content)
    {
        var certificates = new X509Certificate2Collection();
        if (PemEncoding.TryFindUtf8(content, out _)) certificates.ImportFromPem(Encoding.ASCII.GetString(content));
        else certificates.Add(X509CertificateLoader.LoadCertificate(content));
        return certificates;
    }

    /// <summary>Those of a file, or of every file in a folder.</summary>
    /// <exception cref="CryptographicException">One of the files holds none that can be read.</exception>
    public static X509Certificate2Collection ReadPlace(string place)
    {
        var certificates = new X509Certificate2Collection();
        foreach (var file in Directory.Exists(place) ? Directory.GetFiles(place) : [place])
            certificates.AddRange(Read(File.ReadAllBytes(file)));
        return certificates;
    }
}
