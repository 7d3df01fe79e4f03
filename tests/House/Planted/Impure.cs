namespace ModelRegistry.Tests.House.Planted;

/// <summary>A room that asks the clock and makes ids itself.</summary>
internal static class Impure
{
    public static string Moment() => $"{TimeProvider.System.GetUtcNow():O} {Guid.CreateVersion7()}";
}
