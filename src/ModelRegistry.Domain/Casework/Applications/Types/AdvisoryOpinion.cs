namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class AdvisoryOpinion
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.AdvisoryOpinion, "Advisory opinion",
        "To be told how the authority reads the law on a question of yours.")
    {
        Caution = "An opinion is no licence, and binds only as far as the law says that it does.",
        Fields =
        [
            new("Asked", "Your question", FieldForm.Paragraphs, Required: true) { Hint = "One question, with the provision it is about." },
            new("OwnView", "How you read it", FieldForm.Paragraphs),
        ],
        Letters =
        [
            Words.Returned with
            {
                Heading = "Advisory opinion given",
                Meaning = "The reasons are the authority's opinion. Nothing is licensed by it.",
            },
            Words.NoLicenceRequired,
        ],
    };
}
