namespace ModelRegistry.Documents;

/// <summary>A piece of a section. The family is closed: the paper and the screen each render all of it.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>Running text.</summary>
/// <param name="Text">The sentences.</param>
public sealed record Paragraph(Prose Text) : Block;

/// <summary>A heading below the section's own.</summary>
/// <param name="Text">The heading.</param>
public sealed record Heading(string Text) : Block
{
    /// <summary>The words' language as a tag of RFC 5646, where it is not the paper's own; null where it is.</summary>
    public string? Language { get; init; }
}

/// <summary>Names with their values, one under the other: parties, item, destination, day.</summary>
/// <param name="Rows">The pairs in order.</param>
public sealed record KeyValues(IReadOnlyList<KeyValue> Rows) : Block;

/// <summary>One name with its value.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value.</param>
public sealed record KeyValue(string Key, Prose Value);

/// <summary>A table whose header row is repeated on every page it reaches.</summary>
/// <param name="Caption">What the table shows, in one line.</param>
/// <param name="Columns">At least one column.</param>
/// <param name="Rows">Each row has exactly one cell a column.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Prose>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its header cell.</param>
/// <param name="Share">Its share of the width, relative to the other columns' shares; greater than zero.</param>
public sealed record Column(string Heading, double Share = 1);

/// <summary>A list with points; nested lists give the outline of a trace.</summary>
/// <param name="Items">The points in order.</param>
public sealed record Bullets(IReadOnlyList<Bullet> Items) : Block;

/// <summary>One point and what stands under it.</summary>
/// <param name="Text">The point.</param>
/// <param name="Under">Its sub-points; empty where there are none.</param>
public sealed record Bullet(Prose Text, IReadOnlyList<Bullet> Under)
{
    /// <summary>A point with nothing under it.</summary>
    /// <param name="text">The point.</param>
    public Bullet(Prose text) : this(text, [])
    {
    }
}

/// <summary>What a notice box is for; the box carries a colour and always a heading, never the colour alone.</summary>
public enum NoticeKind
{
    /// <summary>Something good to know.</summary>
    Information,

    /// <summary>Something uncertain, unverified or to be observed.</summary>
    Caution,
}

/// <summary>A box that stands out from the text.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its sentences.</param>
public sealed record Notice(NoticeKind Kind, string Heading, Prose Text) : Block;
