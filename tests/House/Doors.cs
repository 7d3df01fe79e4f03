using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.House;

/// <summary>Web and Cli speak to Features only, and Features alone knows MediatR's inside.</summary>
public sealed partial class Doors
{
    private static readonly string[] Hosts = ["src/ModelRegistry.Web", "src/ModelRegistry.Cli"];

    /// <summary>What a host needs to send an act and read its answer.</summary>
    private static readonly string[] Sendable = ["MediatR.IMediator", "MediatR.IRequest`1", "MediatR.Unit"];

    internal static IEnumerable<string> BackDoors(Tree tree) =>
        from host in Hosts
        from file in tree.Code(host)
        from Match match in BackDoor().Matches(file.Code)
        select $"{file.Path}: names {match.Value}; a host sends acts to Features and composes nothing of the rooms behind it.";

    internal static IEnumerable<string> Mediating(Compiled assembly)
    {
        var room = Rooms.RoomOf(assembly.Name);
        if (room is not "Features" && assembly.Assemblies.Contains("FluentValidation", StringComparer.Ordinal))
        {
            yield return $"{assembly.Name}: uses FluentValidation; validators stand beside their request in Features.";
        }

        var mediator = assembly.Types.Where(t => t.StartsWith("MediatR.", StringComparison.Ordinal)).ToList();
        foreach (var type in room switch { "Features" => [], "Web" or "Cli" => mediator.Except(Sendable, StringComparer.Ordinal), _ => mediator })
        {
            yield return $"{assembly.Name}: uses {type}; only Features handles, Web and Cli send.";
        }
    }

    [Fact]
    public void of_the_hosts_lead_to_Features_only() => Rule.Holds(BackDoors(Tree.Real));

    [Theory]
    [InlineData("src/ModelRegistry.Web/Pages/Models.razor", "@using ModelRegistry.Persistence", "ModelRegistry.Persistence")]
    [InlineData("src/ModelRegistry.Web/Api/Decisions.cs", "using ModelRegistry.Documents;", "ModelRegistry.Documents")]
    [InlineData("src/ModelRegistry.Cli/Import.cs", "using ModelRegistry.Formats.ModelCards;", "ModelRegistry.Formats")]
    [InlineData("src/ModelRegistry.Cli/Show.cs", "using Microsoft.EntityFrameworkCore;", "Microsoft.EntityFrameworkCore")]
    public void a_back_door_is_caught(string path, string text, string named) =>
        Assert.Contains($"{path}: names {named};", Assert.Single(BackDoors(Tree.With(path, text))), StringComparison.Ordinal);

    [Fact]
    public void to_MediatR_open_in_Features_only() =>
        Rule.Holds(Rooms.Standing(Tree.Real).SelectMany(room => Mediating(Compiled.Read(Rooms.AssemblyOf(room)))));

    [Theory]
    [InlineData("ModelRegistry.Rulebook", "MediatR.INotificationHandler`1")]
    [InlineData("ModelRegistry.Persistence", "MediatR.IMediator")]
    [InlineData("ModelRegistry.Web", "MediatR.IRequestHandler`2")]
    public void a_mediator_in_the_wrong_room_is_caught(string assembly, string type) =>
        Assert.Equal($"{assembly}: uses {type}; only Features handles, Web and Cli send.", Assert.Single(Mediating(new Compiled(assembly, [], [type], []))));

    [Fact]
    public void a_validator_in_a_page_is_caught() =>
        Assert.Contains("uses FluentValidation", Assert.Single(Mediating(new Compiled("ModelRegistry.Web", ["FluentValidation"], [], []))), StringComparison.Ordinal);

    [GeneratedRegex(@"\bModelRegistry\.(Persistence|Documents|Formats|Screening|Ledger)\b|\bMicrosoft\.EntityFrameworkCore\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BackDoor();
}
