namespace ModelRegistry.Formats.Weights;

/// <summary>Whether tensors lie beside each other as a header says: inside the data, none over another.</summary>
internal static class Layout
{
    /// <summary>The product of dimensions and of bits an element, in bits; null when no machine could hold it or a size is
    /// negative.</summary>
    public static UInt128? Bits(ReadOnlySpan<long> shape, int bits)
    {
        var product = (UInt128)bits;
        foreach (var size in shape)
        {
            if (size < 0) return null;
            product *= (ulong)size;
            if (product > (UInt128)long.MaxValue * 8) return null;
        }

        return product;
    }

    /// <summary>Looks for tensors that lie over each other or leave a gap wider than the format allows.</summary>
    /// <param name="tensors">All tensors of the file.</param>
    /// <param name="alignment">To how many bytes each begins; 1 where the format knows no padding.</param>
    /// <param name="pointer">How a message points at a tensor.</param>
    /// <param name="faults">Where it is said.</param>
    /// <returns>Where the last ends.</returns>
    public static long Check(IReadOnlyList<TensorInfo> tensors, long alignment, Func<string, string> pointer, Faults faults)
    {
        var (end, last) = (0L, "");
        foreach (var tensor in InOrder(tensors))
        {
            var expected = end + ((alignment - (end % alignment)) % alignment);
            if (tensor.Begin < end && tensor.Bytes > 0)
                faults.Wrong(pointer(tensor.Name), $"{tensor.Name} begins at byte {tensor.Begin}, inside {last}, which ends at {end}.",
                    "Tensors side by side would be right.");
            else if (tensor.Begin > expected)
                faults.Wrong(pointer(tensor.Name), $"{tensor.Begin - expected} bytes before {tensor.Name} belong to no tensor.",
                    "Tensors without a gap would be right.");
            if (tensor.Begin + tensor.Bytes > end) (end, last) = (tensor.Begin + tensor.Bytes, tensor.Name);
        }

        return end;
    }

    private static IEnumerable<TensorInfo> InOrder(IReadOnlyList<TensorInfo> tensors)
    {
        for (var index = 1; index < tensors.Count; index++)
        {
            if (tensors[index].Begin < tensors[index - 1].Begin)
                return tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.Bytes);
        }

        return tensors;
    }
}
