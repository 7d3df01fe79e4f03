namespace ModelRegistry.Documents;

/// <summary>How a stretch of words stands out from its sentence.</summary>
public enum Emphasis
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Bold: what the reader must not miss.</summary>
    Strong,

    /// <summary>Italic: a source, a mark of uncertainty, a term.</summary>
    Quiet,

    /// <summary>Fixed width: digests, identifiers, file names.</summary>
    Code,
}

/// <summary>Words of one emphasis.</summary>
/// <param name="Text">The words; a line feed breaks the line.</param>
/// <param name="Emphasis">How they stand out.</param>
public sealed record Span(string Text, Emphasis Emphasis = Emphasis.Plain)
{
    /// <summary>The words' language as a tag of RFC 5646, where it is not the paper's own; null where it is.</summary>
    public string? Language { get; init; }
}

/// <summary>A sentence or several, as spans in reading order. A plain string converts by itself.</summary>
/// <param name="Spans">The stretches of words.</param>
public sealed record Prose(IReadOnlyList<Span> Spans)
{
    /// <summary>The words alone, as a screen reader or a search would take them.</summary>
    public string Text => string.Concat(Spans.Select(span => span.Text));

    /// <summary>Plain words.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator Prose(string text) => FromString(text);

    /// <summary>Plain words.</summary>
    /// <param name="text">The words.</param>
    public static Prose FromString(string text) => new([new Span(text)]);

    /// <summary>Words of one emphasis.</summary>
    /// <param name="text">The words.</param>
    /// <param name="emphasis">How they stand out.</param>
    public static Prose Of(string text, Emphasis emphasis) => new([new Span(text, emphasis)]);

    /// <summary>Several stretches after one another; nothing is put between them.</summary>
    /// <param name="spans">The stretches.</param>
    public static Prose Of(params IReadOnlyList<Span> spans) => new(spans);
}
