using System.Text.Json;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A part of what configures trust, with its place for messages. Keys are compared in any case, since an environment has no
/// case.</summary>
internal sealed record TrustNode(string Label, string Pointer, JsonElement Element, Func<string, byte[]> Open)
{
    public TrustRefusedException Refused(string? key, string what, string right)
    {
        var pointer = key is null ? Pointer : $"{Pointer}/{key}";
        return new(pointer.Length == 0 ? Label : $"{Label}, {pointer}", what, right);
    }

    /// <summary>Refuses keys that mean nothing here: one that is misspelt would be passed over in silence.</summary>
    public void Only(IReadOnlyList<string> keys)
    {
        if (Element.ValueKind is not JsonValueKind.Object) throw Refused(null, "It is no object.", $"An object with {string.Join(", ", keys)} would be right.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Element.EnumerateObject())
        {
            if (!keys.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                throw Refused(property.Name, "This key means nothing here.", $"One of {string.Join(", ", keys)} would be right.");
            if (!seen.Add(property.Name)) throw Refused(property.Name, "This key stands here twice.", "Once would be right.");
        }
    }

    public IEnumerable<TrustNode> Items(string key)
    {
        if (Get(key) is not { } list) return [];
        if (list.ValueKind is not JsonValueKind.Array) throw Refused(key, "It is no list.", "A list would be right.");
        return list.EnumerateArray().Select((item, index) => new TrustNode(Label, $"{Pointer}/{key}/{index}", item, Open));
    }

    /// <summary>A text without white space around it; null where the key is absent or empty.</summary>
    public string? Text(string key)
    {
        if (Get(key) is not { } value) return null;
        if (value.ValueKind is not JsonValueKind.String) throw Refused(key, "It is no text.", "A text would be right.");
        return value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
    }

    public bool Flag(string key) => Get(key) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } said when bool.TryParse(said.GetString(), out var flag) => flag,
        _ => throw Refused(key, "It is neither true nor false.", "true or false would be right."),
    };

    /// <summary>The beginning of a day in UTC; null where the key is absent.</summary>
    public DateTimeOffset? Day(string key)
    {
        if (Text(key) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
            ? new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw Refused(key, $"\"{text}\" is no day.", "A day such as 2026-01-31 would be right.");
    }

    public byte[] File(string key, string path)
    {
        try
        {
            return Open(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(key, $"{path} cannot be read: {unread.Message.TrimEnd('.')}.", "A file that is there and can be read would be right.");
        }
    }

    private JsonElement? Get(string key)
    {
        foreach (var property in Element.EnumerateObject())
        {
            if (!property.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) continue;
            return property.Value.ValueKind is JsonValueKind.Null ? null : property.Value;
        }

        return null;
    }
}
