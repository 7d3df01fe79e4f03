using System.Globalization;
using System.Text;

namespace ModelRegistry.Ledger;

/// <summary>What came of checking a proof.</summary>
/// <param name="Holds">Whether the leaf is in the log.</param>
/// <param name="Sentence">What was found and what it means.</param>
public sealed record ProofCheck(bool Holds, string Sentence);

/// <summary>
/// The proof that a leaf is in a log, as a file that needs no network (C2SP tlog-proof): the leaf's place, the path to the root, and the
/// checkpoint with its signatures, to the letter.
/// </summary>
/// <param name="Index">The leaf's place, from 0.</param>
/// <param name="Path">The hashes from the leaf's sibling up to the root's child.</param>
/// <param name="Note">The signed checkpoint.</param>
/// <param name="Extra">What else is handed on; nothing vouches for it but what it proves itself. Ours is the leaf.</param>
public sealed record Proof(long Index, IReadOnlyList<TreeHash> Path, string Note, ReadOnlyMemory<byte>? Extra = null)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int MostCharacters = 1024 * 1024;

    /// <summary>Reads a proof.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static Proof Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters) throw new FormatException("The proof has more than a million characters.");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = end < 0 ? [] : text[..end].Split('\n');
        if (lines.Length < 2 || lines[0] != Header)
            throw new FormatException($"This is no proof: its first line must be {Header}, and an empty line parts it from the checkpoint.");
        var at = 1;
        var extra = lines[at].StartsWith("extra ", StringComparison.Ordinal) ? ExtraOf(lines[at++]) : (ReadOnlyMemory<byte>?)null;
        if (at == lines.Length) throw new FormatException("The proof does not say the leaf's place.");
        var index = IndexOf(lines[at++]);
        if (lines.Length - at > 63) throw new FormatException("The proof has more than 63 hashes, more than any log can need.");
        return new(index, [.. lines[at..].Select(Hash)], text[(end + 2)..], extra);
    }

    /// <summary>Whether a leaf is in the log of a key.</summary>
    /// <param name="leaf">The leaf's hash, made from what the reader holds and not from the proof.</param>
    /// <param name="key">The log's key, known beforehand.</param>
    public ProofCheck Holds(TreeHash leaf, VerifierKey key)
    {
        Checkpoint head;
        try
        {
            head = Checkpoint.Read(Note, key);
        }
        catch (FormatException wrong)
        {
            return new(false, wrong.Message);
        }

        return TreeChecks.Includes(leaf, Index, head.Size, Path, head.Root)
            ? new(true, string.Create(CultureInfo.InvariantCulture, $"It is leaf {Index} of {head.Size} in the log {head.Origin}, under a checkpoint that the log's key signed."))
            : new(false, string.Create(
                CultureInfo.InvariantCulture,
                $"The path does not lead from this leaf to the root of {head.Origin} at {head.Size} leaves: it is another leaf, or the proof was changed."));
    }

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra) text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append("index ").Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Path) text.Append(hash).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }

    private static ReadOnlyMemory<byte> ExtraOf(string line)
    {
        var bytes = new byte[line.Length];
        return Convert.TryFromBase64String(line[6..], bytes, out var length)
            ? bytes.AsMemory(0, length) : throw new FormatException("What follows \"extra\" in the proof is no base64.");
    }

    private static long IndexOf(string line)
    {
        var digits = line.StartsWith("index ", StringComparison.Ordinal) ? line[6..] : "";
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && digits == index.ToString(CultureInfo.InvariantCulture)
            ? index : throw new FormatException("The proof does not say the leaf's place: a line \"index N\" is needed.");
    }

    private static TreeHash Hash(string line) => TreeHash.TryParse(line, out var hash)
        ? hash : throw new FormatException("A line of the proof's path is no hash of 32 bytes in base64.");
}
