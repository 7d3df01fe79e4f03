using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Gguf;

/// <summary>
/// Reads metadata values one after the other. Lengths are held against what is left of the file before anything is read, and what is not
/// kept is passed over: a vocabulary of a million words costs no memory.
/// </summary>
internal sealed class GgufValues(ForwardReader file, List<HeaderWord> words, Faults faults)
{
    private const uint Text = 8;
    private const uint List = 9;
    private const int LongestKey = 65_535;
    private const int LongestText = 64 * 1024;
    private const int MostItems = 1_000;
    private const int Deepest = 4;

    // The whole of a header, so that no list runs through a file of a hundred gigabytes.
    private const long Longest = 1L << 30;

    private static readonly UTF8Encoding Strict = new(false, true);
    private static readonly HashSet<string> Lists =
        new(["general.tags", "general.languages", "general.datasets", "tokenizer.chat_templates"], StringComparer.Ordinal);

    /// <summary>Reads one key with its value.</summary>
    /// <exception cref="TreeRefusedException">The file ends, or says something it cannot hold.</exception>
    public string One()
    {
        var key = Key();
        Value(key, Needed(file.UInt32(), key));
        return key;
    }

    /// <summary>Reads a text up to a length that is kept whole.</summary>
    /// <exception cref="TreeRefusedException">The file ends, or the text is longer.</exception>
    public string Short(string what, int longest)
    {
        var length = Length(what);
        if (length > longest)
            throw Refused(Reason.Limit, what, $"A name has {length} bytes, more than the limit of {longest}.", "A shorter name would be right; nothing after it was read.");
        if (!file.Has((int)length)) throw Ended(what);
        var text = Decoded(file.Ahead[..(int)length]);
        file.Pass((int)length);
        if (text is null) faults.Wrong(what, "A name is not UTF-8.", "Text in UTF-8 would be right.");
        return text ?? "";
    }

    /// <summary>A number that must be there.</summary>
    public T Needed<T>(T? value, string where)
        where T : struct => value ?? throw Ended(where);

    public TreeRefusedException Ended(string where) => Refused(Reason.Wrong, where,
        $"The file ends at byte {file.Position}, inside its header.", "A whole file would be right; the header was read up to here.");

    private static TreeRefusedException Refused(Reason reason, string where, string what, string right) =>
        new(new(reason, where, null, what, right));

    private static string? Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private string Key()
    {
        var key = Short("", LongestKey);
        if (key.Length == 0 || !key.All(letter => letter is > ' ' and < '\u007f'))
            faults.Wrong(Cut(key), "A key is empty or holds more than plain letters.", "Lower-case words with points between would be right.");
        return key;
    }

    // Bytes of a text, which must fit into what is left.
    private long Length(string where)
    {
        var length = Needed(file.UInt64(), where);
        if (length > (ulong)Math.Max(0, file.Remaining))
            throw Refused(Reason.Wrong, where, $"A text says it has {length} bytes, and {Math.Max(0, file.Remaining)} follow.",
                "The text's real length would be right; nothing after it was read.");
        if (file.Position > Longest)
            throw Refused(Reason.Limit, where, $"The header is longer than the limit of {Longest} bytes.", "A shorter header would be right; the rest was not read.");
        return (long)length;
    }

    private void Value(string key, uint type)
    {
        if (GgufTypes.BytesOfValue(type) is { } bytes) Scalar(key, type, bytes);
        else if (type == Text && key.StartsWith("tokenizer.chat_template", StringComparison.Ordinal)) Template(key);
        else if (type == Text) Word(key, key);
        else if (type == List) Items(key, depth: 1);
        else
            throw Refused(Reason.Wrong, key, $"The value has the type {type}, which GGUF does not have.", "A type from 0 to 12 would be right; nothing after it was read.");
    }

    private void Scalar(string key, uint type, int bytes)
    {
        if (!file.Has(bytes)) throw Ended(key);
        var value = file.Ahead[..bytes];
        if (type == 7 && value[0] > 1) faults.Wrong(key, $"A boolean holds {value[0]}.", "0 or 1 would be right.");
        words.Add(new(key, type switch
        {
            0 or 7 => Number(value[0]),
            1 => Number((sbyte)value[0]),
            2 => Number(BinaryPrimitives.ReadUInt16LittleEndian(value)),
            3 => Number(BinaryPrimitives.ReadInt16LittleEndian(value)),
            4 => Number(BinaryPrimitives.ReadUInt32LittleEndian(value)),
            5 => Number(BinaryPrimitives.ReadInt32LittleEndian(value)),
            6 => Number(BinaryPrimitives.ReadSingleLittleEndian(value)),
            10 => Number(BinaryPrimitives.ReadUInt64LittleEndian(value)),
            11 => Number(BinaryPrimitives.ReadInt64LittleEndian(value)),
            _ => Number(BinaryPrimitives.ReadDoubleLittleEndian(value)),
        }, key));
        file.Pass(bytes);
    }

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private void Word(string key, string where)
    {
        var length = Length(where);
        if (length > LongestText)
        {
            Passed(where, $"A text of {length} bytes is passed over.");
            if (!file.PassOver(length)) throw Ended(where);
            return;
        }

        if (!file.Has((int)length)) throw Ended(where);
        if (Decoded(file.Ahead[..(int)length]) is { } text) words.Add(new(key, text, where));
        else faults.Wrong(where, "The text is not UTF-8.", "Text in UTF-8 would be right; it is passed over.");
        file.Pass((int)length);
    }

    // A template is known by its digest: it steers a model and can be changed without touching a weight.
    private void Template(string key)
    {
        var left = Length(key);
        var length = left;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (left > 0)
        {
            if (!file.Has(1)) throw Ended(key);
            var piece = file.Ahead.Length > left ? file.Ahead[..(int)left] : file.Ahead;
            hash.AppendData(piece);
            left -= piece.Length;
            file.Pass(piece.Length);
        }

        words.Add(new(key, $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())} over {length} bytes", key));
    }

    private void Items(string key, int depth)
    {
        var type = Needed(file.UInt32(), key);
        var count = Needed(file.UInt64(), key);
        var least = GgufTypes.BytesOfValue(type) ?? (type == Text ? 8 : 12);
        if ((UInt128)count * (uint)least > (UInt128)Math.Max(0, file.Remaining))
            throw Refused(Reason.Wrong, key, $"A list says it has {count} items, and {Math.Max(0, file.Remaining)} bytes follow.",
                "The list's real length would be right; nothing after it was read.");
        if (depth == 1 && !Lists.Contains(key)) Passed(key, $"A list of {count} items is passed over.");
        if (GgufTypes.BytesOfValue(type) is { } bytes)
        {
            if (!file.PassOver((long)count * bytes)) throw Ended(key);
        }
        else if (type == Text) Texts(key, count, kept: depth == 1 && Lists.Contains(key));
        else if (type == List && depth < Deepest)
        {
            for (var item = 0UL; item < count; item++) Items(key, depth + 1);
        }
        else
            throw Refused(Reason.Wrong, key, $"A list holds the type {type} at depth {depth}.", "Numbers, texts or a flatter list would be right; nothing after it was read.");
    }

    private void Texts(string key, ulong count, bool kept)
    {
        for (var item = 0UL; item < count; item++)
        {
            if (kept && item < MostItems) Word(key, $"{key}/{item}");
            else if (!file.PassOver(Length(key))) throw Ended(key);
        }

        if (kept && count > MostItems)
            faults.Limit(key, $"{count} items are more than the limit of {MostItems}; those after it were not read.", "A shorter list would be right.");
    }

    private void Passed(string where, string what) => faults.Add(new(Reason.KeptNotInterpreted, where, null, what, "Nothing has to be changed."));

    private static string Cut(string text) => text.Length <= 100 ? text : text[..100];
}
