namespace ModelRegistry.Web.Hosting;

/// <summary>What this installation is, from configuration: whose registry, and whether it is only a demonstration.</summary>
internal sealed record SiteProfile(string Authority, bool Demonstration)
{
    /// <summary>Reads <c>Registry:Authority</c> and <c>Registry:Demonstration</c>.</summary>
    public static SiteProfile From(IConfiguration configuration) => new(
        configuration["Registry:Authority"] ?? "A registry of AI models. No authority has been named in its settings.",
        configuration.GetValue("Registry:Demonstration", defaultValue: false));
}
