namespace ModelRegistry.Tests.House;

/// <summary>Domain and Rulebook answer the same for ever: no clock, no chance, no I/O, no thread, no framework of ours around them.</summary>
public sealed class PureRooms
{
    private static readonly string[] Types =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Console",
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Thread", "System.Threading.Tasks.Task", "System.Threading.Timer",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7",

        // By member: every iterator of the compiler's asks Environment for its thread's number.
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Environment.get_MachineName", "System.Environment.get_UserName", "System.Environment.get_CurrentDirectory",
    ];

    private static readonly string[] Assemblies =
    [
        "MediatR", "FluentValidation", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data",
        "Npgsql", "System.Net", "System.Data",
    ];

    internal static IEnumerable<string> Offences(Compiled room) =>
        room.Types.Intersect(Types, StringComparer.Ordinal)
            .Concat(room.Members.Intersect(Members, StringComparer.Ordinal))
            .Concat(room.Assemblies.Where(a => Assemblies.Any(p => a == p || a.StartsWith(p + ".", StringComparison.Ordinal))))
            .Select(what => $"{room.Name}: uses {what}; the day, the bytes and the ids are handed to this room, it fetches none.");

    [Theory]
    [InlineData("ModelRegistry.Domain")]
    [InlineData("ModelRegistry.Rulebook")]
    public void have_no_clock_no_chance_and_no_io(string room) => Rule.Holds(Offences(Compiled.Read(room)));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.Guid.CreateVersion7")]
    [InlineData("System.TimeProvider")]
    [InlineData("MediatR")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    public void an_impure_room_is_caught(string uses)
    {
        // This very assembly reads files, makes ids, asks the clock, and holds handlers and a context: a real offender.
        _ = Planted.Impure.Moment();
        Assert.Contains($"{typeof(PureRooms).Assembly.GetName().Name}: uses {uses}; the day, the bytes and the ids are handed to this room, it fetches none.",
            Offences(Compiled.Read(typeof(PureRooms).Assembly.GetName().Name!)));
    }
}
