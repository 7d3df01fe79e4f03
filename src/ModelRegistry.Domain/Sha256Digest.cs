namespace ModelRegistry.Domain;

/// <summary>A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. Equal when the digits are.</summary>
public readonly record struct Sha256Digest
{
    private readonly string? hex;

    private Sha256Digest(string hex) => this.hex = hex;

    /// <summary>The 64 digits.</summary>
    public string Hex => hex ?? throw new InvalidOperationException("A digest was read that nobody set.");

    /// <summary>Reads 64 hexadecimal digits, with or without the prefix "sha256:".</summary>
    public static bool TryParse(string? text, out Sha256Digest digest)
    {
        var digits = text?.Trim() ?? "";
        digits = digits.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) ? digits[7..] : digits;
        var good = digits.Length == 64 && digits.All(char.IsAsciiHexDigit);
        digest = good ? new(digits.ToLowerInvariant()) : default;
        return good;
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <exception cref="ArgumentException">The text is something else.</exception>
    public static Sha256Digest Of(string text) =>
        TryParse(text, out var digest) ? digest : throw new ArgumentException($"\"{text}\" is not a SHA-256 digest: 64 hexadecimal digits are needed.", nameof(text));

    /// <summary>The digest of some bytes.</summary>
    public static Sha256Digest OfBytes(ReadOnlySpan<byte> bytes) =>
        new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

    /// <summary>The 64 digits.</summary>
    public override string ToString() => hex ?? "";
}
