using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>
/// The hashes of this program's source files, taken when it was built: the code of a rule is its own file and those of the classes it
/// rests on; everything else that a finding may come from is the engine.
/// </summary>
internal static class SourceHashes
{
    private const string RootNamespace = "ModelRegistry.Rulebook.";
    private static readonly Lazy<SortedDictionary<string, string>> Files = new(Read);

    /// <summary>The files that hold a rule's code; none for a rule that is not of this program.</summary>
    public static IEnumerable<string> FilesOf(Rule rule)
    {
        for (var type = rule.GetType(); type is not null && type != typeof(Rule); type = type.BaseType)
        {
            if (type.Assembly != typeof(Rule).Assembly)
                continue;
            foreach (var file in FilesOf(type))
                yield return file;
        }
    }

    /// <summary>The hash of a rule's code; of nothing for a rule that is not of this program.</summary>
    public static string OfCode(Rule rule) => Join(FilesOf(rule).Distinct(StringComparer.Ordinal));

    /// <summary>The hash of all code that findings come from and that is no rule's own.</summary>
    public static string OfEngine(IEnumerable<Rule> rules) =>
        Join(Files.Value.Keys.Except(rules.SelectMany(FilesOf), StringComparer.Ordinal));

    private static IEnumerable<string> FilesOf(Type type)
    {
        var folder = type.Namespace![RootNamespace.Length..].Replace('.', '/') + "/";
        var own = folder + type.Name.Split('`')[0] + ".cs";
        // A class that does not stand in a file of its own name stands in one of its folder: any of them may be its code.
        return Files.Value.ContainsKey(own) ? [own] : Files.Value.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal));
    }

    private static string Join(IEnumerable<string> files)
    {
        var text = string.Concat(files.Order(StringComparer.Ordinal).Select(file => $"{Files.Value[file]} {file}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static SortedDictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sources")
            ?? throw new InvalidOperationException("The hashes of the sources were not built in.");
        using var reader = new StreamReader(stream);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            files.Add(line[(space + 1)..].Replace('\\', '/'), line[..space].ToLowerInvariant());
        }

        return files;
    }
}
