using System.Collections;
using System.Reflection;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Acts found and filled by reflection, so that a new one is asked without anybody thinking of it.</summary>
internal static class ActsByReflection
{
    /// <summary>Every act that takes the reference of a case or of a decision, and is not open to everybody.</summary>
    public static IReadOnlyList<Type> OnCases { get; } =
        [.. Permissions.AllActs.Where(act => TakesReference(act) && NeedOf(act) is not Permission.Verify)];

    public static bool TakesReference(Type act) => act.GetProperties().Any(property => property.PropertyType == typeof(string)
        && property.Name is "Reference" or "Decision" or "Case");

    /// <summary>Whether an act can be asked with texts, numbers, ids and empty lists alone.</summary>
    public static bool TakesPlainValues(Type act) => act.GetConstructors().MaxBy(one => one.GetParameters().Length)!.GetParameters().All(
        of => of.ParameterType == typeof(string) || of.ParameterType.IsValueType || of.ParameterType.IsAssignableTo(typeof(IEnumerable)));

    public static Permission NeedOf(Type act) =>
        (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public static async Task<Refusal?> RefusalAsync(CaseOffice office, Caller caller, object act) => (await SentAsync(office, caller, act)).Refusal;

    /// <summary>What came of an act: the refusal, or the answer as it stands on the wire.</summary>
    public static async Task<(Refusal? Refusal, Func<string> Answer)> SentAsync(CaseOffice office, Caller caller, object act)
    {
        var answer = act.GetType().GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<>))
            .GetGenericArguments()[0];
        var sent = (Task)typeof(CaseOffice).GetMethod(nameof(CaseOffice.SendAsync))!.MakeGenericMethod(answer).Invoke(office, [caller, act])!;
        await sent;
        var result = sent.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(sent)!;
        return ((Refusal?)result.GetType().GetProperty("Refusal")!.GetValue(result), () => (string)result.GetType().GetMethod("Write")!.Invoke(result, null)!);
    }

    public static object Filled(Type type, string reference, string decision)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(
            of => of.HasDefaultValue && of.DefaultValue is int ? of.DefaultValue : Value(of.ParameterType, of.Name, reference, decision))]);
    }

    private static object? Value(Type type, string? name, string reference, string decision) => type switch
    {
        _ when type == typeof(string) => name switch { "Reference" or "Case" => reference, "Decision" => decision, _ => "x" },
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        { IsEnum: true } => Enum.GetValues(type).GetValue(0),
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(int) => 1,
        _ when type == typeof(decimal) => 1m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 22),
        { IsValueType: true } => Activator.CreateInstance(type),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsGenericType: true } when type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var of] => Array.CreateInstance(of, 0),
        { IsInterface: true } or { IsAbstract: true } => null,
        _ => Filled(type, reference, decision),
    };
}
