namespace ModelRegistry.Domain;

/// <summary>
/// An identity that says of what it is: ids of different things are different types and never compare equal.
/// Values are made at the edge of the program (version 7 UUIDs), never in this room.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The UUID under the id.</summary>
    Guid Value { get; }

    /// <summary>Wraps a UUID read from storage or an address.</summary>
    static abstract TSelf Of(Guid value);
}
