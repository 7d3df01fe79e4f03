namespace ModelRegistry.Formats;

/// <summary>
/// The form of a hub name: <c>owner/name</c>, or one word for the oldest repositories; letters, digits, and . _ - inside, 96 characters
/// a part (the hub's own rule for repository names).
/// </summary>
internal static class HubName
{
    private static readonly string[] Addresses = ["https://huggingface.co/", "http://huggingface.co/", "huggingface.co/", "https://hf.co/"];

    /// <summary>The name in a text that is one or is the address of one; null for a path or anything else.</summary>
    public static string? Of(string text)
    {
        var name = text.Trim();
        var address = Array.Find(Addresses, a => name.StartsWith(a, StringComparison.OrdinalIgnoreCase));
        if (address is not null) name = string.Join('/', name[address.Length..].Split('?', '#')[0].Split('/').Take(2));
        var parts = name.Split('/');
        return parts.Length <= 2 && parts.All(IsPart) ? name : null;
    }

    /// <summary>The name in an address of a hub, of a model or of a data set; null for every other text, names included.</summary>
    public static string? OfAddress(string text)
    {
        var name = text.Trim();
        var address = Array.Find(Addresses, a => name.StartsWith(a, StringComparison.OrdinalIgnoreCase));
        return address is null ? null
            : name[address.Length..].StartsWith("datasets/", StringComparison.Ordinal) ? Of(address + name[(address.Length + 9)..])
            : Of(name);
    }

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= 96
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && part[0] is not ('.' or '-')
        && part[^1] is not ('.' or '-');
}
