using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Features.Ledger;

/// <summary>Reads the private key of the log, and makes that of a demonstration.</summary>
internal static class LogKeyFile
{
    private static readonly Lock Making = new();

    /// <summary>The key, or in its place the sentence that says what is wrong with the file.</summary>
    public static (ECDsa? Key, string? Wrong) Read(string path, string? password)
    {
        if (SecretFile.Refusal(path, "log's key", "Name a PEM or PKCS#12 file as Log:KeyFile.") is { } refusal) return (null, refusal);
        try
        {
            var key = Path.GetExtension(path).ToUpperInvariant() is ".P12" or ".PFX" ? Pkcs12(path, password) : Pem(path, password);
            return key is null ? (null, $"The log's key {path} is no key for ECDSA. Use P-256.") : (key, null);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException)
        {
            return (null, $"The log's key {path} cannot be opened: the password is wrong, or it is neither PEM nor PKCS#12.");
        }
    }

    /// <summary>The key file of a demonstration, made once and kept.</summary>
    public static string OfDemonstration(string folder)
    {
        var path = Path.Combine(folder, "demonstration-log.pem");
        lock (Making)
        {
            if (!File.Exists(path)) Make(path);
        }

        return path;
    }

    private static ECDsa? Pkcs12(string path, string? password)
    {
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return certificate.GetECDsaPrivateKey();
    }

    private static ECDsa Pem(string path, string? password)
    {
        var key = ECDsa.Create();
        try
        {
            var text = File.ReadAllText(path);
            if (password is null) key.ImportFromPem(text);
            else key.ImportFromEncryptedPem(text, password);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static void Make(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        SecretFile.Write(path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
    }
}
