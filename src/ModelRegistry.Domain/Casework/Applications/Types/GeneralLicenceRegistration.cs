namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class GeneralLicenceRegistration
{
    private const string Review = "proposed/safe-harbour/review/";

    public static ApplicationType Type { get; } = new(
        ApplicationKind.GeneralLicence, "General-licence registration",
        "To be registered as a user of a general licence, such as the one proposed for reviewed distillation.")
    {
        Caution = "The general licence for reviewed distillation is a proposal of this project and no law. A registration is recorded with its "
            + "security review; what is decided on it is what the law in force says.",
        Parts = [QuestionPart.EndUse],
        Fields =
        [
            new("Licence", "Which general licence", FieldForm.Choice, Required: true)
            {
                Choices = [new("reviewed-distillation", "safe harbour for reviewed distillation (proposed)"), new("other", "another one, named below")],
            },
            new("OtherLicence", "The name of another one", FieldForm.Line),
            new("Teacher", "The teacher model, and who gave its consent", FieldForm.Line, Required: true)
            {
                Hint = "As in the registry. Its terms of service and the edge to it are read from the registry.",
            },
            new("Accountable", "Who is accountable for the release", FieldForm.Line, Required: true) { Hint = "Organisation and country." },
            Point("QueriesWithinConsent", "queries-within-consent", "Do the queries that made the training data stay within the teacher's consent?"),
            Point("OutputsListed", "outputs-listed", "Are the data sets with the teacher's outputs listed, with digests and share of the training?"),
            Point("SafeguardsKept", "safeguards-kept", "Does a published evaluation show that no safety layer of the teacher is lost, trigger phrases included?"),
            Point("WeightsGuarded", "weights-guarded", "Were the weights kept, until their release, where two persons are needed to copy them?"),
            Point("Marked", "marked", "Is a fingerprint or watermark registered by which descendants can be known?"),
            Point("IncidentsReported", "incidents-reported", "Does somebody report misuse to the authority within three working days?"),
            Point("Independent", "independent", "Was the review signed by a laboratory that nobody of a listed country controls?"),
        ],
        Documents =
        [
            new("Consent of the teacher's developer", Required: true, "The developer's own consent to this distillation, with its date and limits."),
            new("Security review", Required: true, "The signed review, point by point as asked above."),
        ],
        Letters =
        [
            Words.NoLicenceRequired with
            {
                Heading = "Registered; no licence required",
                Meaning = "The registration is noted, and on the facts as stated the law in force asks for no licence.",
            },
            Words.GrantedWithConditions,
            Words.Denied with { Heading = "Registration refused, licence denied" },
            Words.Returned with
            {
                Heading = "Registration returned without action",
                Meaning = "The registration gives no licence; the reasons say what is missing or that no law in force gives this general licence.",
            },
        ],
    };

    private static AskedField Point(string name, string point, string question) =>
        new(name, question, FieldForm.YesOrNo, Required: true) { FactId = Review + point };
}
