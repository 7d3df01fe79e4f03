using System.Globalization;
using System.Text.Json;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>
/// A <c>model.safetensors.index.json</c>: which shard holds which tensor, and how many bytes all take. Those of the largest models have
/// some hundred thousand lines, so that it is read token by token like a header.
/// </summary>
internal sealed class ShardIndex
{
    /// <summary>The longest index that is read.</summary>
    public const long Longest = 100_000_000;

    private const int MostTensors = 500_000;

    private readonly Dictionary<string, string> shards = new(StringComparer.Ordinal);
    private readonly Faults faults = new();
    private At at = At.Start;
    private string key = "";

    private enum At
    {
        Start,
        Top,
        Value,
        Word,
        WordValue,
        Tensor,
        Shard,
        Passed,
    }

    /// <summary>The shard of each tensor.</summary>
    public Dictionary<string, string> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it was read to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What stands in its metadata.</summary>
    public List<HeaderWord> Words { get; } = [];

    public IReadOnlyList<Fault> Faults => faults.All;

    public static bool IsNamed(string path) => path.EndsWith(".safetensors.index.json", StringComparison.OrdinalIgnoreCase);

    public static ShardIndex Read(ForwardReader file)
    {
        var index = new ShardIndex();
        try
        {
            if (file.Length > Longest)
                throw new TreeRefusedException(new(Reason.Limit, "", null, $"The index has {file.Length} bytes, more than the limit of {Longest}.",
                    "A shorter one would be right."));
            JsonPieces.Read(file, file.Length, index.Take);
            index.IsWhole = index.Tensors.Count > 0;
            if (!index.IsWhole) index.faults.Wrong("/weight_map", "The index names no tensor.", "A weight_map of tensors and shards would be right.");
        }
        catch (TreeRefusedException refused)
        {
            index.faults.Add(refused.Fault);
        }

        return index;
    }

    private void Take(ref Utf8JsonReader json)
    {
        at = (at, json.TokenType, json.CurrentDepth) switch
        {
            (At.Start, JsonTokenType.StartObject, _) => At.Top,
            (At.Top, JsonTokenType.PropertyName, _) => Key(ref json),
            (At.Top, JsonTokenType.EndObject, _) => At.Top,
            (At.Value, JsonTokenType.StartObject, _) => key switch { "weight_map" => At.Tensor, "metadata" => At.Word, _ => At.Passed },
            (At.Value, JsonTokenType.StartArray, _) => At.Passed,
            (At.Value, _, _) => At.Top,
            (At.Tensor or At.Word, JsonTokenType.EndObject, _) => At.Top,
            (At.Tensor, JsonTokenType.PropertyName, _) => Tensor(ref json),
            (At.Shard, JsonTokenType.String, _) => Shard(ref json),
            (At.Word, JsonTokenType.PropertyName, _) => Word(ref json),
            (At.WordValue, JsonTokenType.String or JsonTokenType.Number, _) => Say(ref json),
            (At.WordValue, JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null, _) => At.Word,
            (At.Passed, JsonTokenType.EndObject or JsonTokenType.EndArray, 1) => At.Top,
            (At.Passed, _, _) => At.Passed,
            _ => throw new TreeRefusedException(new(Reason.Wrong, Node.Step("", key), null,
                $"{json.TokenType} stands where an index has nothing like it.", "metadata and weight_map, text for text, would be right.")),
        };
    }

    private At Key(ref Utf8JsonReader json)
    {
        key = JsonPieces.Text(ref json, "");
        if (key is not ("metadata" or "weight_map"))
            faults.Add(new(Reason.KeptNotInterpreted, "", null, "A part of the index is neither metadata nor weight_map.", "Nothing has to be changed."));
        return At.Value;
    }

    private At Tensor(ref Utf8JsonReader json)
    {
        if (Tensors.Count >= MostTensors)
            throw new TreeRefusedException(new(Reason.Limit, "/weight_map", null, $"There are more tensors than the limit of {MostTensors}.",
                "An index with fewer would be right; the rest was not read."));
        key = JsonPieces.Text(ref json, "/weight_map");
        return At.Shard;
    }

    private At Shard(ref Utf8JsonReader json)
    {
        var shard = JsonPieces.Text(ref json, "/weight_map");
        if (!shards.TryGetValue(shard, out var same)) shards[shard] = same = shard;
        if (!Tensors.TryAdd(key, same))
            faults.Wrong(Node.Step("/weight_map", key), $"The tensor {key} stands here a second time.", "Each tensor once would be right.");
        return At.Tensor;
    }

    private At Word(ref Utf8JsonReader json)
    {
        key = JsonPieces.Text(ref json, "/metadata");
        return At.WordValue;
    }

    private At Say(ref Utf8JsonReader json)
    {
        var text = json.TokenType is JsonTokenType.String ? JsonPieces.Text(ref json, "/metadata")
            : json.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : "";
        if (Words.Count < 100) Words.Add(new(key, text, Node.Step("/metadata", key)));
        return At.Word;
    }
}
