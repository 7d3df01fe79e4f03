using System.Text;
using System.Text.Json;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats;

/// <summary>What an uploaded or pasted file most likely is: by its name where the name is fixed, else by the keys at its top.</summary>
internal static class FileKind
{
    public static SourceKind Of(string file, ReadOnlySpan<byte> bytes)
    {
        var name = file.Split('/', '\\')[^1].ToLowerInvariant();
        if (name == "config.json") return SourceKind.Configuration;
        if (name == "adapter_config.json") return SourceKind.AdapterConfiguration;
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return content.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? OfJson(content) : SourceKind.ModelCard;
    }

    private static SourceKind OfJson(ReadOnlySpan<byte> json)
    {
        var keys = Keys(json);
        return keys.Contains("model_id") ? SourceKind.CrawlRecord
            : keys.Contains("base_model_name_or_path") || keys.Contains("peft_type") ? SourceKind.AdapterConfiguration
            : keys.Contains("model_type") || keys.Contains("architectures") || keys.Contains("_name_or_path") ? SourceKind.Configuration
            : SourceKind.HubMetadata;
    }

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
