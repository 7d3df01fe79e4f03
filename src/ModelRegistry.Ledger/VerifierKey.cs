using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Ledger;

/// <summary>
/// The public key of a log under its name, and its one line: NAME+ID+KEY. Of C2SP signed-note's types it is 0x02, ECDSA over SHA-256 with
/// DER signatures; the id is the first four bytes of SHA-256 of the key as SubjectPublicKeyInfo. Type 0x01 is Ed25519, which .NET 10 has
/// not; whoever has another verifier can add it.
/// </summary>
public sealed class VerifierKey
{
    /// <summary>The type's byte before the key.</summary>
    public const byte EcdsaType = 0x02;

    private static readonly string[] Curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"];
    private readonly byte[] key;

    private VerifierKey(string name, byte[] key) => (Name, this.key, KeyId) = (name, key, IdOf(key));

    /// <summary>The key's name: the log's origin.</summary>
    public string Name { get; }

    /// <summary>The four bytes that signature lines name it by.</summary>
    public uint KeyId { get; }

    /// <summary>The key as SubjectPublicKeyInfo (RFC 5280, 4.1).</summary>
    public ReadOnlyMemory<byte> PublicKey => key;

    /// <summary>The public half of a key under a name.</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a note, or the key's curve is none of P-256, P-384, P-521.</exception>
    public static VerifierKey Of(string name, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!SignedNote.IsName(name)) throw new ArgumentException($"\"{name}\" has a space or a plus; a key's name has neither.", nameof(name));
        return IsOnCurve(key) ? new(name, key.ExportSubjectPublicKeyInfo())
            : throw new ArgumentException("The key's curve is none of P-256, P-384 and P-521.", nameof(key));
    }

    /// <summary>Reads the line.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong and what would be right.</exception>
    public static VerifierKey Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Trim().Split('+', 3);
        if (parts.Length != 3 || !SignedNote.IsName(parts[0]))
            throw new FormatException("This is no verifier key: one line NAME+ID+KEY is needed, as the log serves it at /log/key.");
        var bytes = Decoded(parts[2]);
        if (bytes[0] != EcdsaType)
            throw new FormatException($"The key is of type 0x{bytes[0]:x2}; this program checks type 0x02 (ECDSA) alone.");
        var known = Known(bytes[1..]);
        var id = IdOf(known).ToString("x8", CultureInfo.InvariantCulture);
        return id == parts[1] ? new(parts[0], known) : throw new FormatException($"The key's id is {id}; the line says {parts[1]}.");
    }

    /// <summary>Whether a signature over a text is by this key.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="signature">The signature without the key id.</param>
    public bool Verifies(string text, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyData(
            Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Whether a note is signed by this key. A signature under its name and id that does not verify spoils the note.</summary>
    public bool Vouches(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var own = note.Signatures.Where(line => line.Name == Name && line.KeyId == KeyId).ToList();
        return own.Count > 0 && own.TrueForAll(line => Verifies(note.Text, line.Signature.Span));
    }

    /// <summary>The line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String([EcdsaType, .. key])}");

    private static uint IdOf(byte[] key) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key));

    private static byte[] Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 1
            ? bytes[..length] : throw new FormatException("The key at the end of the line is no base64.");
    }

    private static byte[] Known(byte[] key)
    {
        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(key, out var read);
            if (read == key.Length && IsOnCurve(ecdsa)) return key;
        }
        catch (CryptographicException unreadable)
        {
            throw new FormatException("The key is no ECDSA key as SubjectPublicKeyInfo.", unreadable);
        }

        throw new FormatException("The key is no ECDSA key on P-256, P-384 or P-521.");
    }

    private static bool IsOnCurve(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value is { } curve
            && Curves.Contains(curve, StringComparer.Ordinal);
}
