using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.House;

/// <summary>A database provider's own types are named in one file of Persistence and nowhere else in src.</summary>
public sealed partial class Providers
{
    internal static IEnumerable<string> Offences(Tree tree)
    {
        var named = (from file in tree.Code("src")
                     let match = ProviderType().Match(file.Code)
                     where match.Success
                     select (file, match.Value)).ToList();
        var ours = named.Where(n => n.file.Path.StartsWith("src/ModelRegistry.Persistence/", StringComparison.Ordinal)).ToList();
        return named.Except(ours.Take(1)).Select(n => $"{n.file.Path}: names {n.Value}; providers are named in one file of Persistence only"
            + (ours.Count > 1 ? $", and {ours[0].file.Path} is one already." : "."));
    }

    [Fact]
    public void are_named_in_one_file() => Rule.Holds(Offences(Tree.Real));

    [Theory]
    [InlineData("src/ModelRegistry.Web/Program.cs", "options.UseSqlite(path);", "UseSqlite")]
    [InlineData("src/ModelRegistry.Features/Import.cs", "catch (NpgsqlException)", "NpgsqlException")]
    [InlineData("src/ModelRegistry.Cli/Main.cs", "using Microsoft.Data.SqlClient;", "Microsoft.Data.SqlClient")]
    public void a_provider_outside_Persistence_is_caught(string path, string text, string named) =>
        Assert.Contains($"{path}: names {named};", Assert.Single(Offences(Tree.With(path, text))), StringComparison.Ordinal);

    [Fact]
    public void a_second_file_is_caught()
    {
        var tree = new Tree(
            [new("src/ModelRegistry.Persistence/A.cs", "o.UseNpgsql();"), new("src/ModelRegistry.Persistence/B.cs", "new SqliteConnection();")], []);
        Assert.Equal("src/ModelRegistry.Persistence/B.cs: names SqliteConnection; providers are named in one file of Persistence only, and src/ModelRegistry.Persistence/A.cs is one already.",
            Assert.Single(Offences(tree)));
    }

    [GeneratedRegex(@"\bUse(Sqlite|SqlServer|Npgsql)\b|\bSqlite(Connection|Command|Exception|Parameter|Transaction|Open)\w*|\bSql(Connection|Exception|Command|Parameter)\w*|\bNpgsql\w*|\bMicrosoft\.Data\.Sql\w+",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ProviderType();
}
