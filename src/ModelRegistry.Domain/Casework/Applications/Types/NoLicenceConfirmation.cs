namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class NoLicenceConfirmation
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.NoLicenceRequired, "No-licence-required confirmation",
        "To have it signed that what you mean to do needs no licence, for a bank, a carrier or a customer.")
    {
        Fields =
        [
            new("Basis", "Why you believe that no licence is required", FieldForm.Paragraphs),
            new("ShownTo", "To whom you will show it", FieldForm.Line),
        ],
        Letters =
        [
            Words.NoLicenceRequired,
            Words.Returned with { Meaning = "No licence requirement could be excluded; the reasons say which. Apply for a licence where one is required." },
        ],
    };
}
