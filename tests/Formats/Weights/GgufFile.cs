using System.Text;

namespace ModelRegistry.Tests.Formats.Weights;

/// <summary>Writes GGUF files of the shape that converters write, and such as lie.</summary>
internal sealed class GgufFile
{
    private readonly List<byte[]> values = [];
    private readonly List<byte[]> tensors = [];
    private long data;

    public uint Version { get; init; } = 3;

    public ulong? StatedTensors { get; init; }

    public ulong? StatedValues { get; init; }

    public int Alignment { get; init; } = 32;

    /// <summary>What converters write for a quantized Llama, with a vocabulary of so many words.</summary>
    public static GgufFile Llama(int vocabulary = 100, string? type = "Q4_K") => new GgufFile()
        .Text("general.architecture", "llama").Text("general.name", "A Llama").Number("general.file_type", 15)
        .Text("general.license", "apache-2.0").Number("llama.block_count", 2).Number("general.quantization_version", 2)
        .Texts("general.tags", "text-generation", "chat")
        .Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, vocabulary).Select(word => $"word{word}")])
        .Floats("tokenizer.ggml.scores", vocabulary)
        .Text("tokenizer.chat_template", "{{ messages }}")
        .Tensor("token_embd.weight", type == "Q4_K" ? 12u : 1u, 256, 4).Tensor("blk.0.attn_norm.weight", 0, 256);

    public GgufFile Text(string key, string value) => Value(key, 8, Text(value));

    public GgufFile Number(string key, uint value) => Value(key, 4, BitConverter.GetBytes(value));

    public GgufFile Texts(string key, params string[] items) =>
        Value(key, 9, [.. BitConverter.GetBytes(8u), .. BitConverter.GetBytes((ulong)items.Length), .. items.SelectMany(Text)]);

    public GgufFile Floats(string key, int count) =>
        Value(key, 9, [.. BitConverter.GetBytes(6u), .. BitConverter.GetBytes((ulong)count), .. new byte[4 * count]]);

    /// <summary>Any value, also such as no writer would write.</summary>
    public GgufFile Value(string key, uint type, byte[] value)
    {
        values.Add([.. Text(key), .. BitConverter.GetBytes(type), .. value]);
        return this;
    }

    public GgufFile Tensor(string name, uint type, params long[] shape) => Tensor(name, type, null, shape);

    public GgufFile Tensor(string name, uint type, long? offset, long[] shape)
    {
        tensors.Add([.. Text(name), .. BitConverter.GetBytes((uint)shape.Length), .. shape.SelectMany(BitConverter.GetBytes),
            .. BitConverter.GetBytes(type), .. BitConverter.GetBytes(offset ?? data)]);
        var elements = shape.Aggregate(1L, (product, size) => product * size);
        var bytes = type switch { 0 => elements * 4, 1 or 30 => elements * 2, 12 => elements / 256 * 144, _ => elements };
        data = Up(data + bytes);
        return this;
    }

    public byte[] Bytes(long? dataBytes = null)
    {
        byte[] header = [.. "GGUF"u8, .. BitConverter.GetBytes(Version), .. BitConverter.GetBytes(StatedTensors ?? (ulong)tensors.Count),
            .. BitConverter.GetBytes(StatedValues ?? (ulong)values.Count), .. values.SelectMany(value => value), .. tensors.SelectMany(tensor => tensor)];
        var file = new byte[Up(header.Length) + (dataBytes ?? data)];
        header.CopyTo(file, 0);
        return file;
    }

    public static byte[] Text(string text) => [.. BitConverter.GetBytes((ulong)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private long Up(long position) => (position + Alignment - 1) / Alignment * Alignment;
}
