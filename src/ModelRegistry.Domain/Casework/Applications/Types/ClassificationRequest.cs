namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class ClassificationRequest
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.Classification, "Classification request",
        "To be told which entry of the control list a release falls under, if any, and for which reasons.")
    {
        Caution = "The release is classified as the registry holds it: complete its training runs, lineage and artifacts first. "
            + "The country named is the one for which the reasons for control are told first.",
        Fields =
        [
            new("Entry", "The entry you believe it falls under", FieldForm.Line) { Hint = "Such as 4E091, or none." },
            new("Reasons", "Why you believe so, or what you are unsure of", FieldForm.Paragraphs, Required: true),
        ],
        Documents = [new("Technical description", Required: false, "What neither a model card nor the registry says yet.")],
        Letters =
        [
            Words.NoLicenceRequired with
            {
                Heading = "Classified; no licence required",
                Meaning = "The reasons state the classification. For the country named no licence is required.",
            },
            Words.Returned with
            {
                Heading = "Classified; no licence decided",
                Meaning = "The reasons state the classification, or what it could not be made without. Nothing is licensed by it.",
            },
        ],
    };
}
