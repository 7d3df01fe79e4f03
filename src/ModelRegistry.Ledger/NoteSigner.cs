using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Ledger;

/// <summary>Signs notes with the private key of a log (C2SP signed-note, type 0x02).</summary>
/// <param name="name">The key's name: the log's origin.</param>
/// <param name="key">The private key, on P-256, P-384 or P-521.</param>
public sealed class NoteSigner(string name, ECDsa key) : IDisposable
{
    /// <summary>The public half.</summary>
    public VerifierKey Key { get; } = VerifierKey.Of(name, key);

    /// <summary>Signs a text that ends with a newline.</summary>
    public SignedNote Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n')) throw new ArgumentException("A note's text ends with a newline.", nameof(text));
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new(text, [new(Key.Name, Key.KeyId, signature)]);
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
