using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.House;

/// <summary>A name says what a thing is in the trade's words; words that say nothing are refused in types, files and folders.</summary>
public sealed partial class Names
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "Core", "Common", "Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Utilities", "Base", "Dto", "Dtos", "Impl",
    };

    // Compounds in which the word is the trade's own.
    private static readonly string[] Trade = ["BaseModel", "CommonAncestor", "AspNetCore", "EntityFrameworkCore"];

    internal static IEnumerable<string> Offences(Tree tree) =>
        from file in tree.Code("src").Concat(tree.Code("tests"))
        from name in file.Folders.Skip(1).Append(Path.GetFileNameWithoutExtension(file.Name)).Concat(Declared(file)).Distinct(StringComparer.Ordinal)
        let word = EmptyWord(name)
        where word is not null
        select $"{file.Path}: {name} holds the word {word}, which says nothing; name the thing by what it is in the trade.";

    internal static IEnumerable<string> Namespaces(Tree tree)
    {
        foreach (var file in tree.Files.Where(f => f.Extension == ".cs" && f.Folders is ["src" or "tests", _, ..]))
        {
            var said = Namespace().Match(file.Text).Groups["name"].Value;
            var folder = file.Folders[0] == "src" ? file.Folders[1] : "ModelRegistry.Tests." + file.Folders[1];
            var meant = string.Join('.', file.Folders[2..].Prepend(folder));
            if (said.Length == 0 && (file.Name is "Program.cs" || !Type().IsMatch(file.Code)))
            {
                continue;
            }

            // A folder may group files without making a namespace: the public surface of a room stays in the room's own.
            if (!(meant + ".").StartsWith(said + ".", StringComparison.Ordinal) || !(said + ".").StartsWith(folder + ".", StringComparison.Ordinal))
            {
                yield return $"{file.Path}: is in namespace '{said}'; its folder says '{meant}'.";
            }
        }
    }

    [Fact]
    public void say_what_a_thing_is() => Rule.Holds(Offences(Tree.Real));

    [Theory]
    [InlineData("src/ModelRegistry.Core/Model.cs", "", "Core")]
    [InlineData("src/ModelRegistry.Web/Common/Page.cs", "", "Common")]
    [InlineData("src/ModelRegistry.Web/DateHelper.cs", "", "Helper")]
    [InlineData("src/ModelRegistry.Web/Pages/Utils.razor", "", "Utils")]
    [InlineData("src/ModelRegistry.Domain/Release.cs", "public sealed class ReleaseManager;", "Manager")]
    [InlineData("src/ModelRegistry.Domain/Release.cs", "internal abstract record RuleBase(int A);", "Base")]
    [InlineData("src/ModelRegistry.Features/Show.cs", "public record struct ModelDto;", "Dto")]
    [InlineData("src/ModelRegistry.Features/Show.cs", "public class ClockImpl { }", "Impl")]
    [InlineData("src/ModelRegistry.Features/Show.cs", "public interface IModelService { }", "Service")]
    public void a_name_that_says_nothing_is_caught(string path, string text, string word) =>
        Assert.Contains($" holds the word {word}, which says nothing", Assert.Single(Offences(Tree.With(path, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("public record BaseModelRelation;")]
    [InlineData("public class CommonAncestor;")]
    [InlineData("public sealed record Service;")]
    [InlineData("public class DatabaseScore;")]
    public void a_word_of_the_trade_is_not(string text) => Assert.Empty(Offences(Tree.With("src/ModelRegistry.Domain/A.cs", text)));

    [Fact]
    public void of_namespaces_follow_the_folders() => Rule.Holds(Namespaces(Tree.Real));

    [Theory]
    [InlineData("src/ModelRegistry.Domain/Models/Release.cs", "namespace ModelRegistry.Domain.Parties;", "'ModelRegistry.Domain.Models'")]
    [InlineData("src/ModelRegistry.Domain/Release.cs", "namespace ModelRegistry.Entities;", "'ModelRegistry.Domain'")]
    [InlineData("src/ModelRegistry.Domain/Release.cs", "public sealed class Release;", "'ModelRegistry.Domain'")]
    [InlineData("tests/Formats/Cards.cs", "namespace Cards;", "'ModelRegistry.Tests.Formats'")]
    public void a_namespace_beside_its_folder_is_caught(string path, string text, string meant) =>
        Assert.Contains($"its folder says {meant}.", Assert.Single(Namespaces(Tree.With(path, text))), StringComparison.Ordinal);

    private static IEnumerable<string> Declared(TreeFile file) => Type().Matches(file.Code).Select(m => m.Groups["name"].Value);

    private static string? EmptyWord(string name)
    {
        var bare = Trade.Aggregate(name, (n, t) => n.Replace(t, string.Empty, StringComparison.Ordinal));
        var words = Word().Matches(bare).Select(m => m.Value).ToList();
        return words.Find(Empty.Contains) ?? (words.Count > 1 && words[^1] is "Service" or "Services" ? words[^1] : null);
    }

    [GeneratedRegex(@"[A-Z][a-z0-9]*", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*((public|internal|private|protected|file|static|abstract|sealed|partial|readonly|ref|unsafe)\s+)*(class|record\s+struct|record\s+class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Type();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Namespace();
}
