using System.Text.Json;
using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>
/// Takes the JSON of a header token by token, so that a header comes in blocks and is never held: an object of tensors, each with dtype,
/// shape and data_offsets, and __metadata__ with text for text.
/// </summary>
internal sealed class HeaderTokens
{
    private const int MostDimensions = 64;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<long> numbers = [];
    private At at = At.Start;
    private string key = "";
    private string part = "";
    private string? type;
    private long[]? shape;
    private (long Begin, long End)? offsets;

    private enum At
    {
        Start,
        Top,
        Value,
        Tensor,
        Field,
        Numbers,
        Metadata,
        Word,
        End,
    }

    /// <summary>Whether the object was closed.</summary>
    public bool Ended => at is At.End;

    public List<TensorInfo> Tensors { get; } = [];

    public List<HeaderWord> Words { get; } = [];

    public Faults Faults { get; } = new();

    /// <summary>Takes one token.</summary>
    /// <exception cref="TreeRefusedException">The header is another structure, or has more tensors than the limit.</exception>
    public void Take(ref Utf8JsonReader json)
    {
        at = (at, json.TokenType) switch
        {
            (At.Start, JsonTokenType.StartObject) => At.Top,
            (At.Top, JsonTokenType.PropertyName) => Key(ref json),
            (At.Top, JsonTokenType.EndObject) => At.End,
            (At.Value, JsonTokenType.StartObject) => key == "__metadata__" ? At.Metadata : Begin(),
            (At.Tensor, JsonTokenType.PropertyName) => Field(ref json),
            (At.Tensor, JsonTokenType.EndObject) => Finish(),
            (At.Field, JsonTokenType.StartArray) => StartNumbers(),
            (At.Field, JsonTokenType.StartObject) => throw Other(ref json),
            (At.Field, _) => Plain(ref json),
            (At.Numbers, JsonTokenType.Number) => Number(ref json),
            (At.Numbers, JsonTokenType.EndArray) => EndNumbers(),
            (At.Metadata, JsonTokenType.PropertyName) => Word(ref json),
            (At.Metadata, JsonTokenType.EndObject) => At.Top,
            (At.Word, JsonTokenType.String) => Say(ref json),
            (At.Word, _) => NoText(ref json),
            _ => throw Other(ref json),
        };
    }

    private At Key(ref Utf8JsonReader json)
    {
        key = JsonPieces.Text(ref json, Here);
        if (Tensors.Count >= SafetensorsHeader.MostTensors)
            throw new TreeRefusedException(new(Imported.Reason.Limit, Here, null,
                $"There are more tensors than the limit of {SafetensorsHeader.MostTensors}.", "A file with fewer would be right; the rest was not read."));
        if (!seen.Add(key)) Faults.Wrong(Here, $"The key {Short(key)} stands here a second time.", "Each tensor once would be right.");
        return At.Value;
    }

    private At Begin()
    {
        (type, shape, offsets) = (null, null, null);
        return At.Tensor;
    }

    private At Field(ref Utf8JsonReader json)
    {
        part = json.ValueSpan.SequenceEqual("dtype"u8) ? "dtype" : json.ValueSpan.SequenceEqual("shape"u8) ? "shape"
            : json.ValueSpan.SequenceEqual("data_offsets"u8) ? "data_offsets" : JsonPieces.Text(ref json, Here);
        var again = part switch { "dtype" => type is not null, "shape" => shape is not null, "data_offsets" => offsets is not null, _ => false };
        if (again) Faults.Wrong(There, $"{part} stands here a second time.", "Each once would be right.");
        return At.Field;
    }

    private At Plain(ref Utf8JsonReader json)
    {
        if (part == "dtype" && json.TokenType is JsonTokenType.String)
            type = ElementTypes.Shared(json.ValueSpan) ?? JsonPieces.Text(ref json, There);
        else if (part is "dtype" or "shape" or "data_offsets")
            Faults.Wrong(There, $"{part} is not what the format writes.", "dtype as text, shape and data_offsets as lists of numbers would be right.");
        else
            Faults.Add(new(Imported.Reason.KeptNotInterpreted, There, null, $"{Short(part)} is no field of a tensor.", "Nothing has to be changed."));
        return At.Tensor;
    }

    private At StartNumbers()
    {
        numbers.Clear();
        return At.Numbers;
    }

    private At Number(ref Utf8JsonReader json)
    {
        if (numbers.Count == MostDimensions)
            throw new TreeRefusedException(new(Imported.Reason.Limit, There, null,
                $"A list has more than {MostDimensions} numbers.", "A tensor of fewer dimensions would be right; the rest was not read."));
        numbers.Add(json.TryGetInt64(out var number) ? number : -1);
        return At.Numbers;
    }

    private At EndNumbers()
    {
        if (part == "shape") shape = [.. numbers];
        else if (part == "data_offsets" && numbers is [var begin, var end]) offsets = (begin, end);
        else if (part == "data_offsets")
            Faults.Wrong(There, $"data_offsets has {numbers.Count} numbers.", "A beginning and an end would be right.");
        return At.Tensor;
    }

    private At Finish()
    {
        if (SafetensorsTensor.Of(key, type, shape, offsets, Faults) is { } tensor) Tensors.Add(tensor);
        return At.Top;
    }

    private At Word(ref Utf8JsonReader json)
    {
        part = JsonPieces.Text(ref json, Here);
        if (!words.Add(part))
            Faults.Wrong(There, $"The key {Short(part)} stands here a second time; both are kept.", "Each key once would be right.");
        return At.Word;
    }

    private At Say(ref Utf8JsonReader json)
    {
        if (Words.Count < SafetensorsHeader.MostWords) Words.Add(new(part, JsonPieces.Text(ref json, There), There));
        else Faults.Limit(Here, $"There are more than {SafetensorsHeader.MostWords} words of metadata.", "Fewer would be right; those after it were not read.");
        return At.Metadata;
    }

    private At NoText(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) throw Other(ref json);
        Faults.Wrong(There, $"The metadata {Short(part)} is no text.", "Text for every key would be right; this one is passed over.");
        return At.Metadata;
    }

    private TreeRefusedException Other(ref Utf8JsonReader json) => new(new(
        Imported.Reason.Wrong, at is At.Field or At.Numbers or At.Word ? There : Here, null,
        $"{json.TokenType} stands where the header of a safetensors file has nothing like it.",
        "One object of tensors, each with dtype, shape and data_offsets, would be right; the header was read up to here."));

    private string Here => at is At.Start or At.Top ? "" : Node.Step("", Short(key));

    private string There => Node.Step(Here, Short(part));

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
