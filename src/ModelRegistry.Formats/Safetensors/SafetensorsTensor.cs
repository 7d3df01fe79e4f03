using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>One entry of a header, held against itself: element type times shape must be as long as its offsets say.</summary>
internal static class SafetensorsTensor
{
    public static TensorInfo? Of(
        string name, string? type, long[]? shape, (long Begin, long End)? offsets, Faults faults)
    {
        if (type is null || shape is null || offsets is not { } span)
        {
            var missing = type is null ? "dtype" : shape is null ? "shape" : "data_offsets";
            faults.Wrong(At(name), $"The tensor has no {missing}.", "dtype, shape and data_offsets would be right.");
            return null;
        }

        if (span.Begin < 0 || span.End < span.Begin)
        {
            faults.Wrong(At(name), $"data_offsets is {span.Begin} to {span.End}.", "Two whole numbers, the end not before the beginning, would be right.");
            return null;
        }

        var tensor = new TensorInfo(name, type, shape, span.Begin, span.End - span.Begin);
        return Fits(tensor, faults) ? tensor : null;
    }

    private static bool Fits(TensorInfo tensor, Faults faults)
    {
        if (ElementTypes.BitsOf(tensor.Type) is not { } bits)
        {
            faults.Wrong(At(tensor.Name) + "/dtype", $"{Cut(tensor.Type)} is no element type of safetensors.", "One such as BF16 would be right.");
            return false;
        }

        if (Layout.Bits(tensor.Shape, bits) is not { } wanted)
        {
            faults.Wrong(At(tensor.Name) + "/shape", "The shape has a size that is negative or no whole number, or is larger than any file.",
                "The tensor's real shape would be right.");
            return false;
        }

        if (wanted == (UInt128)tensor.Bytes * 8) return true;
        faults.Wrong(At(tensor.Name), $"{tensor.Type} of shape [{string.Join(", ", tensor.Shape)}] takes {wanted / 8} bytes, and the offsets span {tensor.Bytes}.",
            "A shape and offsets that agree would be right.");
        return false;
    }

    // Made only where something is wrong: most headers are right, and long.
    private static string At(string name) => Node.Step("", name.Length <= 200 ? name : name[..200]);

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];
}
