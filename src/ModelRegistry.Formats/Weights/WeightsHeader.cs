using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Weights;

/// <summary>A file format of weights whose header is read.</summary>
internal enum WeightsFormat
{
    Safetensors,
    Gguf,
}

/// <summary>One tensor as a header lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements in the format's own word: BF16, Q4_K.</param>
/// <param name="Shape">Its dimensions in the order of the header; none for a single number.</param>
/// <param name="Begin">Where its bytes begin, counted from the beginning of the data.</param>
/// <param name="Bytes">How many there are.</param>
internal readonly record struct TensorInfo(string Name, string Type, long[] Shape, long Begin, long Bytes)
{
    /// <summary>The number of elements; the header's reader has made sure that it can be counted.</summary>
    public long Elements
    {
        get
        {
            var product = 1L;
            foreach (var size in Shape) product *= size;
            return product;
        }
    }
}

/// <summary>One word of a header beside the tensors.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Location">Where it stands: a JSON pointer, or the key in a binary header.</param>
internal readonly record struct HeaderWord(string Key, string Value, string Location);

/// <summary>What the header of one file of weights says, and where it lies. The weights themselves are not looked at.</summary>
internal sealed record WeightsHeader(WeightsFormat Format, string Version)
{
    public IReadOnlyList<TensorInfo> Tensors { get; init; } = [];

    public IReadOnlyList<HeaderWord> Words { get; init; } = [];

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Where the data begins, counted from the beginning of the file; null when the header could not be read to its end.</summary>
    public long? DataStart { get; init; }

    /// <summary>How many bytes of data the header lays out.</summary>
    public long DataBytes { get; init; }

    /// <summary>Whether every tensor was read and the layout holds together.</summary>
    public bool IsSound { get; init; }

    /// <summary>Whether the file is as long as its header says; what holds a header alone is not the file that it describes.</summary>
    public bool HoldsItsData { get; init; }

    /// <summary>Whether the header could not be read to its end or breaks its format: then nothing is taken of what it says.</summary>
    public bool Lies => DataStart is null || (!IsSound && Faults.Any(fault => fault.Reason is Reason.Wrong));

    /// <summary>How people call the format.</summary>
    public string Called => Format is WeightsFormat.Safetensors ? "safetensors" : $"GGUF version {Version}";
}
