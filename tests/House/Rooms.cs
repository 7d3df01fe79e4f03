namespace ModelRegistry.Tests.House;

/// <summary>The rooms of the house and the arrows between them, once (docs/decisions/0001).</summary>
internal static class Rooms
{
    private static readonly string[] Composition = ["Features", "Migrations.Sqlite", "Migrations.SqlServer", "Migrations.PostgreSql"];

    /// <summary>Room by room, what its project may reference. A room that is not here may not exist.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Arrows = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Rulebook"] = ["Domain"],
        ["Screening"] = ["Domain"],
        ["Formats"] = ["Domain"],
        ["Documents"] = ["Domain"],
        ["Ledger"] = [],
        ["Persistence"] = ["Domain"],
        ["Features"] = ["Domain", "Rulebook", "Screening", "Formats", "Documents", "Ledger", "Persistence"],
        ["Web"] = Composition,
        ["Cli"] = Composition,
        ["Migrations.Sqlite"] = ["Persistence"],
        ["Migrations.SqlServer"] = ["Persistence"],
        ["Migrations.PostgreSql"] = ["Persistence"],
    };

    /// <summary>
    /// What compiled code may name beyond its project's references: Features' answers are made of the nouns and of findings,
    /// so those who show them may name Domain and Rulebook, and nothing else (docs/decisions/0001).
    /// </summary>
    public static IEnumerable<string> MayName(string room) => room switch
    {
        "Web" or "Cli" => [.. Arrows[room], "Domain", "Rulebook"],
        "Migrations.Sqlite" or "Migrations.SqlServer" or "Migrations.PostgreSql" => [.. Arrows[room], "Domain"],
        _ => Arrows[room],
    };

    public static string AssemblyOf(string room) => room == "Cli" ? "modelreg" : "ModelRegistry." + room;

    public static string? RoomOf(string assembly) =>
        assembly == "modelreg" ? "Cli"
        : assembly.StartsWith("ModelRegistry.", StringComparison.Ordinal) ? assembly["ModelRegistry.".Length..]
        : null;

    /// <summary>The rooms that exist on disk.</summary>
    public static IEnumerable<string> Standing(Tree tree) => ProjectReferences.Projects(tree)
        .Select(f => RoomOf(Path.GetFileNameWithoutExtension(f.Name)))
        .OfType<string>();
}
