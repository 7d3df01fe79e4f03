using System.Text;

namespace ModelRegistry.Ledger;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The name of the key that it says it is by.</param>
/// <param name="KeyId">The four bytes that help to find the key, and prove nothing.</param>
/// <param name="Signature">The signature itself.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>A text with the signatures of one or more keys below it (C2SP signed-note).</summary>
/// <param name="Text">What is signed, ending with a newline.</param>
/// <param name="Signatures">The signatures in order. Those by keys that nobody knows are ignored by whoever checks.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const string Dash = "— ";
    private const int MostCharacters = 256 * 1024;
    private const int MostSignatures = 64;

    /// <summary>Reads a note.</summary>
    /// <param name="note">The whole of it.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static SignedNote Read(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Length > MostCharacters) throw new FormatException($"The note has more than {MostCharacters} characters.");
        if (note.Any(sign => sign < ' ' && sign != '\n')) throw new FormatException("The note has a control character other than a newline.");
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) throw new FormatException("The note has no empty line between its text and its signatures.");
        if (!note.EndsWith('\n')) throw new FormatException("The note's last line does not end.");
        var lines = note[(end + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) throw new FormatException($"The note has {lines.Length} signatures; 1 to {MostSignatures} are read.");
        return new(note[..(end + 1)], [.. lines.Select(Line)]);
    }

    /// <summary>The note as it is sent.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var line in Signatures)
        {
            byte[] signature = [(byte)(line.KeyId >> 24), (byte)(line.KeyId >> 16), (byte)(line.KeyId >> 8), (byte)line.KeyId,
                .. line.Signature.Span];
            note.Append(Dash).Append(line.Name).Append(' ').Append(Convert.ToBase64String(signature)).Append('\n');
        }

        return note.ToString();
    }

    /// <summary>Whether a key's name can stand in a signature line.</summary>
    public static bool IsName(string? name) => !string.IsNullOrEmpty(name)
        && !name.Any(sign => char.IsWhiteSpace(sign) || sign is '+' or < ' ');

    private static NoteSignature Line(string line)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        if (parts.Length != 2 || !IsName(parts[0])) throw new FormatException($"\"{Cut(line)}\" is no line of a signature.");
        var bytes = new byte[parts[1].Length];
        if (!Convert.TryFromBase64String(parts[1], bytes, out var length) || length < 5)
            throw new FormatException($"The signature of {Cut(parts[0])} is no base64 of a key id and a signature.");
        return new(parts[0], (uint)(bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]), bytes.AsMemory(4, length - 4));
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
