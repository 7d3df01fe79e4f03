namespace ModelRegistry.Tests.House;

/// <summary>Files of one thought, in a tree that holds nothing unfinished and nothing of the machine it was written on.</summary>
public sealed class Files
{
    private const int MostLines = 250;
    private const int LongestLine = 140;
    private const int LongestSentence = 200; // a sentence in quotes, or a row of a table of them, is not torn (docs/decisions/0009)

    private static readonly string[] Root =
    [
        ".ci", ".config", ".editorconfig", ".gitignore", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
        "ModelRegistry.sln", "README.md", "docs", "global.json", "infra", "migrations", "src", "tests",
    ];

    // Written in halves, so that this file does not offend itself.
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
    private static readonly string[] Waiting = ["Task" + ".Delay", "Thread" + ".Sleep", "Skip " + "=", "Skip" + "="];
    private static readonly string[] Machine = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "\"resol" + "ved\": \"http"];

    internal static IEnumerable<string> Long(Tree tree) =>
        from file in tree.Under("src").Where(f => f.Extension is ".cs" or ".razor" or ".js" or ".mjs" or ".css")
        where file.Lines.Length > MostLines
        select $"{file.Path}: has {file.Lines.Length} lines; beyond {MostLines} a file holds more than one thought.";

    internal static IEnumerable<string> Wide(Tree tree) =>
        from file in tree.Under("src").Where(f => f.Extension == ".cs")
        from line in file.Lines.Index()
        let most = line.Item.Contains('"', StringComparison.Ordinal) ? LongestSentence : LongestLine
        where line.Item.Length > most
        select $"{file.Path}:{line.Index + 1}: is {line.Item.Length} characters wide; the widest line is {most}.";

    internal static IEnumerable<string> AtRoot(Tree tree) =>
        tree.Root.Except(Root, StringComparer.Ordinal).Select(n => $"{n}: lies at the root; the root holds {string.Join(", ", Root)} and nothing more.");

    internal static IEnumerable<string> MissingAtRoot(Tree tree) =>
        Root.Except(tree.Root, StringComparer.Ordinal).Select(n => $"{n}: is missing at the root.");

    internal static IEnumerable<string> NotDone(Tree tree) => Naming(
        tree.Files.Where(f => f.Extension is ".cs" or ".razor" or ".js" or ".mjs" or ".css" or "" && !f.Path.StartsWith("tests/", StringComparison.Ordinal) || f.Extension == ".cs"),
        Unfinished, "what is unfinished is an issue, not a note in the code");

    internal static IEnumerable<string> Waits(Tree tree) => Naming(
        tree.Under("tests").Where(f => f.Extension == ".cs"), Waiting, "a test waits for the event itself, and every test runs");

    internal static IEnumerable<string> OfOneMachine(Tree tree) => Naming(
        tree.Files.Where(f => f.Folders is not ["tests", not "House", ..]), // samples in tests may quote what others' files say
        Machine, "nothing committed names a place of one machine or a package host");

    internal static IEnumerable<string> EmptyProjects(Tree tree) =>
        from project in tree.Files.Where(f => f.Extension == ".csproj")
        let folder = string.Join('/', project.Folders)
        where !tree.Code(folder).Any(f => f.Name != "Program.cs")
        select $"{project.Path}: is an empty project; a room is made when its first content comes.";

    [Fact]
    public void of_src_hold_one_thought_each() => Rule.Holds(Long(Tree.Real));

    [Fact]
    public void a_file_too_long_is_caught() =>
        Assert.Equal("src/ModelRegistry.Domain/A.cs: has 251 lines; beyond 250 a file holds more than one thought.",
            Assert.Single(Long(Tree.With("src/ModelRegistry.Domain/A.cs", string.Concat(Enumerable.Repeat("x\n", 251))))));

    [Fact]
    public void have_lines_that_fit() => Rule.Holds(Wide(Tree.Real));

    [Fact]
    public void a_line_too_wide_is_caught() =>
        Assert.Equal("src/A/A.cs:2: is 141 characters wide; the widest line is 140.", Assert.Single(Wide(Tree.With("src/A/A.cs", "x\n" + new string('x', 141)))));

    [Fact]
    public void at_the_root_are_those_of_the_house()
    {
        Rule.Holds(AtRoot(Tree.Real));
        Rule.Holds(MissingAtRoot(Tree.Real));
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData("scripts")]
    [InlineData("docker-compose.yml")]
    public void a_stranger_at_the_root_is_caught(string name) =>
        Assert.StartsWith($"{name}: lies at the root;", Assert.Single(AtRoot(Tree.With(name, ""))), StringComparison.Ordinal);

    [Fact]
    public void a_missing_readme_is_caught() =>
        Assert.Equal("README.md: is missing at the root.", Assert.Single(MissingAtRoot(new Tree([], [.. Root.Where(n => n != "README.md")]))));

    [Fact]
    public void hold_nothing_unfinished() => Rule.Holds(NotDone(Tree.Real));

    [Fact]
    public void what_is_unfinished_is_caught() => Assert.All(Unfinished, word =>
        Assert.Equal($"src/A/A.cs:2: says {word}; what is unfinished is an issue, not a note in the code.",
            Assert.Single(NotDone(Tree.With("src/A/A.cs", $"\n// {word} later")))));

    [Fact]
    public void of_tests_never_sleep_nor_skip() => Rule.Holds(Waits(Tree.Real));

    [Fact]
    public void a_test_that_sleeps_or_skips_is_caught() => Assert.All(Waiting, word =>
        Assert.Equal($"tests/A/A.cs:1: says {word}; a test waits for the event itself, and every test runs.",
            Assert.Single(Waits(Tree.With("tests/A/A.cs", $"[Fact({word}(1)")))));

    [Fact]
    public void name_no_place_of_one_machine() => Rule.Holds(OfOneMachine(Tree.Real));

    [Fact]
    public void a_place_of_one_machine_is_caught() => Assert.All(Machine, word =>
        Assert.Contains($"infra/run:1: says {word};", Assert.Single(OfOneMachine(Tree.With("infra/run", $"cd {word}x"))), StringComparison.Ordinal));

    [Fact]
    public void fill_every_project() => Rule.Holds(EmptyProjects(Tree.Real));

    [Fact]
    public void an_empty_project_is_caught()
    {
        var tree = new Tree([new("src/ModelRegistry.Ledger/ModelRegistry.Ledger.csproj", "<Project />"), new("src/ModelRegistry.Ledger/Program.cs", "return;")], []);
        Assert.Contains("is an empty project", Assert.Single(EmptyProjects(tree)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Naming(IEnumerable<TreeFile> files, string[] words, string reason) =>
        from file in files
        from line in file.Lines.Index()
        from word in words
        where line.Item.Contains(word, StringComparison.Ordinal)
        select $"{file.Path}:{line.Index + 1}: says {word}; {reason}.";
}
