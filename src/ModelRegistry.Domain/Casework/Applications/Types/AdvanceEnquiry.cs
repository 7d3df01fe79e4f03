namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class AdvanceEnquiry
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.AdvanceEnquiry, "Advance enquiry",
        "To be told what would be decided, before you sign a contract.")
    {
        Caution = "The answer holds for the facts it states and until the day it names. It licenses no transaction.",
        Fields =
        [
            new("Settled", "What is settled, and what is still open", FieldForm.Paragraphs, Required: true),
            new("NeededBy", "Why you need the answer, and by when", FieldForm.Line),
        ],
        Letters =
        [
            Words.NoLicenceRequired with
            {
                Heading = "Advance answer: no licence will be required",
                Meaning = "As long as facts and law stay as stated, no licence is required for what was asked, until the day the decision names.",
            },
            Words.Denied with
            {
                Heading = "Advance answer: a licence would be denied",
                Meaning = "On the facts as stated a licence is required and would be denied; the reasons say under which provision.",
            },
            Words.Returned with
            {
                Heading = "Advance answer given; nothing licensed",
                Meaning = "The reasons say whether a licence would be required and how an application would be reviewed. Apply before you act.",
            },
        ],
    };
}
