using System.Buffers.Binary;
using System.Globalization;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Gguf;

/// <summary>
/// Reads the header of a GGUF file, versions 2 and 3 (ggml's description of the format): magic, version, number of tensors, number of
/// metadata values, these, those, and data at a multiple of the alignment. The data is not looked at.
/// </summary>
internal static class GgufHeader
{
    private const uint Magic = 0x46554747;
    private const int LeastTensor = 24;
    private const int LeastValue = 13;
    private const ulong MostTensors = 250_000;
    private const ulong MostValues = 65_536;

    public static WeightsHeader Read(ForwardReader file)
    {
        var (words, faults, version) = (new List<HeaderWord>(), new Faults(), 0u);
        try
        {
            version = Version(file);
            return Body(file, words, faults, version);
        }
        catch (TreeRefusedException refused)
        {
            faults.Add(refused.Fault);
        }

        return Of(version, words, faults);
    }

    private static uint Version(ForwardReader file)
    {
        if (file.UInt32() is not { } magic || file.UInt32() is not { } version)
            throw Refused($"The file has {file.Length} bytes, too few for a GGUF file.", "A whole file would be right.");
        if (magic != Magic) throw Refused("The file does not begin with GGUF.", "A GGUF file would be right.");
        if (version is 2 or 3) return version;
        if (version == 1)
            throw Refused("The file is of GGUF version 1, which writes other lengths and is not read.", "The file converted to version 3 would be right.");
        throw BinaryPrimitives.ReverseEndianness(version) is 2 or 3
            ? Refused("The file is big-endian, which is not read.", "The little-endian file that most machines use would be right.")
            : Refused($"The file is of GGUF version {version}, which does not exist yet.", "Version 2 or 3 would be right.");
    }

    private static WeightsHeader Body(ForwardReader file, List<HeaderWord> words, Faults faults, uint version)
    {
        var values = new GgufValues(file, words, faults);
        var tensors = Counted(file, values.Needed(file.UInt64(), ""), "tensors", LeastTensor, MostTensors);
        var count = Counted(file, values.Needed(file.UInt64(), ""), "metadata values", LeastValue, MostValues);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0UL; number < count; number++)
        {
            var key = values.One();
            if (!seen.Add(key)) faults.Wrong(key, $"The key {key} stands here a second time; both are kept.", "Each key once would be right.");
        }

        var alignment = Alignment(words, faults);
        var listed = new GgufTensors(file, values, faults).Read(tensors, alignment);
        return Finished(file, Of(version, words, faults) with { Tensors = listed }, alignment, faults);
    }

    private static WeightsHeader Finished(ForwardReader file, WeightsHeader header, long alignment, Faults faults)
    {
        var start = Up(file.Position, alignment);
        var end = Layout.Check(header.Tensors, alignment, static name => name, faults);
        var sound = !faults.Any;
        var least = header.Tensors.Count == 0 ? file.Position : start + end;
        var holds = file.Length >= least && file.Length <= Up(start + end, alignment);
        if (!holds && sound)
            faults.Wrong("", $"The header lays out {end} bytes of data, and {Math.Max(0, file.Length - start)} follow it.",
                "A file as long as its header says would be right; what the header says was read, and the file is not listed.");
        return header with
        {
            DataStart = Math.Min(start, file.Length),
            DataBytes = end,
            IsSound = sound,
            HoldsItsData = holds,
            Faults = faults.All,
        };
    }

    private static long Alignment(List<HeaderWord> words, Faults faults)
    {
        const long Usual = 32;
        if (words.FindLast(word => word.Key == "general.alignment") is not { Key: not null } stated) return Usual;
        if (long.TryParse(stated.Value, CultureInfo.InvariantCulture, out var alignment)
            && alignment is >= 8 and <= 1 << 20 && alignment % 8 == 0)
            return alignment;
        faults.Wrong(stated.Location, $"The alignment is {stated.Value}.", "A multiple of 8 would be right; 32 is taken.");
        return Usual;
    }

    private static ulong Counted(ForwardReader file, ulong count, string what, int least, ulong most)
    {
        if ((UInt128)count * (uint)least > (UInt128)Math.Max(0, file.Remaining))
            throw Refused($"The header says it has {count} {what}, and {Math.Max(0, file.Remaining)} bytes follow.", "A whole file would be right.");
        return count <= most ? count
            : throw new TreeRefusedException(new(Reason.Limit, "", null, $"The header has {count} {what}, more than the limit of {most}.",
                "Fewer would be right; nothing was read."));
    }

    private static long Up(long position, long alignment) => position + ((alignment - (position % alignment)) % alignment);

    private static WeightsHeader Of(uint version, List<HeaderWord> words, Faults faults) =>
        new(WeightsFormat.Gguf, version.ToString(CultureInfo.InvariantCulture)) { Words = words, Faults = faults.All };

    private static TreeRefusedException Refused(string what, string right) => new(new(Reason.Wrong, "", null, what, right));
}
