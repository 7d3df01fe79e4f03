namespace ModelRegistry.Tests.Features.Registry;

/// <summary>The folder of the solution, found from where the tests run: a deterministic build does not know its own paths.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(new(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "ModelRegistry.sln"))
        ? at.FullName
        : Above(at.Parent ?? throw new InvalidOperationException($"No ModelRegistry.sln stands above {AppContext.BaseDirectory}."));
}
