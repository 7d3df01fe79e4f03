using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// An outline program of type 2 with its subroutines put in where they are called, so that a glyph stands by itself
/// (Adobe Technical Note 5177). Programs that compute (arithmetic, seac) are refused: no font for text needs them.
/// </summary>
internal sealed class CharString(CompactIndex global, CompactIndex? local)
{
    private const int DeepestCall = 10;
    private const int MostOperands = 513;
    private const int LongestProgram = 65_000;
    private readonly List<(int Value, int Start)> stack = [];
    private readonly List<byte> output = [];
    private int hints;
    private bool ended;

    /// <summary>The program without calls.</summary>
    /// <exception cref="InvalidDataException">The program is broken or computes.</exception>
    public byte[] Expand(ReadOnlySpan<byte> program)
    {
        Run(program, 0);
        return ended ? [.. output] : throw CompactIndex.Broken();
    }

    private void Run(ReadOnlySpan<byte> program, int depth)
    {
        if (depth > DeepestCall) throw CompactIndex.Broken();
        for (var at = 0; at < program.Length && !ended;)
        {
            int first = program[at];
            if (first >= 32 || first == 28) PushNumber(program, ref at);
            else if (first is 10 or 29)
            {
                at++;
                var called = first == 10 ? local ?? throw CompactIndex.Broken() : global;
                Run(called[PopNumber() + called.Bias], depth + 1);
            }
            else if (first == 11) return;
            else at += Operator(program[at..]);
            if (output.Count > LongestProgram) throw CompactIndex.Broken();
        }
    }

    private void PushNumber(ReadOnlySpan<byte> program, ref int at)
    {
        int first = program[at];
        var length = first switch { 28 => 3, 255 => 5, >= 247 => 2, _ => 1 };
        var bytes = program.Slice(at, length);
        var value = first switch
        {
            28 => BinaryPrimitives.ReadInt16BigEndian(bytes[1..]),
            255 => BinaryPrimitives.ReadInt32BigEndian(bytes[1..]) >> 16,
            >= 251 => (-(first - 251) * 256) - bytes[1] - 108,
            >= 247 => ((first - 247) * 256) + bytes[1] + 108,
            _ => first - 139,
        };
        if (stack.Count >= MostOperands) throw CompactIndex.Broken();
        stack.Add((value, output.Count));
        output.AddRange(bytes);
        at += length;
    }

    /// <summary>Takes the number of a subroutine off, and its bytes out of the program.</summary>
    private int PopNumber()
    {
        if (stack.Count == 0) throw CompactIndex.Broken();
        var (value, start) = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        output.RemoveRange(start, output.Count - start);
        return value;
    }

    /// <summary>Copies an operator that clears the stack; gives its length.</summary>
    private int Operator(ReadOnlySpan<byte> program)
    {
        int code = program[0];
        var length = code switch
        {
            1 or 3 or 18 or 23 => Stems(1),
            19 or 20 => Stems(1) + ((hints + 7) / 8),
            12 when program[1] is >= 34 and <= 37 => 2,
            14 when stack.Count < 4 => 1,
            4 or 5 or 6 or 7 or 8 or 21 or 22 or (>= 24 and <= 27) or 30 or 31 => 1,
            _ => throw CompactIndex.Broken(),
        };
        output.AddRange(program[..length]);
        stack.Clear();
        ended = code == 14;
        return length;
    }

    private int Stems(int length)
    {
        hints += stack.Count / 2;
        return length;
    }
}
