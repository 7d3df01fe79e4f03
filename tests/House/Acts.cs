using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using ModelRegistry.Tests.House.Planted;

namespace ModelRegistry.Tests.House;

/// <summary>One act, one file; who may do it is declared on it; a handler loads, asks, saves and never sends.</summary>
public sealed class Acts
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Sending(IEnumerable<Type> types) =>
        from handler in types.Where(t => HandlesOf(t).Any())
        from reach in Reaches(handler).Where(IsDoor).Distinct()
        select $"{handler.FullName}: a handler holds {reach.Name}; a handler never sends, what two acts share goes down into Domain or Rulebook.";

    internal static IEnumerable<string> Undeclared(IEnumerable<Type> types) =>
        from request in types.Where(IsRequest)
        where !request.GetInterfaces().Any(i => i.Name == "IAct" || i.Name.StartsWith("IAct`", StringComparison.Ordinal))
        select $"{request.FullName}: a request without IAct; say on the act itself who may do it.";

    internal static IEnumerable<string> NotHandledOnce(IReadOnlyCollection<Type> types)
    {
        foreach (var request in types.Where(IsRequest))
        {
            var handlers = types.Where(t => HandlesOf(t).Contains(request)).ToList();
            if (handlers.Count != 1)
            {
                yield return $"{request.FullName}: has {handlers.Count} handlers; an act has exactly one.";
            }
        }
    }

    internal static IEnumerable<string> Scattered(IReadOnlyCollection<Type> types, IEnumerable<TreeFile> sources)
    {
        var files = sources.ToList();
        foreach (var handler in types)
        {
            foreach (var request in HandlesOf(handler).Where(r => r.DeclaringType is null || r.DeclaringType != handler.DeclaringType))
            {
                if (!files.Exists(f => Declares(f, request) && Declares(f, handler)))
                {
                    yield return $"{handler.FullName}: is not in the file of {request.Name}; request, validator, handler and answer share one file.";
                }
            }
        }
    }

    [Fact]
    public void never_send_from_a_handler() => Rule.Holds(Sending(Ours()));

    [Theory]
    [InlineData(typeof(SendingActHandler), "IMediator")]
    [InlineData(typeof(LocatingActHandler), "IServiceProvider")]
    public void a_handler_that_sends_is_caught(Type handler, string door) =>
        Assert.Equal($"{handler.FullName}: a handler holds {door}; a handler never sends, what two acts share goes down into Domain or Rulebook.", Assert.Single(Sending([handler])));

    [Fact]
    public void declare_who_may_do_them() => Rule.Holds(Undeclared(Ours()));

    [Fact]
    public void an_act_open_to_all_by_omission_is_caught() =>
        Assert.Contains("OpenAct: a request without IAct", Assert.Single(Undeclared([typeof(SoundAct), typeof(OpenAct)])), StringComparison.Ordinal);

    [Fact]
    public void have_exactly_one_handler() => Rule.Holds(NotHandledOnce(Ours()));

    [Fact]
    public void an_act_with_no_handler_is_caught() =>
        Assert.Contains("OrphanAct: has 0 handlers", Assert.Single(NotHandledOnce([typeof(OrphanAct)])), StringComparison.Ordinal);

    [Fact]
    public void an_act_with_two_handlers_is_caught() =>
        Assert.Contains("DoubleAct: has 2 handlers", Assert.Single(NotHandledOnce([typeof(DoubleAct), typeof(FirstDoubleActHandler), typeof(SecondDoubleActHandler)])), StringComparison.Ordinal);

    [Fact]
    public void keep_their_handler_in_their_own_file() => Rule.Holds(Scattered(Ours(), Tree.Real.Code("src/ModelRegistry.Features")));

    [Fact]
    public void a_handler_in_another_file_is_caught() =>
        Assert.Contains("DistantActHandler: is not in the file of DistantAct",
            Assert.Single(Scattered([typeof(SoundActHandler), typeof(DistantActHandler)], Tree.Real.Code("tests/House/Planted"))), StringComparison.Ordinal);

    private static Type[] Ours() => Compiled.Load("ModelRegistry.Features").GetTypes();

    private static bool IsRequest(Type type) => type is { IsAbstract: false, IsInterface: false } && typeof(IBaseRequest).IsAssignableFrom(type);

    private static IEnumerable<Type> HandlesOf(Type type) => type is { IsAbstract: true } or { IsGenericTypeDefinition: true }
        ? []
        : type.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => i.GetGenericArguments()[0]);

    private static bool IsDoor(Type type) => type == typeof(IServiceProvider) || typeof(IMediator).IsAssignableFrom(type);

    private static IEnumerable<Type> Reaches(Type handler) =>
        handler.GetFields(Everything).Select(f => f.FieldType)
            .Concat(handler.GetConstructors(Everything).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(handler.GetMethods(Everything).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(handler.GetNestedTypes(Everything).SelectMany(Reaches));

    private static bool Declares(TreeFile file, Type type) =>
        Regex.IsMatch(file.Code, $@"\b(class|record|struct)\s+{Regex.Escape(type.Name.Split('`')[0])}\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
