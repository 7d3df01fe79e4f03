using System.Reflection;
using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>The parameter files that are built into this assembly.</summary>
internal static class EmbeddedParameters
{
    public static ParameterSet Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("Parameters/", StringComparison.Ordinal));
        return new(names.Order(StringComparer.Ordinal).SelectMany(name => ParameterFile.Read(name, Bytes(assembly, name))));
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is gone.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
