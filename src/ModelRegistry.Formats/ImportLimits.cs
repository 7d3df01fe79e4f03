namespace ModelRegistry.Formats;

/// <summary>How much of an untrusted file is read. Every refusal for a limit names it with its value.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits of the product.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes of a model card; 1 MiB.</summary>
    public int CardBytes { get; init; } = 1024 * 1024;

    /// <summary>Characters of a card's front matter; 256 Ki.</summary>
    public int FrontMatterCharacters { get; init; } = 256 * 1024;

    /// <summary>Bytes of a JSON document or of one line of JSONL; 8 MiB.</summary>
    public int JsonBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Lists and mappings inside each other; 64.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Items of one list or one mapping, and files of one folder; 10,000. What comes after is not read, and said so.</summary>
    public int Items { get; init; } = 10_000;

    /// <summary>Bytes that the files of a zip archive unpack to; 1 TiB, since weights pass through and are not held.</summary>
    public long ArchiveBytes { get; init; } = 1L << 40;

    /// <summary>How many times larger than in the archive a file may unpack, above one mebibyte; 250, where descriptions shrink to a
    /// twentieth and weights hardly.</summary>
    public int ArchiveRatio { get; init; } = 250;

    /// <summary>
    /// Time for one model by the clock; 60 s. The other limits bound the work, of which an honest file is milliseconds: this one is for
    /// what they let through, and so long that no honest file meets it on a machine that thirty others share.
    /// </summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
