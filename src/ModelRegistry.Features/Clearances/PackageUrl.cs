using System.Diagnostics.CodeAnalysis;

namespace ModelRegistry.Features.Clearances;

/// <summary>A package URL of a model on a hub (purl-spec, type "huggingface"): namespace, name and, at will, the revision.</summary>
/// <param name="Model">The model's name: "owner/name".</param>
/// <param name="Revision">The revision; null when none is stated.</param>
internal sealed record PackageUrl(string Model, string? Revision)
{
    private const string Beginning = "pkg:huggingface/";
    private const int Longest = 1000;

    /// <exception cref="FormatException">The text is no package URL of a model.</exception>
    public static PackageUrl Of(string text) =>
        TryParse(text, out var url) ? url : throw new FormatException($"{text} is no package URL of a model.");

    public static bool TryParse(string text, [NotNullWhen(true)] out PackageUrl? url)
    {
        url = null;
        var purl = text.Trim();
        if (purl.Length > Longest || !purl.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Qualifiers and subpath say where to fetch it and which file, not which model it is.
        var path = purl[Beginning.Length..].Split('?', '#')[0].Trim('/');
        var at = path.LastIndexOf('@');
        var name = Uri.UnescapeDataString(at > 0 ? path[..at] : path);
        var revision = at > 0 ? Uri.UnescapeDataString(path[(at + 1)..]) : null;
        if (name.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || revision is "")
        {
            return false;
        }

        url = new(name, revision);
        return true;
    }
}
