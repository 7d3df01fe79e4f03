using System.Collections;
using System.Reflection;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Every act that takes the reference of a case or of a decision, asked by people of another organisation.</summary>
public sealed class OtherTenants(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task are_told_of_what_is_not_theirs_exactly_what_they_are_told_of_what_does_not_exist(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        var other = office.Stranger with { Roles = new HashSet<Role> { Role.Applicant, Role.ComplianceOfficer } };
        var asked = 0;
        foreach (var act in Permissions.AllActs.Where(act => TakesReference(act) && NeedOf(act) is not Permission.Verify))
        {
            var theirs = await RefusalAsync(office, other, Filled(act, reference, decision));
            var nobodys = await RefusalAsync(office, other, Filled(act, "US-1999-000001", "US-1999-000001-D1"));
            Assert.True(theirs is not null, $"{act.Name} did something with a case of another organisation.");
            Assert.Equal(
                $"{act.Name}: {nobodys?.GetType().Name} {nobodys?.Sentence}".Replace("US-1999-000001", reference, StringComparison.Ordinal),
                $"{act.Name}: {theirs.GetType().Name} {theirs.Sentence}".Replace(decision, $"{reference}-D1", StringComparison.Ordinal));
            if (theirs is not Refusal.NotAllowed) asked++;
        }

        Assert.True(asked > 15, $"Only {asked} acts were asked by somebody whose roles allow them.");
    }

    private static bool TakesReference(Type act) => act.GetProperties().Any(property => property.PropertyType == typeof(string)
        && property.Name is "Reference" or "Decision" or "Case");

    private static Permission NeedOf(Type act) =>
        (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static async Task<Refusal?> RefusalAsync(CaseOffice office, Caller caller, object act)
    {
        var answer = act.GetType().GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<>))
            .GetGenericArguments()[0];
        var sent = (Task)typeof(CaseOffice).GetMethod(nameof(CaseOffice.SendAsync))!.MakeGenericMethod(answer).Invoke(office, [caller, act])!;
        await sent;
        var result = sent.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(sent)!;
        return (Refusal?)result.GetType().GetProperty("Refusal")!.GetValue(result);
    }

    private static object Filled(Type type, string reference, string decision)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(of => Value(of.ParameterType, of.Name, reference, decision))]);
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
