using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>A key in a PKCS#12 file (RFC 7292), for small installations: it lies in the memory of the process while that runs.</summary>
internal static class Pkcs12Key
{
    public static KeyReading Read(ReadOnlyMemory<byte> pkcs12, string password, string name)
    {
        X509Certificate2Collection content;
        try
        {
            content = X509CertificateLoader.LoadPkcs12Collection(pkcs12.Span, password);
        }
        catch (CryptographicException)
        {
            return new KeyReading.Refused($"The signing key {name} cannot be opened: the password is wrong or it is no PKCS#12 file.");
        }

        var reading = From(content, name);
        if (reading is KeyReading.Refused)
            foreach (var certificate in content) certificate.Dispose();
        return reading;
    }

    private static KeyReading From(X509Certificate2Collection content, string name)
    {
        var owners = content.Where(certificate => certificate.HasPrivateKey).ToList();
        if (owners is not [var own])
            return new KeyReading.Refused($"The signing key {name} holds {owners.Count} private keys; exactly one is right.");
        AsymmetricAlgorithm? key = own.GetECDsaPrivateKey();
        key ??= own.GetRSAPrivateKey();
        if (key is null) return new KeyReading.Refused($"The signing key {name} has {KeyStrength.Refusal(own)}. Use ECDSA on P-256 or RSA of 3072 bits.");
        var device = new PlatformDevice(key);
        var reading = SigningKey.From(device, [own, .. content.Where(other => other != own)], name);
        if (reading is KeyReading.Refused) device.Dispose();
        return reading;
    }
}
