namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class OpenLicence
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.OpenLicence, "Open licence",
        "To export or serve one release repeatedly, to several countries or users, without an application each time.")
    {
        Caution = "The decision's own question names one country: the first. What holds for the others stands in its conditions.",
        Parts = [QuestionPart.EndUse, QuestionPart.Exporter],
        Fields =
        [
            new("Countries", "The other countries it is to go to", FieldForm.Countries, Required: true) { Hint = "Two letters each, separated by commas." },
            new("Users", "To what kind of end users", FieldForm.Paragraphs, Required: true)
            {
                Hint = "Who can become one, who cannot, and how you find out before the first delivery.",
            },
            new("Months", "For how many months", FieldForm.Number, Required: true),
            new("Expected", "What you expect in that time", FieldForm.Paragraphs) { Hint = "Deployments, seats, copies or tokens." },
            StatedValue.Asked,
        ],
        Documents =
        [
            new("Internal compliance programme", Required: true, "How orders are screened, who may stop one, and how records are kept."),
        ],
        Clocks = Words.LicenceClocks,
        Letters =
        [
            Words.GrantedWithConditions with
            {
                Heading = "Open licence granted with conditions",
                Meaning = "What the conditions describe may be done repeatedly on the days the decision names, as long as every condition is kept.",
            },
            Words.Denied with { Heading = "Open licence denied" },
            Words.NoLicenceRequired,
            Words.Returned,
        ],
    };
}
