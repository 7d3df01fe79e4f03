using System.Reflection;
using ModelRegistry.Features;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>What an applicant may be answered is made of types that cannot hold what the office keeps to itself.</summary>
public sealed class InternalTypes
{
    private static readonly string[] Kept =
    [
        "ModelRegistry.Features.Cases.Advice", "ModelRegistry.Domain.Casework.Advice", "ModelRegistry.Features.Cases.Flags",
        "ModelRegistry.Domain.Casework.Flags", "ModelRegistry.Features.Cases.Routing", "ModelRegistry.Domain.Casework.Routing",
        "ModelRegistry.Features.Cases.Queues", "ModelRegistry.Features.Cases.AsOn",
    ];

    [Fact]
    public void no_answer_to_an_applicant_can_hold_any_of_it()
    {
        var answers = Permissions.AllActs.Where(act => Roles.Allow(Caller.Of(default, default, Role.Applicant), NeedsOf(act))).Select(AnswerOf).ToList();
        Assert.Contains(typeof(ShowCase.Answer), answers);
        var seen = new HashSet<Type>();
        foreach (var answer in answers) Walk(answer, seen);
        Assert.Empty(seen.Where(IsKept).Select(type => type.FullName));
        Assert.Contains(typeof(ShowCase.Answer), seen);
    }

    [Fact]
    public void an_answer_that_could_hold_it_is_found()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(ShowAdvice.Answer), seen);
        Assert.Contains(typeof(AdviceView), seen.Where(IsKept));
    }

    private static bool IsKept(Type type) => Kept.Any(room => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true);

    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var inner in type.IsGenericType ? type.GetGenericArguments() : type.HasElementType ? [type.GetElementType()!] : Type.EmptyTypes)
            Walk(inner, seen);
        if (type.Namespace?.StartsWith("ModelRegistry", StringComparison.Ordinal) != true || !seen.Add(type)) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Walk(property.PropertyType, seen);
        foreach (var kind in type.IsAbstract ? type.Assembly.GetTypes().Where(other => other.IsSubclassOf(type)) : []) Walk(kind, seen);
    }

    private static Permission NeedsOf(Type act) =>
        (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static Type AnswerOf(Type act) => act.GetInterfaces()
        .Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<>)).GenericTypeArguments[0];
}
