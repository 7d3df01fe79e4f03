using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.House;

/// <summary>One text file of the repository; its path is relative to the root, with forward slashes.</summary>
internal sealed partial record TreeFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Extension => System.IO.Path.GetExtension(Name);

    /// <summary>The folder's segments without the file name.</summary>
    public string[] Folders => Path.Split('/')[..^1];

    /// <summary>The text without its comments, so that prose may speak of what code may not do.</summary>
    public string Code => Comment().Replace(Text, string.Empty);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Comment();
}

/// <summary>What the checks judge: the files of the repository and the names that lie at its root.</summary>
internal sealed record Tree(IReadOnlyList<TreeFile> Files, IReadOnlyList<string> Root)
{
    // Made by builds, package managers and running programs; .gitignore names them too.
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea", "uswds",
    };

    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "", ".cs", ".razor", ".csproj", ".props", ".targets", ".json", ".js", ".mjs", ".css", ".md", ".sh", ".sql", ".yml", ".yaml", ".txt", ".sln",
    };

    private static readonly Lazy<Tree> Whole = new(ReadAll);

    /// <summary>The repository this test was built from.</summary>
    public static Tree Real => Whole.Value;

    public static string Place { get; } = FindRoot();

    /// <summary>A tree with one planted file.</summary>
    public static Tree With(string path, string text) => new([new TreeFile(path, text)], [path.Split('/')[0]]);

    public IEnumerable<TreeFile> Under(string folder) => Files.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Hand-written C# and Razor files below a folder.</summary>
    public IEnumerable<TreeFile> Code(string folder) => Under(folder).Where(f => f.Extension is ".cs" or ".razor");

    private static Tree ReadAll()
    {
        var root = new DirectoryInfo(Place);
        var names = root.EnumerateFileSystemInfos().Select(i => i.Name).Where(n => !Made.Contains(n) && n != "data");
        return new Tree([.. Walk(root)], [.. names.Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<TreeFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => Read.Contains(f.Extension) || f.Name.StartsWith('.')))
        {
            yield return new TreeFile(Path.GetRelativePath(Place, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        }

        foreach (var inner in folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name) && d.FullName != Path.Combine(Place, "data")))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No ModelRegistry.sln above {AppContext.BaseDirectory}: the House tests judge the tree they were built in.");
    }
}
