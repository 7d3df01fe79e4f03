namespace ModelRegistry.Features.Frame;

/// <summary>What a type is by the open generic interfaces it has: a command, a query, a typed id.</summary>
internal static class OpenInterfaces
{
    /// <summary>Whether a type has an interface, closed over whatever.</summary>
    public static bool Implements(this Type type, Type open) =>
        Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == open);
}
