using System.Globalization;

namespace ModelRegistry.Documents.Verifying;

/// <summary>What a change means for one who relies on the paper, in a sentence.</summary>
internal static class ChangeSentences
{
    public static string Of(ChangeKind kind, IReadOnlyList<string> keys)
    {
        var page = Page(keys);
        return kind switch
        {
            ChangeKind.PageAdded => "A page was added.",
            ChangeKind.PageRemoved => "A page was taken out.",
            ChangeKind.PageReplaced => $"{Capital(page)} was replaced by another.",
            ChangeKind.PageAltered => $"The size, turning or another property of {page} was changed.",
            ChangeKind.ContentReplaced => $"What {page} shows was replaced.",
            ChangeKind.AnnotationAdded => $"Something was laid over {page}.",
            ChangeKind.AnnotationChanged => $"Something that lies over {page} was changed or taken away.",
            ChangeKind.FieldAdded => "A form field was added.",
            ChangeKind.FieldChanged => "A form field was changed.",
            ChangeKind.AttachmentAdded => "A file was put inside.",
            ChangeKind.AttachmentChanged => "A file inside was changed.",
            ChangeKind.AttachmentRemoved => "A file inside was taken away.",
            ChangeKind.Metadata => "What the file says of itself (its metadata) was changed.",
            ChangeKind.Layer => "A layer that can show and hide text was added or changed.",
            ChangeKind.Action => "Something was added that runs or opens by itself or at a click.",
            ChangeKind.Font => $"A font of {page} was changed: letters may be drawn as others.",
            ChangeKind.Resource => $"A picture, colour or another thing that {page} is drawn with was changed.",
            ChangeKind.Structure => "The reading order or the text for screen readers was changed.",
            ChangeKind.Catalog => "The root of the document or one of its entries was changed.",
            ChangeKind.SignatureAdded => "A second signature was added.",
            ChangeKind.SignatureRemoved => "A signature was taken away.",
            ChangeKind.SignatureChanged => "A signature, its field or what it permits was changed.",
            ChangeKind.Proofs => "The proofs about certificates were changed in another way than by adding some.",
            ChangeKind.Hidden => "An object that nothing shows was added or exchanged: it waits to be brought to view.",
            ChangeKind.Other => "Something was changed.",
        };
    }

    private static string Page(IReadOnlyList<string> keys) =>
        keys is ["Root", "Pages", "Kids", var number, ..] && int.TryParse(number, CultureInfo.InvariantCulture, out var page)
            ? string.Create(CultureInfo.InvariantCulture, $"page {page + 1}") : "a page";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
