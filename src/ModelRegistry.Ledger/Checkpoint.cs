using System.Globalization;

namespace ModelRegistry.Ledger;

/// <summary>The head of a log at a size: the text that its key signs (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's identity.</param>
/// <param name="Size">How many leaves it has.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>The three lines.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    /// <summary>Reads the text of a note. Lines after the third are another's additions and are left alone.</summary>
    /// <exception cref="FormatException">It is no checkpoint; the message says what is wrong.</exception>
    public static Checkpoint Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[..^1].Any(line => line.Length == 0) || lines[^1].Length > 0)
            throw new FormatException("A checkpoint has three lines: the log, its size, its root.");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || lines[1] != size.ToString(CultureInfo.InvariantCulture))
            throw new FormatException("The second line of a checkpoint is the size as a whole number; this is another thing.");
        return TreeHash.TryParse(lines[2], out var root)
            ? new(lines[0], size, root)
            : throw new FormatException("The third line of a checkpoint is the root, 32 bytes in base64; this is another thing.");
    }

    /// <summary>Reads a signed checkpoint and heeds it only where the key signed it and it is of the key's log.</summary>
    /// <param name="note">The note.</param>
    /// <param name="key">The log's key.</param>
    /// <exception cref="FormatException">It is none, of another log, or not signed by the key.</exception>
    public static Checkpoint Read(string note, VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var read = SignedNote.Read(note);
        if (!key.Vouches(read)) throw new FormatException($"The checkpoint is not signed by the key of {key.Name} (id {key.KeyId:x8}).");
        var checkpoint = Read(read.Text);
        return checkpoint.Origin == key.Name
            ? checkpoint : throw new FormatException($"The checkpoint is of the log {checkpoint.Origin}, the key of {key.Name}.");
    }
}
