namespace ModelRegistry.Documents.Reading;

/// <summary>A value read from a PDF, with as much of its place as the checks need.</summary>
internal abstract record PdfValue;

/// <summary>Booleans and null, which no check reads further.</summary>
internal sealed record PdfWord(string Word) : PdfValue;

internal sealed record PdfNumber(double Value, bool Whole) : PdfValue;

internal sealed record PdfName(string Name) : PdfValue;

/// <summary>A string; start is the first delimiter's offset and end the offset after the last one.</summary>
internal sealed record PdfString(byte[] Content, int Start, int End, bool Hexadecimal) : PdfValue;

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfReference(int Number, int Generation) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public bool Names(string key, string name) => this[key] is PdfName value && value.Name == name;
}

/// <summary>A stream with the place of its packed content.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, int Start, int Length) : PdfValue;

/// <summary>The bytes are not what a decision can be; the message completes "The file cannot be read: …".</summary>
internal sealed class MalformedPdfException(string message) : Exception(message);
