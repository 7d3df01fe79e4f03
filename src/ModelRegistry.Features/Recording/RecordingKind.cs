using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Features.Recording;

/// <summary>One kind of fact that is recorded by hand: the act behind it, and how programs hand it over.</summary>
/// <param name="Name">Its word in addresses and on the command line: "training-run".</param>
/// <param name="Summary">What it records, in a sentence.</param>
/// <param name="Act">The act; its properties are what is stated.</param>
/// <param name="Of">The property that names the release or model it is of; null where it stands alone.</param>
public abstract record RecordingKind(string Name, string Summary, Type Act, string? Of)
{
    /// <summary>The most bytes that what is stated may have.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Whether the change is based on a version of what it is of.</summary>
    public bool IsVersioned => FactShape.Of(Act).Properties.Any(property => property.Name == "Version");

    /// <summary>Each property that can be stated, by its path in JSON, with what is expected of it and whether it must be there.</summary>
    public IEnumerable<(string Path, string Expected, bool Required)> Fields => FieldsOf(Act, "", required: true);

    /// <summary>Reads what is stated and sends the act.</summary>
    /// <param name="mediator">The door.</param>
    /// <param name="facts">One JSON object.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The act's answer, or what is wrong, by the property it is wrong in.</returns>
    public abstract Task<Result<object>> SendAsync(IMediator mediator, ReadOnlyMemory<byte> facts, CancellationToken stop);

    private static IEnumerable<(string Path, string Expected, bool Required)> FieldsOf(Type type, string before, bool required)
    {
        foreach (var property in FactShape.Of(type).Properties)
        {
            var (path, asked) = (before + property.JsonName, required && property.Required);
            if (FactValues.IsPlain(property.Type))
            {
                yield return (path, FactValues.Expected(property.Type), asked);
                continue;
            }

            foreach (var inner in FieldsOf(property.Type, path + ".", asked)) yield return inner;
        }
    }
}

internal sealed record RecordingKind<TAct, TAnswer>(string Name, string Summary, string? Of = null)
    : RecordingKind(Name, Summary, typeof(TAct), Of)
    where TAct : class, ICommand<TAnswer>
    where TAnswer : notnull
{
    public override async Task<Result<object>> SendAsync(IMediator mediator, ReadOnlyMemory<byte> facts, CancellationToken stop) =>
        FactReading.Read<TAct>(facts).TryGet(out var act, out var refusal)
        && (await mediator.Send(act, stop)).TryGet(out var answer, out refusal)
            ? answer
            : refusal!;
}
