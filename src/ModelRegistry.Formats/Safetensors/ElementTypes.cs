using System.Collections.Frozen;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>The element types of safetensors and how many bits each takes (the format's reference implementation, version 0.6).</summary>
internal static class ElementTypes
{
    private static readonly FrozenDictionary<string, int> Bits = new (int Bits, string[] Types)[]
    {
        (4, ["F4"]),
        (6, ["F6_E2M3", "F6_E3M2"]),
        (8, ["BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0"]),
        (16, ["I16", "U16", "F16", "BF16"]),
        (32, ["I32", "U32", "F32"]),
        (64, ["C64", "F64", "I64", "U64"]),
    }.SelectMany(size => size.Types.Select(type => KeyValuePair.Create(type, size.Bits))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Common = ["BF16", "F16", "F32", "U8", "F8_E4M3", "I64"];

    /// <summary>How many bits an element takes; null for a type the format does not have.</summary>
    public static int? BitsOf(string type) => Bits.TryGetValue(type, out var bits) ? bits : null;

    /// <summary>The word for a type without making a new string of a common one; null when it is none of these.</summary>
    public static string? Shared(ReadOnlySpan<byte> utf8)
    {
        foreach (var word in Common)
        {
            if (System.Text.Ascii.Equals(utf8, word)) return word;
        }

        return null;
    }
}
