using System.Globalization;
using System.Runtime.CompilerServices;

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>
/// A sentence of a trace, kept as its parts until somebody reads it: most evaluations are asked for their outcome, and few of their
/// sentences are ever read. Written as an interpolated text. The parts are texts, numbers already written and other sentences, none of
/// which changes, so that it says the same whenever it is read; the parts are let go of then.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Wording
{
    private object?[]? parts;
    private int count;
    private string? text;

    /// <summary>A sentence of as many parts as the compiler counts: each hole may have words before and after it.</summary>
    public Wording(int literalLength, int formattedCount) =>
        parts = new object?[literalLength == 0 ? formattedCount : (2 * formattedCount) + 1];

    private Wording(object?[] parts) => (this.parts, count) = (parts, parts.Length);

    /// <summary>A sentence that is written already.</summary>
    public Wording(string text) => this.text = text;

    /// <summary>Why limbs hold or do not, one after the other.</summary>
    public static Wording Join(string separator, IReadOnlyList<LimbResult> limbs)
    {
        var said = new object?[Math.Max(0, (2 * limbs.Count) - 1)];
        for (var index = 0; index < limbs.Count; index++)
        {
            said[2 * index] = limbs[index].Saying;
            if (index > 0)
                said[(2 * index) - 1] = separator;
        }

        return new(said);
    }

    public void AppendLiteral(string value) => parts![count++] = value;

    public void AppendFormatted(string? value) => parts![count++] = value;

    public void AppendFormatted(Wording? value) => parts![count++] = value;

    public void AppendFormatted(Interval? value) => parts![count++] = value;

    /// <summary>Anything else is written at once: it might change, or be written otherwise elsewhere.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        parts![count++] = value is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : value?.ToString();

    /// <summary>The sentence.</summary>
    public override string ToString()
    {
        if (Volatile.Read(ref parts) is not { } unread)
            return text!;
        var read = new string?[count];
        for (var index = 0; index < read.Length; index++)
            read[index] = unread[index]?.ToString();
        text = string.Concat(read);
        Volatile.Write(ref parts, null);
        return text;
    }
}
