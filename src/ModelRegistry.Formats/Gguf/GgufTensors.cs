using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Gguf;

/// <summary>Reads the list of tensors that follows the metadata: name, dimensions, type and offset each.</summary>
internal sealed class GgufTensors(ForwardReader file, GgufValues values, Faults faults)
{
    private const int LongestName = 64;
    private const int MostRead = 1024;
    private const uint MostDimensions = 4;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <exception cref="TreeRefusedException">The file ends, or says something it cannot hold.</exception>
    public List<TensorInfo> Read(ulong count, long alignment)
    {
        var tensors = new List<TensorInfo>((int)Math.Min(count, 4096));
        for (var number = 0UL; number < count; number++)
        {
            if (One(number, alignment) is { } tensor) tensors.Add(tensor);
        }

        return tensors;
    }

    private TensorInfo? One(ulong number, long alignment)
    {
        var name = values.Short($"tensor {number}", MostRead);
        if (name.Length > LongestName)
            faults.Wrong(name, $"The name has {name.Length} characters, more than the {LongestName} of the format.", "A shorter name would be right.");
        if (!seen.Add(name)) faults.Wrong(name, $"The tensor {name} is listed a second time.", "Each tensor once would be right.");
        var dimensions = values.Needed(file.UInt32(), name);
        if (dimensions > MostDimensions)
            throw new TreeRefusedException(new(Imported.Reason.Wrong, name, null, $"The tensor {name} has {dimensions} dimensions.",
                $"At most {MostDimensions} would be right; nothing after it was read."));
        var shape = new long[dimensions];
        for (var at = 0; at < shape.Length; at++) shape[at] = (long)Math.Min(values.Needed(file.UInt64(), name), long.MaxValue);
        var type = values.Needed(file.UInt32(), name);
        var offset = values.Needed(file.UInt64(), name);
        return Fits(name, shape, type, offset, alignment);
    }

    private TensorInfo? Fits(string name, long[] shape, uint number, ulong offset, long alignment)
    {
        if (GgufTypes.Tensor(number) is not { } type)
        {
            faults.Wrong(name, $"The tensor has the type {number}, which this reader does not know or GGUF has no longer.", "A type of GGUF would be right.");
            return null;
        }

        if (shape.Length > 0 && shape[0] % type.Elements != 0)
        {
            faults.Wrong(name, $"A row of {shape[0]} elements does not fill blocks of {type.Elements} {type.Name}.", "Whole blocks would be right.");
            return null;
        }

        if (Layout.Bits(shape, 8) is not { } eighths || eighths / 8 / (uint)type.Elements * (uint)type.Bytes is var bytes
            && (bytes > long.MaxValue || offset > (ulong)(long.MaxValue - (long)bytes)))
        {
            faults.Wrong(name, "The tensor is larger than any file, or lies beyond any.", "The tensor's real shape and offset would be right.");
            return null;
        }

        if (offset % (ulong)alignment != 0)
            faults.Wrong(name, $"The tensor begins at byte {offset}, which is no multiple of {alignment}.", "Tensors at multiples of the alignment would be right.");
        return new(name, type.Name, shape, (long)offset, (long)(eighths / 8 / (uint)type.Elements * (uint)type.Bytes));
    }
}
