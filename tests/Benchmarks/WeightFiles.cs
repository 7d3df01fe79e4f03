using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Makes files of weights in the shape that tools save: real headers, and zeros or noise for data.</summary>
internal static class WeightFiles
{
    /// <summary>The header of one shard with so many tensors of a mixture of experts, its data being no part of it.</summary>
    public static (byte[] Header, long Length) Shard(int shard, int tensors)
    {
        var header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        var end = 0L;
        for (var tensor = 0; tensor < tensors; tensor++)
        {
            var bytes = 2L * 2048 * 7168;
            header.Append(System.Globalization.CultureInfo.InvariantCulture,
                $",\"model.layers.{shard}.mlp.experts.{tensor}.down_proj.weight\":{{\"dtype\":\"BF16\",\"shape\":[2048,7168],\"data_offsets\":[{end},{end + bytes}]}}");
            end += bytes;
        }

        return (Prefixed(header.Append('}').ToString()), end);
    }

    /// <summary>A GGUF file with a vocabulary and tensors, as long as its header says.</summary>
    public static byte[] Gguf(int vocabulary, int tensors)
    {
        using var file = new MemoryStream();
        void Number(uint value) => file.Write(BitConverter.GetBytes(value));
        void Long(long value) => file.Write(BitConverter.GetBytes(value));
        void Text(string text)
        {
            Long(Encoding.UTF8.GetByteCount(text));
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        file.Write("GGUF"u8);
        Number(3);
        Long(tensors);
        Long(6);
        foreach (var (key, value) in new[] { ("general.architecture", "llama"), ("general.name", "Made"), ("tokenizer.chat_template", "{{ messages }}") })
        {
            Text(key);
            Number(8);
            Text(value);
        }

        Text("tokenizer.ggml.tokens");
        Number(9);
        Number(8);
        Long(vocabulary);
        for (var word = 0; word < vocabulary; word++) Text($"\u2581word{word}");
        foreach (var (key, type) in new[] { ("tokenizer.ggml.scores", 6u), ("tokenizer.ggml.token_type", 5u) })
        {
            Text(key);
            Number(9);
            Number(type);
            Long(vocabulary);
            file.Write(new byte[4 * vocabulary]);
        }

        for (var tensor = 0; tensor < tensors; tensor++)
        {
            Text($"blk.{tensor}.attn_norm.weight");
            Number(1);
            Long(8);
            Number(0);
            Long(tensor * 32L);
        }

        file.SetLength(((file.Length + 31) / 32 * 32) + (tensors * 32L));
        return file.ToArray();
    }

    /// <summary>A safetensors file of one tensor with so many bytes of noise.</summary>
    public static async Task WriteAsync(string path, long bytes)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        await file.WriteAsync(Prefixed($"{{\"w\":{{\"dtype\":\"U8\",\"shape\":[{bytes}],\"data_offsets\":[0,{bytes}]}}}}"));
        var noise = new byte[1 << 20];
        new Random(42).NextBytes(noise);
        for (var left = bytes; left > 0; left -= noise.Length) await file.WriteAsync(noise.AsMemory(0, (int)Math.Min(left, noise.Length)));
    }

    private static byte[] Prefixed(string header)
    {
        var bytes = new byte[8 + Encoding.UTF8.GetByteCount(header)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bytes.Length - 8);
        Encoding.UTF8.GetBytes(header, bytes.AsSpan(8));
        return bytes;
    }
}
