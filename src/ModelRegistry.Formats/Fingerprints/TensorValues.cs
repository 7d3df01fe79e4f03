using System.Buffers.Binary;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Fingerprints;

/// <summary>One tensor where it lies: values are read and decoded a piece at a time.</summary>
internal sealed record TensorValues(TensorInfo Tensor, long Start, Func<Stream> Open)
{
    public bool IsReadable => Tensor.Type is "F32" or "F16" or "BF16";

    private int Width => Tensor.Type is "F32" ? 4 : 2;

    /// <summary>Reads values from an element on.</summary>
    /// <exception cref="IOException">The file ends before, or cannot be read.</exception>
    public void Read(Stream file, long from, Span<float> into)
    {
        var bytes = new byte[into.Length * Width];
        file.Position = Start + Tensor.Begin + (from * Width);
        file.ReadExactly(bytes);
        for (var index = 0; index < into.Length; index++)
        {
            var at = bytes.AsSpan(index * Width);
            into[index] = Tensor.Type switch
            {
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(at),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(at),
                _ => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(at) << 16),
            };
        }
    }
}
