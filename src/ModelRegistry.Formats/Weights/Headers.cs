using System.Runtime.InteropServices;
using ModelRegistry.Formats.Folders;
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

    /// <summary>Reads a header or an index on its way. Bad input never throws: what was read then carries its faults.</summary>
    public static FolderFile Read(FolderFile file, ForwardReader content) => FormatOf(file.Path) switch
    {
        WeightsFormat.Safetensors => file with { Header = SafetensorsHeader.Read(content) },
        WeightsFormat.Gguf => file with { Header = GgufHeader.Read(content) },
        null => file with { Index = ShardIndex.Read(content) },
    };

    /// <summary>Reads the header of a file of which the beginning is at hand.</summary>
    public static FolderFile Read(FolderFile file, ReadOnlyMemory<byte> beginning)
    {
        using var stream = MemoryMarshal.TryGetArray(beginning, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(beginning.ToArray(), writable: false);
        using var content = new ForwardReader(stream, file.Bytes, digested: false, progress: null, CancellationToken.None);
        return Read(file, content);
    }
}
