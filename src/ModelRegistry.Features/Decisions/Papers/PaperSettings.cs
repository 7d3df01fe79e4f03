using Microsoft.Extensions.Configuration;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Papers;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What an operator configures of papers.</summary>
/// <param name="PublicAddress">Registry:PublicAddress, under which strangers reach the site; null where papers name no address.</param>
/// <param name="PrintsNames">Papers:Names, "names" where the authority's policy is to print them, "commitments" (the default) where not.</param>
/// <param name="FontFile">Papers:FontFile, a font for scripts that the built-in ones lack, such as Japanese; null for none.</param>
internal sealed record PaperSettings(Uri? PublicAddress, bool PrintsNames, string? FontFile)
{
    private readonly Lazy<FontReading?> font = new(() => FontFile is null ? null : ConfiguredFont.Read(FontFile));

    /// <summary>What came of reading the font; null where none is configured.</summary>
    public FontReading? Font => font.Value;

    /// <exception cref="ArgumentException">A value is none of those that there are.</exception>
    public static PaperSettings From(IConfiguration configuration) => new(
        Address(configuration["Registry:PublicAddress"]),
        configuration["Papers:Names"]?.Trim() switch
        {
            null or "" or "commitments" => false,
            "names" => true,
            var other => throw new ArgumentException($"Papers:Names is \"{other}\"; write \"commitments\" or \"names\".", nameof(configuration)),
        },
        string.IsNullOrWhiteSpace(configuration["Papers:FontFile"]) ? null : configuration["Papers:FontFile"]!.Trim());

    /// <summary>The language that an applicant wished, where papers can be printed in it here; else English.</summary>
    /// <param name="wish">The wish; null for none.</param>
    public string Wished(string? wish) => wish is null || (wish == "ja" && FontFile is null) ? PaperLanguage.English : wish;

    /// <summary>The page on which a stranger checks a paper; null without a public address.</summary>
    public Uri? PageFor(string reference) =>
        PublicAddress is { } address ? new Uri(address, $"verify?d={Uri.EscapeDataString(reference)}") : null;

    private static Uri? Address(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var given = text.Trim().TrimEnd('/') + "/";
        return Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.Scheme == "http")
            ? address
            : throw new ArgumentException($"Registry:PublicAddress is \"{text}\"; write an address such as https://registry.example.", nameof(text));
    }
}
