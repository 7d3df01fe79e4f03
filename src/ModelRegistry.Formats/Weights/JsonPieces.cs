using System.Text.Json;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Weights;

/// <summary>Takes one token; a token that cannot be there is thrown as <see cref="TreeRefusedException"/>.</summary>
internal delegate void TakeToken(ref Utf8JsonReader json);

/// <summary>Reads a long JSON text out of a file in blocks, so that no more of it is held than one block or one text.</summary>
internal static class JsonPieces
{
    // One text or one run of white space; the rest passes in blocks.
    private const int LongestText = 16 * 1024 * 1024;

    /// <summary>Reads so many bytes of JSON.</summary>
    /// <exception cref="TreeRefusedException">It is malformed or ends too soon.</exception>
    public static void Read(ForwardReader file, long length, TakeToken take)
    {
        var (left, state, before) = (length, new JsonReaderState(new JsonReaderOptions { MaxDepth = 16 }), file.Position);
        while (left > 0)
        {
            if (!file.Has(1)) throw Cut(file.Position);
            var piece = file.Ahead.Length > left ? file.Ahead[..(int)left] : file.Ahead;
            var last = piece.Length == left;
            var taken = Take(piece, last, ref state, take, before + length - left);
            file.Pass(taken);
            left -= taken;
            if (last) return;
            if (piece.Length - taken >= LongestText)
                throw Refused(Reason.Limit, $"One text is longer than the limit of {LongestText} bytes.", "Shorter texts would be right.");
            if (!file.Has(piece.Length - taken + 1)) throw Cut(file.Position);
        }
    }

    /// <summary>A text of the reader's token; a text that is none is refused.</summary>
    /// <exception cref="TreeRefusedException">It is not UTF-8, or escapes half of a surrogate pair.</exception>
    public static string Text(ref Utf8JsonReader json, string location)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new TreeRefusedException(new(Reason.Wrong, location, null, "A text is not UTF-8, or escapes half of a character.",
                "Names in UTF-8 would be right; nothing after it was read."));
        }
    }

    private static int Take(ReadOnlySpan<byte> piece, bool last, ref JsonReaderState state, TakeToken take, long before)
    {
        var reader = new Utf8JsonReader(piece, last, state);
        try
        {
            while (reader.Read()) take(ref reader);
        }
        catch (JsonException)
        {
            throw Refused(Reason.Wrong, $"The JSON is malformed soon after byte {before + reader.BytesConsumed}.",
                "One complete JSON object would be right; it was read up to here.");
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static TreeRefusedException Cut(long after) =>
        Refused(Reason.Wrong, $"The file ends after {after} bytes, before its JSON does.", "A whole file would be right.");

    private static TreeRefusedException Refused(Reason reason, string what, string right) => new(new(reason, "", null, what, right));
}
