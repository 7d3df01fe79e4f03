using System.Collections.Frozen;

namespace ModelRegistry.Formats.Gguf;

/// <summary>A type of tensor elements: how many lie in one block, and how many bytes a block takes.</summary>
internal readonly record struct BlockType(string Name, int Elements, int Bytes);

/// <summary>The numbers that a GGUF file writes for types, as llama.cpp's gguf-py and ggml's format description list them.</summary>
internal static class GgufTypes
{
    private static readonly FrozenDictionary<uint, BlockType> Tensors = new Dictionary<uint, BlockType>
    {
        [0] = new("F32", 1, 4),
        [1] = new("F16", 1, 2),
        [2] = new("Q4_0", 32, 18),
        [3] = new("Q4_1", 32, 20),
        [6] = new("Q5_0", 32, 22),
        [7] = new("Q5_1", 32, 24),
        [8] = new("Q8_0", 32, 34),
        [9] = new("Q8_1", 32, 36),
        [10] = new("Q2_K", 256, 84),
        [11] = new("Q3_K", 256, 110),
        [12] = new("Q4_K", 256, 144),
        [13] = new("Q5_K", 256, 176),
        [14] = new("Q6_K", 256, 210),
        [15] = new("Q8_K", 256, 292),
        [16] = new("IQ2_XXS", 256, 66),
        [17] = new("IQ2_XS", 256, 74),
        [18] = new("IQ3_XXS", 256, 98),
        [19] = new("IQ1_S", 256, 50),
        [20] = new("IQ4_NL", 32, 18),
        [21] = new("IQ3_S", 256, 110),
        [22] = new("IQ2_S", 256, 82),
        [23] = new("IQ4_XS", 256, 136),
        [24] = new("I8", 1, 1),
        [25] = new("I16", 1, 2),
        [26] = new("I32", 1, 4),
        [27] = new("I64", 1, 8),
        [28] = new("F64", 1, 8),
        [29] = new("IQ1_M", 256, 56),
        [30] = new("BF16", 1, 2),
        [34] = new("TQ1_0", 256, 54),
        [35] = new("TQ2_0", 256, 66),
        [39] = new("MXFP4", 32, 17),
        [40] = new("NVFP4", 64, 36),
        [41] = new("Q1_0", 128, 18),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<uint, string> Files = new Dictionary<uint, string>
    {
        [0] = "F32",
        [1] = "F16",
        [2] = "Q4_0",
        [3] = "Q4_1",
        [7] = "Q8_0",
        [8] = "Q5_0",
        [9] = "Q5_1",
        [10] = "Q2_K",
        [11] = "Q3_K_S",
        [12] = "Q3_K_M",
        [13] = "Q3_K_L",
        [14] = "Q4_K_S",
        [15] = "Q4_K_M",
        [16] = "Q5_K_S",
        [17] = "Q5_K_M",
        [18] = "Q6_K",
        [19] = "IQ2_XXS",
        [20] = "IQ2_XS",
        [21] = "Q2_K_S",
        [22] = "IQ3_XS",
        [23] = "IQ3_XXS",
        [24] = "IQ1_S",
        [25] = "IQ4_NL",
        [26] = "IQ3_S",
        [27] = "IQ3_M",
        [28] = "IQ2_S",
        [29] = "IQ2_M",
        [30] = "IQ4_XS",
        [31] = "IQ1_M",
        [32] = "BF16",
        [36] = "TQ1_0",
        [37] = "TQ2_0",
        [38] = "MXFP4_MOE",
        [39] = "NVFP4",
        [40] = "Q1_0",
    }.ToFrozenDictionary();

    private static readonly string[] Sized = ["_S", "_M", "_L"];

    /// <summary>The type of a tensor; null for a number that no version of the format uses, or uses no longer.</summary>
    public static BlockType? Tensor(uint number) => Tensors.TryGetValue(number, out var type) ? type : null;

    /// <summary>What <c>general.file_type</c> says of most tensors; null for a number that is not listed.</summary>
    public static string? File(uint number) => Files.GetValueOrDefault(number);

    /// <summary>Whether a file type is of floating-point numbers, so that nothing was quantized.</summary>
    public static bool IsFloat(string file) => file is "F32" or "F16" or "BF16";

    /// <summary>The type that at least some tensors have under a file type; null where it is a mixture.</summary>
    public static string? TensorUnder(string file)
    {
        if (file.StartsWith("IQ", StringComparison.Ordinal) || file is "MXFP4_MOE") return null;
        var end = Array.Find(Sized, size => file.EndsWith("_K" + size, StringComparison.Ordinal));
        return end is null ? file : file[..^end.Length];
    }

    /// <summary>How many bytes a metadata value of fixed size takes; null for texts, lists and unknown numbers.</summary>
    public static int? BytesOfValue(uint type) => type switch
    {
        0 or 1 or 7 => 1,
        2 or 3 => 2,
        4 or 5 or 6 => 4,
        10 or 11 or 12 => 8,
        _ => null,
    };
}
