using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>
/// Reads the header of a safetensors file: eight bytes of little-endian length, then that much JSON; the data follows without padding and
/// without gaps (the format's own specification). The data is not looked at.
/// </summary>
internal static class SafetensorsHeader
{
    /// <summary>The longest header the reference implementation reads.</summary>
    public const long Longest = 100_000_000;

    /// <summary>The most tensors of one file; the largest published models have some hundred thousand in all.</summary>
    public const int MostTensors = 250_000;

    /// <summary>The most words of __metadata__.</summary>
    public const int MostWords = 10_000;

    public static WeightsHeader Read(ForwardReader file)
    {
        var tokens = new HeaderTokens();
        try
        {
            var length = Length(file);
            JsonPieces.Read(file, length, tokens.Take);
            if (!tokens.Ended) throw Refused(Reason.Wrong, "The header's JSON ends before its object does.", "One complete JSON object would be right.");
            return Finished(file, tokens, 8 + length);
        }
        catch (TreeRefusedException refused)
        {
            tokens.Faults.Add(refused.Fault);
        }

        return Of(tokens);
    }

    private static long Length(ForwardReader file)
    {
        if (file.UInt64() is not { } length)
            throw Refused(Reason.Wrong, $"The file has {file.Length} bytes, too few for a safetensors file.", "Eight bytes of length and a header would be right.");
        if (length > Longest)
            throw Refused(Reason.Limit, $"The header says it has {length} bytes, more than the limit of {Longest}.", "A shorter header would be right.");
        if ((long)length > file.Remaining || length < 2)
            throw Refused(Reason.Wrong, $"The header says it has {length} bytes, and {file.Remaining} follow.", "A whole file would be right.");
        if (file.Has(1) && file.Ahead[0] != (byte)'{')
            throw Refused(Reason.Wrong, "The header does not begin with {.", "A JSON object would be right.");
        return (long)length;
    }

    private static WeightsHeader Finished(ForwardReader file, HeaderTokens tokens, long dataStart)
    {
        var end = Layout.Check(tokens.Tensors, alignment: 1, name => Node.Step("", name), tokens.Faults);
        var sound = !tokens.Faults.Any;
        var holds = file.Length == dataStart + end;
        if (!holds && sound)
            tokens.Faults.Wrong("", $"The header lays out {end} bytes of data, and {file.Length - dataStart} follow it.",
                "A file as long as its header says would be right; what the header says was read, and the file is not listed.");
        return Of(tokens) with { DataStart = dataStart, DataBytes = end, IsSound = sound, HoldsItsData = holds };
    }

    private static WeightsHeader Of(HeaderTokens tokens) =>
        new(WeightsFormat.Safetensors, "") { Tensors = tokens.Tensors, Words = tokens.Words, Faults = tokens.Faults.All };

    private static TreeRefusedException Refused(Reason reason, string what, string right) => new(new(reason, "", null, what, right));
}
