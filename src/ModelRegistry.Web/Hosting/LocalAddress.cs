namespace ModelRegistry.Web.Hosting;

/// <summary>Where a visitor goes after signing in: an address on this site and nowhere else.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is a path on this site; otherwise the home page.</summary>
    public static string Checked(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
        && !address.Contains('\\', StringComparison.Ordinal)
            ? address
            : "/";
}
