using System.Xml.Linq;

namespace ModelRegistry.Tests.House;

/// <summary>Arrows go down the list of rooms only, in the project files and in what was compiled from them.</summary>
public sealed class ProjectReferences
{
    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["MediatR"] = ["Features"],
        ["FluentValidation"] = ["Features"],
        ["Microsoft.EntityFrameworkCore"] = ["Persistence", "Migrations.Sqlite", "Migrations.SqlServer", "Migrations.PostgreSql"],
        ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"] = ["Persistence"],
        ["Npgsql"] = ["Persistence"],
        ["Microsoft.Data"] = ["Persistence"],
    };

    private static readonly string[] Bare = ["Domain", "Rulebook"];

    internal static IEnumerable<TreeFile> Projects(Tree tree) =>
        tree.Files.Where(f => f.Extension == ".csproj" && f.Folders[0] is "src" or "migrations");

    internal static IEnumerable<string> Arrows(Tree tree)
    {
        foreach (var (file, room) in Projects(tree).Select(f => (f, Rooms.RoomOf(Path.GetFileNameWithoutExtension(f.Name)))))
        {
            if (room is null || !Rooms.Arrows.TryGetValue(room, out var allowed))
            {
                yield return $"{file.Path}: the house has no such room; name it in house rules and docs/decisions/0001 first.";
                continue;
            }

            foreach (var target in Included(file, "ProjectReference").Select(p => Rooms.RoomOf(Path.GetFileNameWithoutExtension(p))))
            {
                if (!allowed.Contains(target, StringComparer.Ordinal))
                {
                    yield return $"{file.Path}: {room} references {target}; it may reference {Names(allowed)}.";
                }
            }
        }
    }

    internal static IEnumerable<string> Packages(Tree tree)
    {
        foreach (var (file, room) in Projects(tree).Select(f => (f, Rooms.RoomOf(Path.GetFileNameWithoutExtension(f.Name))!)))
        {
            foreach (var package in Included(file, "PackageReference"))
            {
                if (Bare.Contains(room, StringComparer.Ordinal))
                {
                    yield return $"{file.Path}: {room} takes package {package}; it takes none.";
                }

                foreach (var (prefix, rooms) in OnlyIn.Where(o => IsOf(package, o.Key) && !o.Value.Contains(room, StringComparer.Ordinal)))
                {
                    yield return $"{file.Path}: {room} takes package {package}; {prefix} belongs to {Names(rooms)} only.";
                }
            }
        }
    }

    internal static IEnumerable<string> Compiled(Compiled assembly)
    {
        var room = Rooms.RoomOf(assembly.Name)!;
        var allowed = Rooms.MayName(room).ToList();
        return assembly.Assemblies.Select(Rooms.RoomOf).OfType<string>()
            .Where(target => !allowed.Contains(target, StringComparer.Ordinal))
            .Select(target => $"{assembly.Name}.dll: its code names types of {target}; it may name {Names(allowed)}.");
    }

    [Fact]
    public void follow_the_arrows_of_the_house() => Rule.Holds(Arrows(Tree.Real));

    [Theory]
    [InlineData("Domain", "Rulebook")]
    [InlineData("Rulebook", "Persistence")]
    [InlineData("Rulebook", "Formats")]
    [InlineData("Formats", "Rulebook")]
    [InlineData("Documents", "Rulebook")]
    [InlineData("Persistence", "Rulebook")]
    [InlineData("Persistence", "Features")]
    [InlineData("Persistence", "Migrations.Sqlite")]
    [InlineData("Features", "Web")]
    [InlineData("Web", "Persistence")]
    [InlineData("Cli", "Documents")]
    [InlineData("Migrations.SqlServer", "Features")]
    public void a_forbidden_arrow_is_caught(string from, string to)
    {
        var tree = Tree.With($"src/ModelRegistry.{from}/ModelRegistry.{from}.csproj",
            $"""<Project><ItemGroup><ProjectReference Include="../x/ModelRegistry.{to}.csproj" /></ItemGroup></Project>""");
        Assert.Contains($"{from} references {to}; it may reference ", Assert.Single(Arrows(tree)), StringComparison.Ordinal);
    }

    [Fact]
    public void a_room_the_house_does_not_know_is_caught() =>
        Assert.Contains("no such room", Assert.Single(Arrows(Tree.With("src/ModelRegistry.Shared/ModelRegistry.Shared.csproj", "<Project />"))), StringComparison.Ordinal);

    [Fact]
    public void take_only_the_packages_of_their_room() => Rule.Holds(Packages(Tree.Real));

    [Theory]
    [InlineData("Domain", "YamlDotNet", "it takes none")]
    [InlineData("Rulebook", "YamlDotNet", "it takes none")]
    [InlineData("Web", "MediatR", "belongs to Features only")]
    [InlineData("Persistence", "FluentValidation", "belongs to Features only")]
    [InlineData("Features", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore belongs to Persistence")]
    [InlineData("Cli", "Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql belongs to Persistence")]
    public void a_package_in_the_wrong_room_is_caught(string room, string package, string words)
    {
        var tree = Tree.With($"src/ModelRegistry.{room}/ModelRegistry.{room}.csproj",
            $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""");
        Assert.Contains(words, Assert.Single(Packages(tree)), StringComparison.Ordinal);
    }

    [Fact]
    public void compiled_code_follows_them_too() =>
        Rule.Holds(Rooms.Standing(Tree.Real).SelectMany(room => Compiled(House.Compiled.Read(Rooms.AssemblyOf(room)))));

    [Theory]
    [InlineData("ModelRegistry.Documents", "ModelRegistry.Rulebook")]
    [InlineData("ModelRegistry.Web", "ModelRegistry.Persistence")]
    [InlineData("modelreg", "ModelRegistry.Formats")]
    public void compiled_code_that_leaves_them_is_caught(string assembly, string leansOn)
    {
        var planted = new Compiled(assembly, ["System.Runtime", leansOn], [], []);
        Assert.Contains($"{assembly}.dll: its code names types of {Rooms.RoomOf(leansOn)}", Assert.Single(Compiled(planted)), StringComparison.Ordinal);
    }

    private static bool IsOf(string package, string prefix) =>
        package == prefix || package.StartsWith(prefix + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Included(TreeFile project, string element) =>
        XDocument.Parse(project.Text).Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.DefaultIfEmpty("nothing"));
}
