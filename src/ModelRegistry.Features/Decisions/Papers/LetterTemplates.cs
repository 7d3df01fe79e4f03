using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>Every template there is, old versions among them.</summary>
internal static class LetterTemplates
{
    public const string Determination = "determination";
    public const string Amendment = "amendment";
    public const string Classification = "classification";
    public const string Opinion = "opinion";
    public const string NoLicence = "no-licence";
    public const string IntentToDeny = "intent-to-deny";
    public const string Question = "question";
    public const string Suspension = "suspension";
    public const string Reinstatement = "reinstatement";
    public const string Revocation = "revocation";
    public const string AppealOutcome = "appeal-outcome";

    private static readonly string[] Names =
    [
        "determination.1", "amendment.1", "classification.1", "opinion.1", "no-licence.1", "intent-to-deny.1", "question.1",
        "suspension.1", "reinstatement.1", "revocation.1", "appeal-outcome.1",
    ];

    /// <summary>The templates, an older version of one before a newer one.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } = [.. Names.Select(name => LetterTemplate.Read(File(name), File))];

    /// <summary>The version by which papers are written now.</summary>
    public static LetterTemplate Newest(string id) => All.Where(template => template.Id == id).MaxBy(template => template.Version)!;

    /// <summary>The version by which a paper was written.</summary>
    /// <exception cref="InvalidOperationException">There is none, or its words are others than they were.</exception>
    public static LetterTemplate Of(TemplateNamed named) =>
        All.SingleOrDefault(template => template.Id == named.Id && template.Version == named.Version) is { } found
            && found.Digest.Hex == named.Digest
            ? found
            : throw new InvalidOperationException($"There is no template {named.Id}, version {named.Version}, of digest {named.Digest}.");

    /// <summary>By which template a decision is written: a later decision of a case amends the one before.</summary>
    public static string Of(ApplicationKind kind, DeterminationOutcome outcome, bool amends) => (kind, outcome) switch
    {
        _ when amends => Amendment,
        (ApplicationKind.Classification, _) => Classification,
        (ApplicationKind.AdvisoryOpinion or ApplicationKind.AdvanceEnquiry, _) => Opinion,
        (_, DeterminationOutcome.NoLicenceRequired) => NoLicence,
        _ => Determination,
    };

    private static string File(string name)
    {
        using var stream = typeof(LetterTemplates).Assembly.GetManifestResourceStream($"letters/{name}.json")
            ?? throw new InvalidOperationException($"The file of the template {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
