namespace ModelRegistry.Domain;

/// <summary>A country or territory by its ISO 3166-1 alpha-2 code, in capitals. A code says a place, never a group of places.</summary>
public readonly record struct Country
{
    private readonly string? code;

    private Country(string code) => this.code = code;

    /// <summary>The two letters.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Code => code ?? throw new InvalidOperationException("A country was read that nobody set.");

    /// <summary>Makes a country from its code.</summary>
    /// <exception cref="ArgumentException">The text is not two letters.</exception>
    public static Country Of(string code) =>
        TryParse(code, out var country)
            ? country
            : throw new ArgumentException($"\"{code}\" is not a country code: two letters of ISO 3166-1 are needed, such as DE.", nameof(code));

    /// <summary>Reads a code; two letters in any case.</summary>
    public static bool TryParse(string? text, out Country country)
    {
        var trimmed = text?.Trim() ?? "";
        var good = trimmed.Length == 2 && trimmed.All(char.IsAsciiLetter);
        country = good ? new(trimmed.ToUpperInvariant()) : default;
        return good;
    }

    /// <summary>The two letters.</summary>
    public override string ToString() => code ?? "";
}
