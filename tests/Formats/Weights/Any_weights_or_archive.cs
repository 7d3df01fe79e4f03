using System.Buffers.Binary;
using System.Text;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

/// <summary>Files of the shape that tools write, changed at random by a fixed seed: whatever comes of them is answered, and cheaply.</summary>
public sealed class Any_weights_or_archive
{
    private static readonly int Runs = int.TryParse(
        Environment.GetEnvironmentVariable("MODELREG_FUZZ_RUNS"), System.Globalization.CultureInfo.InvariantCulture, out var runs) ? runs : 1500;
    private const long MostAllocated = 3 << 20;

    private static readonly byte[][] Pieces =
    [
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0, 0x80], [9, 0, 0, 0, 9, 0, 0, 0], [0, 0, 0, 0x10], [0xC3, 0x28],
        "{"u8.ToArray(), "[[[["u8.ToArray(), "\""u8.ToArray(), "\\ud800"u8.ToArray(), "1e999"u8.ToArray(), "-1"u8.ToArray(), "9223372036854775807"u8.ToArray(),
        ",\"a\":{\"dtype\":\"F32\"}"u8.ToArray(), "*a"u8.ToArray(), "&a "u8.ToArray(), "- "u8.ToArray(), "\t"u8.ToArray(), ": "u8.ToArray(), "../"u8.ToArray(), "\0"u8.ToArray(),
    ];

    public static TheoryData<string> Files => ["model.safetensors", "model.gguf", "model.safetensors.index.json", "mergekit_config.yml", "model.zip"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_answered_and_costs_little(string file)
    {
        var good = Good(file);
        await ReadAsync(file, good);
        var random = new Random(20261122);
        for (var run = 0; run < Runs; run++)
        {
            var changed = Changed(good, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var model = await ReadAsync(file, changed);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated + (4 * changed.Length), $"run {run} of {file} took too much memory");
            Assert.All(model.NotUnderstood, one => Assert.NotEmpty(one.Right));
        }
    }

    private static byte[] Changed(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    var piece = Pieces[random.Next(Pieces.Length)];
                    for (var one = 0; one < piece.Length && at + one < bytes.Count; one++) bytes[at + one] = piece[one];
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
            }

            // Half of the lies keep the header's length right, so that they are read and not refused at its first line.
            if (random.Next(2) == 0 && good[8] == '{' && bytes.Count > 16)
            {
                var length = new byte[8];
                BinaryPrimitives.WriteInt64LittleEndian(length, BinaryPrimitives.ReadInt64LittleEndian(good) + bytes.Count - good.Length);
                for (var one = 0; one < 8; one++) bytes[one] = length[one];
            }
        }

        return [.. bytes];
    }

    private static async Task<ImportedModel> ReadAsync(string file, byte[] bytes)
    {
        if (!file.EndsWith(".zip", StringComparison.Ordinal)) return Given.Reader.ReadFile(file, bytes, "a/model");
        using var stream = new MemoryStream(bytes);
        return await Given.Reader.ReadZipAsync(stream, file, "a/model");
    }

    private static byte[] Good(string file) => file switch
    {
        "model.safetensors" => SafetensorsFile.Of(SafetensorsFile.Llama(3)),
        "model.gguf" => GgufFile.Llama(20).Number("general.base_model.count", 1).Text("general.base_model.0.name", "Base")
            .Text("general.base_model.0.repo_url", "https://huggingface.co/a/b").Text("general.source.url", "https://huggingface.co/c/d").Bytes(),
        "model.safetensors.index.json" => Encoding.UTF8.GetBytes("""{"metadata":{"total_size":24},"weight_map":{"a":"model-00001-of-00002.safetensors","b":"x"}}"""),
        "mergekit_config.yml" => Encoding.UTF8.GetBytes("slices:\n- sources:\n  - model: a/b\n    layer_range: [0, 32]\n    parameters: {weight: [0.1, 1]}\nmerge_method: ties\nbase_model: c/d\n"),
        _ => new ZipFile().Add("m/README.md", "---\nlicense: mit\n---\n").Add("m/model.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(1)))
            .Add("m/config.json", "{\"model_type\":\"llama\"}").Bytes(),
    };
}
