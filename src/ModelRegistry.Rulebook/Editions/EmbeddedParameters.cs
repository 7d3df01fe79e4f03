using System.Reflection;
using System.Text;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>The parameter files that are built into this assembly.</summary>
internal static class EmbeddedParameters
{
    private const string Folder = "Parameters/";

    public static IReadOnlyList<ParameterSource> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal).Select(name => new ParameterSource(name[Folder.Length..], Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is gone.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
