using System.Runtime.InteropServices;
using ModelRegistry.Formats.Gguf;
using ModelRegistry.Formats.Safetensors;

namespace ModelRegistry.Formats.Weights;

/// <summary>Which files are weights whose header is read, and by whom.</summary>
internal static class Headers
{
    /// <summary>The format by the file's name; null for any other file.</summary>
    public static WeightsFormat? FormatOf(string path) =>
        path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase) ? WeightsFormat.Safetensors
        : path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) ? WeightsFormat.Gguf
        : null;

    /// <summary>Reads a header. Bad input never throws: the header then carries its faults.</summary>
    public static WeightsHeader Read(WeightsFormat format, ForwardReader file) => format switch
    {
        WeightsFormat.Safetensors => SafetensorsHeader.Read(file),
        WeightsFormat.Gguf => GgufHeader.Read(file),
    };

    /// <summary>Reads the header of a file of which the beginning is at hand.</summary>
    public static WeightsHeader? Read(string path, ReadOnlyMemory<byte> beginning, long length)
    {
        if (FormatOf(path) is not { } format) return null;
        using var stream = MemoryMarshal.TryGetArray(beginning, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(beginning.ToArray(), writable: false);
        using var file = new ForwardReader(stream, length, digested: false, progress: null, CancellationToken.None);
        return Read(format, file);
    }
}
