namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class ReexportOrDeployment
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.ReexportOrDeployment, "Re-export or deployment",
        "To move a release on from one foreign country to another, or to put it to use in a country where it was not meant to be used.")
    {
        Parts = [QuestionPart.ExportedFrom, QuestionPart.EndUser, QuestionPart.EndUse],
        Fields =
        [
            new("Earlier", "The decision under which it left, if there was one", FieldForm.Line) { Hint = "Its reference, such as US-2026-000001-D1." },
            new("Where", "Where and how it will run", FieldForm.Paragraphs, Required: true)
            {
                Hint = "Whose computers, in which place, who has the weights, who can reach them from elsewhere.",
            },
            StatedValue.Asked,
        ],
        Documents = [Words.EndUserStatement],
        Clocks = Words.LicenceClocks,
        Letters = [Words.Granted, Words.GrantedWithConditions, Words.Denied, Words.NoLicenceRequired, Words.Returned],
    };
}
