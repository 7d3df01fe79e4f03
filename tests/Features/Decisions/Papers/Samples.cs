using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>One paper of every template in a language, with everything that a paper can say; its days and ids are always the same.</summary>
internal static class Samples
{
    private const string Issued = "2027-03-01T09:30:00.000000Z";
    private static readonly AuthorityNamed Office = new("US", "Licensing Office of the Example Republic");
    private static readonly ItemNamed Item = new("example/model-7b@v2", Hex('a'));
    private static readonly PersonNamed Officer = new("01a203a8-191e-70dd-a3a8-000000000001", Hex('1'), null);
    private static readonly PersonNamed Second = new("01a203a8-191e-70dd-a3a8-000000000002", Hex('2'), null);

    public static IReadOnlyList<string> Decisions { get; } =
        ["determination", "amendment", "classification", "opinion", "no-licence", "denial"];

    public static IReadOnlyList<string> Letters { get; } =
        ["intent-to-deny", "question", "suspension", "reinstatement", "revocation", "upheld", "varied", "set-aside"];

    /// <summary>The text of a paper and its record.</summary>
    public static (DecisionText Text, string Json) Of(string name, string language) => Decisions.Contains(name, StringComparer.Ordinal)
        ? Of(Decision(name, language))
        : Of(Letter(name, language));

    public static (DecisionText Text, string Json) Of(DecisionDocument document)
    {
        var text = PaperOfDecision.Compose(document, Evaluation);
        return (text, PaperJson.Write(document with { Printed = PrintedText.Of(text) }));
    }

    public static (DecisionText Text, string Json) Of(LetterDocument document)
    {
        var text = PaperOfLetter.Compose(document);
        return (text, PaperJson.Write(document with { Printed = PrintedText.Of(text) }));
    }

    public static DecisionDocument Decision(string name, string language)
    {
        var (kind, outcome, terms) = name switch
        {
            "amendment" => (ApplicationKind.SingleLicence, DeterminationOutcome.GrantedWithConditions, Granted with { Supersedes = "US-2027-000007-D1" }),
            "classification" => (ApplicationKind.Classification, DeterminationOutcome.ReturnedWithoutAction, DecisionTerms.None),
            "opinion" => (ApplicationKind.AdvisoryOpinion, DeterminationOutcome.ReturnedWithoutAction, DecisionTerms.None),
            "no-licence" => (ApplicationKind.NoLicenceRequired, DeterminationOutcome.NoLicenceRequired, DecisionTerms.None),
            "denial" => (ApplicationKind.OpenLicence, DeterminationOutcome.Denied, new() { Grounds = Grounds }),
            _ => (ApplicationKind.GeneralLicence, DeterminationOutcome.GrantedWithConditions, Granted),
        };
        var template = LetterTemplates.Newest(LetterTemplates.Of(kind, outcome, terms.Supersedes is not null));
        var conditional = outcome is DeterminationOutcome.GrantedWithConditions;
        return new()
        {
            Reference = terms.Supersedes is null ? "US-2027-000007-D1" : "US-2027-000007-D2",
            Case = "US-2027-000007",
            Authority = Office,
            Applicant = "Beispiel & Söhne GmbH",
            IssuedAt = Issued,
            Demonstration = false,
            Outcome = outcome,
            Conditions = [.. terms.Conditions.Select(one => one.Text)],
            Reasons = "The end user is known to the office.\nThe safeguards were shown.",
            ValidFrom = new(2027, 3, 1),
            ValidUntil = conditional ? new(2028, 3, 1) : null,
            Term = conditional ? new(new(2031, 3, 1), "4 years in general (15 CFR 750.7(g)), counted from 2027-03-01") : null,
            Item = Item,
            Application = new(kind, new(2027, 2, 1), Details(kind), "We integrate the weights."),
            Question = JsonDocument.Parse(EvaluationJson.Write(Evaluation.Question)).RootElement,
            Findings = [],
            TurnsOnUnverified = ["us/example/parameter"],
            Evidence = Evidence,
            Evaluation = new("01a203a8-191e-70dd-a3a8-000000000009", Sha256Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes(EvaluationFile)).Hex, Evaluation.Edition),
            DraftDigest = Hex('d'),
            DraftedBy = Officer,
            CountersignedBy = Second,
            FirstCountersignedBy = name == "denial" ? Officer with { Person = "01a203a8-191e-70dd-a3a8-000000000003" } : null,
            Terms = terms.ToJson() is { } json ? JsonDocument.Parse(json).RootElement : null,
            Appeal = name == "opinion" ? AppealRight.Unknown : new(AppealRight.InRegistry, 45, new(2027, 4, 15), "15 CFR 756.2", false),
            Template = TemplateNamed.Of(template),
            TimeProvedBy = name == "no-licence" ? new(TimeProvedBy.Timestamp, "Example TSA") : new(TimeProvedBy.OwnWord, null),
            VerifyAt = new("https://registry.example/verify?d=US-2027-000007-D1"),
            Language = language,
        };
    }

    public static LetterDocument Letter(string name, string language)
    {
        var (kind, template) = name switch
        {
            "intent-to-deny" => (LetterKind.IntentToDeny, LetterTemplates.IntentToDeny),
            "question" => (LetterKind.Question, LetterTemplates.Question),
            "suspension" => (LetterKind.Suspension, LetterTemplates.Suspension),
            "reinstatement" => (LetterKind.Reinstatement, LetterTemplates.Reinstatement),
            "revocation" => (LetterKind.Revocation, LetterTemplates.Revocation),
            _ => (LetterKind.AppealOutcome, LetterTemplates.AppealOutcome),
        };
        var letter = new LetterDocument
        {
            Kind = kind,
            Reference = name switch { "intent-to-deny" => "US-2027-000007-I1", "question" => "US-2027-000007-Q1", _ => "US-2027-000007-M2" },
            Case = "US-2027-000007",
            Authority = Office,
            Applicant = "Beispiel & Söhne GmbH",
            IssuedAt = Issued,
            Demonstration = name == "question",
            Item = Item,
            People = [new(Part.ProposedBy, Officer), new(Part.ConfirmedBy, Second)],
            Template = TemplateNamed.Of(LetterTemplates.Newest(template)),
            TimeProvedBy = new(TimeProvedBy.OwnWord, null),
            VerifyAt = kind == LetterKind.IntentToDeny ? new("https://registry.example/verify?d=US-2027-000007-I1") : null,
            Language = language,
        };
        return kind switch
        {
            LetterKind.IntentToDeny => Intent(letter),
            LetterKind.Question => letter with
            {
                Questions = [new(1, "Who has the weights after delivery?", null), new(2, "Is it so?", "question/end-user")],
                AnswerBy = new(2027, 3, 29),
                People = [new(Part.AskedBy, Officer)],
            },
            LetterKind.AppealOutcome => Ruling(letter, name),
            _ => letter with
            {
                Decision = Named,
                From = new(2027, 3, 5),
                Ground = MeasureGround.ConditionBroken,
                Reasons = "The report of January did not come.",
                Appeal = kind == LetterKind.Reinstatement ? null : new(AppealRight.InWriting, 45, new(2027, 4, 15), "15 CFR 756.2", false),
            },
        };
    }

    private static LetterDocument Intent(LetterDocument letter) => letter with
    {
        Application = new(ApplicationKind.SingleLicence, new(2027, 2, 1), Details(ApplicationKind.SingleLicence), null),
        Question = JsonDocument.Parse(EvaluationJson.Write(Evaluation.Question)).RootElement,
        Grounds = Grounds,
        Reasons = "The end user is not known.",
        Reply = new(20, new(2027, 3, 21), "15 CFR 750.6", false, "15 CFR 750.6 was not read"),
        DraftDigest = Hex('d'),
        People = [new(Part.DraftedBy, Officer), new(Part.CountersignedBy, Second)],
    };

    private static LetterDocument Ruling(LetterDocument letter, string name)
    {
        var outcome = name switch { "upheld" => AppealOutcome.Upheld, "varied" => AppealOutcome.Varied, _ => AppealOutcome.SetAside };
        return letter with
        {
            Reference = "US-2027-000007-A1",
            VerifyAt = new("https://registry.example/verify?d=US-2027-000007-A1"),
            Decision = Named,
            Outcome = outcome,
            From = outcome is AppealOutcome.SetAside ? new(2027, 3, 1) : null,
            Appealed = new(1, AppealGround.Condition, "2027-02-20T10:00:00.000000Z"),
            Reasons = "The second condition goes further than its reason.",
            Appeal = AppealRight.None,
            People = [new(Part.Panel, Officer), new(Part.Panel, Second)],
        };
    }

    public static Evaluation Evaluation { get; } = new(
        Hex('f'),
        new()
        {
            Item = new(ItemKind.Weights, Release: Item.Release),
            Exporter = new("Example Labs Inc.", "US"),
            ExportedFrom = "US",
            Destination = "DE",
            Parties = [new(PartyRole.EndUser, new("Beispiel & Söhne GmbH", "DE", UltimateParent: "Muster SE", UltimateParentCountry: "FR"))],
            EndUse = EndUse.CommercialSoftware,
            Activity = Activity.Integration,
            Day = new(2027, 3, 10),
        },
        new() { Confirmations = [new("us/example/standing", Truth.Yes, "90 FR 4544, read by the office")] },
        [
            new()
            {
                RuleId = "us/example/requirement", Title = "A licence for controlled weights", Citation = "15 CFR 999.1", Authority = "US",
                Role = RuleRole.LicenceRequirement, Standing = Standing.Enforced, StandingText = "enforced since 2025-01-13", Counts = true,
                Outcome = Outcome.Met, OutcomeIfInForce = Outcome.Met, ReviewPolicyText = "Case by case.",
                Limbs =
                [
                    new("the item is controlled", Truth.Yes, "It was trained with 2e26 operations.")
                    {
                        Evidence = ["E-1"], Steps = ["1e26 + 1e26 = 2e26 operations."],
                        Parameters = [new("us/example/parameter", "1e26 operations", "15 CFR 999.1(b)", false)],
                    },
                    new("the destination is not exempt", Truth.Unknown, "Nothing is recorded."),
                ],
            },
            new()
            {
                RuleId = "us/example/exception", Title = "An exception for published weights", Citation = "15 CFR 999.2", Authority = "US",
                Role = RuleRole.Exception, Standing = Standing.Codified, StandingText = "codified, not enforced", Counts = false,
                Outcome = Outcome.NotInForce, OutcomeIfInForce = Outcome.Met, Limbs = [new("the weights are published", Truth.Yes, "They are.")],
            },
            new()
            {
                RuleId = "us/example/other", Title = "Chips", Citation = "15 CFR 999.3", Authority = "US", Role = RuleRole.Scope,
                Standing = Standing.Enforced, StandingText = "enforced", Counts = true, Outcome = Outcome.NotApplicable,
                OutcomeIfInForce = Outcome.NotApplicable, WhyNotApplicable = "The item is no chip.",
            },
        ],
        new()
        {
            Clearance = Clearance.NeedsLicence,
            Headline = "A licence is needed under the law enforced on 2027-03-10.",
            Reasons = ["15 CFR 999.1 is met."],
            GoodFor = new(2027, 3, 10),
            Requirements =
            [
                new("us/example/requirement", "15 CFR 999.1", "A licence for controlled weights", "US")
                {
                    Exceptions = [new("us/example/exception", "15 CFR 999.2", "An exception for published weights", Outcome.NotInForce, "It is not enforced.")],
                },
            ],
        });

    public static string EvaluationFile { get; } = EvaluationJson.Write(Evaluation);

    private static readonly DecisionNamed Named = new(
        "US-2027-000007-D1", Hex('b'), "2027-01-02T08:00:00.000000Z", DeterminationOutcome.GrantedWithConditions);

    private static IReadOnlyList<DenialGround> Grounds { get; } =
    [
        new("US-744-21", "Military end use or military end user", "15 CFR 744.21", false),
        new("EU-15-1-d", "Intended end use and the risk of diversion", "Article 15(1)(d)", true),
    ];

    private static DecisionTerms Granted { get; } = new()
    {
        Limit = new(1234.5m, "seats", 1),
        Conditions =
        [
            new("Report use.", ConditionDuty.Report) { DueOn = new(2027, 6, 1), EveryMonths = 6, Evidence = "a table" },
            new("Keep the filter.", ConditionDuty.KeepSafeguard),
            new("Hand in the audit.", ConditionDuty.SecurityMeasure) { DueOn = new(2027, 9, 30) },
        ],
    };

    private static IReadOnlyList<EvidenceNamed> Evidence { get; } =
    [
        new("E-1", "E8", EvidenceStrength.Strong, "Trained with 2e26 operations.", "Example Labs", "model card", new(2026, 5, 1), false, true, false),
        new("E-2", "E12", EvidenceStrength.Weak, "Outputs of another model were used.", "A newspaper", "article", null, true, false, true),
    ];

    private static Dictionary<string, string> Details(ApplicationKind kind) => ApplicationTypes.Of(kind).Fields.ToDictionary(
        field => field.Name,
        field => field.Form switch
        {
            FieldForm.YesOrNo => "yes",
            FieldForm.Choice => field.Choices[0].Value,
            FieldForm.Number => "12",
            FieldForm.Countries => "FR, IT",
            _ => $"Said of {field.Name}.",
        });

    private static string Hex(char digit) => new(digit, 64);
}
