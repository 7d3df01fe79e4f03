using System.Text;
using System.Text.Json;

namespace ModelRegistry.Formats;

/// <summary>What a file most likely is: by its name where the name is fixed, else by the keys at its top.</summary>
internal static class FileKind
{
    // Files of tokenizers and generation are JSON too and describe no model; some are larger than any description.
    private static readonly string[] NoDescription =
        ["tokenizer.json", "tokenizer_config.json", "vocab.json", "added_tokens.json", "special_tokens_map.json", "generation_config.json",
         "preprocessor_config.json", "merges.txt"];

    /// <summary>What somebody handed over by itself: JSON without a better reader is hub metadata, all else a card.</summary>
    public static FileReader Of(string file, ReadOnlySpan<byte> bytes) =>
        Known(Name(file), bytes) ?? (IsObject(bytes) ? FileReaders.HubMetadata : FileReaders.Card);

    /// <summary>What a file at the top of a folder is; null for one that no reader knows.</summary>
    public static FileReader? InFolder(string path, ReadOnlySpan<byte> bytes) => Known(Name(path), bytes);

    /// <summary>Whether a file of this path in a folder may be one that is read whole: at its top, by name or as JSON.</summary>
    public static bool MayBeRead(string path)
    {
        if (path.Contains('/', StringComparison.Ordinal)) return false;
        var name = Name(path);
        return FileReaders.All.Any(reader => reader.IsNamed(name))
            || (name.EndsWith(".json", StringComparison.Ordinal) && !NoDescription.Contains(name));
    }

    private static string Name(string file) => file.Split('/', '\\')[^1].ToLowerInvariant();

    private static FileReader? Known(string name, ReadOnlySpan<byte> bytes)
    {
        if (FileReaders.All.FirstOrDefault(reader => reader.IsNamed(name)) is { } named) return named;
        if (!IsObject(bytes)) return null;
        var keys = Keys(Plain(bytes));
        return FileReaders.All.FirstOrDefault(reader => reader.HasKeys(keys));
    }

    private static bool IsObject(ReadOnlySpan<byte> bytes) => Plain(bytes).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    // Malformed JSON ends the look at its keys; the reader that is then chosen says what is wrong with it.
    private static HashSet<string> Keys(ReadOnlySpan<byte> json)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 128 }));
        try
        {
            reader.Read();
            while (keys.Count < 1000 && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                keys.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                if (!reader.Read() || !reader.TrySkip()) break;
            }
        }
        catch (JsonException)
        {
            return keys;
        }

        return keys;
    }
}
