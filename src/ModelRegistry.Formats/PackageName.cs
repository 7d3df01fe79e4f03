namespace ModelRegistry.Formats;

/// <summary>The hub name inside a package URL of type <c>huggingface</c> (Package URL specification): namespace, name, and the commit as
/// version.</summary>
internal static class PackageName
{
    private const string Scheme = "pkg:huggingface/";

    public static (string Name, string? Revision)? Of(string? url)
    {
        if (url is null || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var path = url[Scheme.Length..].Split('?', '#')[0];
        var at = path.LastIndexOf('@');
        var name = HubName.Of(Uri.UnescapeDataString(at < 0 ? path : path[..at]));
        return name is null ? null : (name, at < 0 ? null : Uri.UnescapeDataString(path[(at + 1)..]));
    }
}
