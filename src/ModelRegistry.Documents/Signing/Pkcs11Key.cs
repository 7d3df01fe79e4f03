using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents;

/// <summary>
/// A key inside a PKCS#11 token: a hardware security module or a smart card, reached through OpenSSL's engine of that name. The key never
/// leaves it; the PIN comes from a file that the engine itself reads.
/// </summary>
public static class Pkcs11Key
{
    private const string Engine = "pkcs11";

    /// <summary>Opens the key.</summary>
    /// <param name="uri">
    /// Where it lies (RFC 7512), for instance "pkcs11:token=office;object=decisions"; never with a PIN in it.
    /// </param>
    /// <param name="pinFile">A file that holds the PIN alone, without a line break; only its owner may read it.</param>
    /// <param name="certificates">A PEM file: the certificate of the key first, then those above it.</param>
    public static KeyReading Open(string uri, string pinFile, string certificates)
    {
        if (!uri.StartsWith("pkcs11:", StringComparison.Ordinal))
            return new KeyReading.Refused($"\"{uri}\" names no key in a token. Write pkcs11:token=NAME;object=NAME (RFC 7512).");
        if (uri.Contains("pin-", StringComparison.OrdinalIgnoreCase))
            return new KeyReading.Refused("The address of the key in the token holds a PIN. Take it out and name a file with it (Signing:Pkcs11:PinFile).");
        if (SecretFile.Refusal(pinFile, "PIN file", "Name a file that holds the token's PIN alone.") is { } refusal)
            return new KeyReading.Refused(refusal);
        if (File.ReadAllText(pinFile).AsSpan().ContainsAny('\r', '\n'))
            return new KeyReading.Refused(
                $"The PIN file {pinFile} has a line break, which OpenSSL's engine takes for a part of the PIN. Write the PIN alone (tr -d '\\n').");
        if (!File.Exists(certificates))
            return new KeyReading.Refused($"The certificates {certificates} of the key in the token do not exist. Name a PEM file with them.");
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPemFile(certificates);
            return Open($"{uri}{(uri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pin-source=file:{Path.GetFullPath(pinFile)}", uri, chain);
        }
        catch (Exception failed) when (failed is CryptographicException or PlatformNotSupportedException or DllNotFoundException)
        {
            return new KeyReading.Refused(
                $"The key {uri} cannot be opened: {failed.Message.TrimEnd('.')}. Look whether the engine \"{Engine}\" of OpenSSL, the token's module " +
                "(PKCS11_MODULE_PATH), the token's name and the PIN are right.");
        }
    }

    private static KeyReading Open(string withPin, string name, X509Certificate2Collection chain)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("tokens are reached through OpenSSL, which Windows has not");
        if (chain.Count == 0) return new KeyReading.Refused($"There is no certificate for the key {name}. Name a PEM file with it.");
        using var handle = SafeEvpPKeyHandle.OpenPrivateKeyFromEngine(Engine, withPin);
        AsymmetricAlgorithm key = chain[0].GetKeyAlgorithm() == "1.2.840.113549.1.1.1" ? new RSAOpenSsl(handle) : new ECDsaOpenSsl(handle);
        var device = new PlatformDevice(key);
        var reading = SigningKey.From(device, [.. chain], name);
        if (reading is KeyReading.Refused) device.Dispose();
        return reading;
    }
}
