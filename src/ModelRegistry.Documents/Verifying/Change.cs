namespace ModelRegistry.Documents;

/// <summary>What a later addition did to a signed file, by what a reader would notice or be deceived by.</summary>
public enum ChangeKind
{
    /// <summary>A page was put in.</summary>
    PageAdded,

    /// <summary>A page was taken out.</summary>
    PageRemoved,

    /// <summary>Another page stands where one was, or the order is another.</summary>
    PageReplaced,

    /// <summary>A page's size, rotation or another property of its own.</summary>
    PageAltered,

    /// <summary>What is drawn on a page.</summary>
    ContentReplaced,

    /// <summary>Something was laid over a page: a note, a stamp, a picture.</summary>
    AnnotationAdded,

    /// <summary>Something that lies over a page was changed or taken away.</summary>
    AnnotationChanged,

    /// <summary>A form field was put in.</summary>
    FieldAdded,

    /// <summary>A form field's value or look.</summary>
    FieldChanged,

    /// <summary>A file was put inside.</summary>
    AttachmentAdded,

    /// <summary>A file inside was changed.</summary>
    AttachmentChanged,

    /// <summary>A file inside was taken away.</summary>
    AttachmentRemoved,

    /// <summary>What the file says of itself: title, author, XMP.</summary>
    Metadata,

    /// <summary>Layers that can be shown and hidden.</summary>
    Layer,

    /// <summary>Something that runs, or that opens another place, by itself or at a click.</summary>
    Action,

    /// <summary>The letters that a font draws, or which characters they stand for.</summary>
    Font,

    /// <summary>Pictures, colours and other things pages draw with.</summary>
    Resource,

    /// <summary>The reading order and the text that a screen reader speaks.</summary>
    Structure,

    /// <summary>The root of the document was exchanged, or an entry of it changed.</summary>
    Catalog,

    /// <summary>Somebody else signed.</summary>
    SignatureAdded,

    /// <summary>A signature was taken away.</summary>
    SignatureRemoved,

    /// <summary>A signature, its field or its certification was changed.</summary>
    SignatureChanged,

    /// <summary>Proofs about certificates were taken away or are none.</summary>
    Proofs,

    /// <summary>An object was put in or exchanged that nothing shows: it waits to be brought to view.</summary>
    Hidden,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One thing that was changed after signing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Revision">In which addition, from 1.</param>
/// <param name="Sentence">What was changed and what that means, for a person.</param>
/// <param name="Place">The way to it in the file's own terms, for instance "Root/Pages/Kids/0/Contents".</param>
public sealed record Change(ChangeKind Kind, int Revision, string Sentence, string Place);
