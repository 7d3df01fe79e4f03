using System.Text;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>A growing array without the object a list would be, cut to its length when it is complete.</summary>
internal sealed class Column<T>
    where T : unmanaged
{
    private T[] cells = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => cells.AsSpan(0, Count);

    public T this[int index] => cells[index];

    public void Add(T cell)
    {
        if (Count == cells.Length)
            Array.Resize(ref cells, Math.Max(16, Count + (Count / 2)));
        cells[Count++] = cell;
    }

    public void AddRange(ReadOnlySpan<T> more)
    {
        foreach (var cell in more)
            Add(cell);
    }

    public void Trim() => Array.Resize(ref cells, Count);
}

/// <summary>Text in a column of bytes.</summary>
internal static class TextColumn
{
    public static void AddText(this Column<byte> column, string text) => column.AddRange(Encoding.UTF8.GetBytes(text));
}

/// <summary>Numbers equal values alike, from 0 on.</summary>
internal sealed class Interned<T>(IEqualityComparer<T> equality)
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = new(equality);
    private readonly List<T> values = [];

    public T this[int number] => values[number];

    public int NumberOf(T value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers[value] = number = values.Count;
            values.Add(value);
        }

        return number;
    }

    /// <summary>Lets go of what only new values need.</summary>
    public void Trim()
    {
        numbers.Clear();
        numbers.TrimExcess();
        values.TrimExcess();
    }
}
