using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ModelRegistry.Features.Wire;

/// <summary>A property of what somebody states, as its type declares it.</summary>
/// <param name="Name">Its name in the act: "SourceDate".</param>
/// <param name="Type">Its type, without "or null".</param>
/// <param name="Required">Whether it must be stated; what need not be is unknown when it is left out.</param>
/// <param name="Usual">What it is when left out.</param>
/// <param name="Set">Sets it on what was made without it; null where the constructor takes it.</param>
internal sealed record FactProperty(string Name, Type Type, bool Required, object? Usual, PropertyInfo? Set)
{
    /// <summary>Its name in JSON: "sourceDate".</summary>
    public string JsonName => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);
}

/// <summary>What a record of ours is made of: the parameters of its constructor, then what is set beside them.</summary>
internal sealed class FactShape
{
    private static readonly ConcurrentDictionary<Type, FactShape> Known = new();

    private readonly ConstructorInfo maker;

    private FactShape(Type type)
    {
        maker = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var nullability = new NullabilityInfoContext();
        var taken = maker.GetParameters().Select(parameter => OfParameter(parameter, nullability)).ToList();
        var beside = type.GetProperties()
            .Where(one => one.SetMethod is { IsPublic: true } && taken.TrueForAll(parameter => parameter.Name != one.Name))
            .Select(one => OfProperty(one, nullability));
        Properties = [.. taken, .. beside];
    }

    public IReadOnlyList<FactProperty> Properties { get; }

    public static FactShape Of(Type type) => Known.GetOrAdd(type, one => new(one));

    /// <summary>Makes it; null when the type cannot hold these values.</summary>
    /// <param name="values">The value of each property, in their order.</param>
    /// <param name="why">Why it cannot.</param>
    public object? Make(IReadOnlyList<object?> values, out string why)
    {
        why = "";
        var taken = maker.GetParameters().Length;
        try
        {
            var made = maker.Invoke([.. values.Take(taken)]);
            for (var at = taken; at < Properties.Count; at++) Properties[at].Set!.SetValue(made, values[at]);
            return made;
        }
        catch (TargetInvocationException wrong) when (wrong.InnerException is ArgumentException cannot)
        {
            why = cannot.Message.Split(" (Parameter")[0];
            return null;
        }
    }

    private static FactProperty OfParameter(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var name = char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..];
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var mayBeNull = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        var usual = parameter.HasDefaultValue ? parameter.DefaultValue : mayBeNull ? null : NotKnown(type);
        return new(name, type, !parameter.HasDefaultValue && !mayBeNull && usual is null, usual, null);
    }

    private static FactProperty OfProperty(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var mayBeNull = nullability.Create(property).WriteState == NullabilityState.Nullable;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) && !mayBeNull;
        return new(property.Name, type, required, mayBeNull ? null : NotKnown(type) ?? First(type), property);
    }

    // What nobody states is unknown: the enumerations have a word for it.
    private static object? NotKnown(Type type) => type.IsEnum
        ? Enum.GetNames(type).Where(name => name is "Unknown" or "NotStated").Select(name => Enum.Parse(type, name)).FirstOrDefault()
        : null;

    private static object? First(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
