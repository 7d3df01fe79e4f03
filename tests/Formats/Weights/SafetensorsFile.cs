using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Tests.Formats.Weights;

/// <summary>Writes safetensors files of the shape that libraries save, and such as lie.</summary>
internal static class SafetensorsFile
{
    /// <summary>A file of tensors one behind the other, with zeros for data.</summary>
    public static byte[] Of(params (string Name, string Type, long[] Shape)[] tensors) => Of("""{"format":"pt"}""", tensors);

    public static byte[] Of(string metadata, params (string Name, string Type, long[] Shape)[] tensors)
    {
        var header = new StringBuilder($"{{\"__metadata__\":{metadata}");
        var end = 0L;
        foreach (var (name, type, shape) in tensors)
        {
            var bytes = shape.Aggregate(BytesOf(type), (product, size) => product * size);
            header.Append($",\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{end},{end + bytes}]}}");
            end += bytes;
        }

        return WithHeader(header.Append('}').ToString(), end);
    }

    /// <summary>Any header, with so many zeros behind it; a stated length may be another than the real one.</summary>
    public static byte[] WithHeader(string header, long data, ulong? stated = null) => WithHeader(Encoding.UTF8.GetBytes(header), data, stated);

    public static byte[] WithHeader(byte[] header, long data, ulong? stated = null)
    {
        var file = new byte[8 + header.Length + data];
        BinaryPrimitives.WriteUInt64LittleEndian(file, stated ?? (ulong)header.Length);
        header.CopyTo(file, 8);
        return file;
    }

    /// <summary>A layout like that of small Llama models.</summary>
    public static (string Name, string Type, long[] Shape)[] Llama(int layers, string type = "BF16", int from = 0) =>
    [
        .. from == 0 ? [("model.embed_tokens.weight", type, [32, 8])] : Array.Empty<(string, string, long[])>(),
        .. Enumerable.Range(from, layers).SelectMany(layer => new (string, string, long[])[]
        {
            ($"model.layers.{layer}.input_layernorm.weight", type, [8]),
            ($"model.layers.{layer}.self_attn.q_proj.weight", type, [8, 8]),
            ($"model.layers.{layer}.mlp.down_proj.weight", type, [8, 16]),
        }),
    ];

    private static long BytesOf(string type) => type switch { "F64" or "I64" => 8, "F32" => 4, "F16" or "BF16" => 2, _ => 1 };
}
