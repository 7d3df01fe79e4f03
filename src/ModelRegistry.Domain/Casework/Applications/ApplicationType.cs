namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>A part of the question that every application asks, beside the release and the destination.</summary>
public enum QuestionPart
{
    /// <summary>The country it leaves.</summary>
    ExportedFrom,

    /// <summary>Who uses it in the end.</summary>
    EndUser,

    /// <summary>What it is used for.</summary>
    EndUse,

    /// <summary>Who exports it.</summary>
    Exporter,
}

/// <summary>A document that a type of application asks for.</summary>
/// <param name="Purpose">What it is, in a few words: kept with the document.</param>
/// <param name="Required">Whether the application is not complete without it.</param>
/// <param name="Hint">What it should show.</param>
public sealed record AskedDocument(string Purpose, bool Required, string Hint);

/// <summary>The words in which an outcome answers a type of application.</summary>
/// <param name="Outcome">The determination, as machines read it.</param>
/// <param name="Heading">The same in the words of this type: the heading of the decision.</param>
/// <param name="Meaning">What it means for the applicant, in a sentence.</param>
public sealed record Letter(DeterminationOutcome Outcome, string Heading, string Meaning);

/// <summary>
/// The manifest of a type of application: what it is for, what it asks, which clocks run, what can come of it and in whose hands it is.
/// Pages, checks, clocks and papers read it from here and nowhere else.
/// </summary>
/// <param name="Kind">Which type.</param>
/// <param name="Title">Its name.</param>
/// <param name="Purpose">What one asks for with it, in a sentence.</param>
public sealed record ApplicationType(ApplicationKind Kind, string Title, string Purpose)
{
    /// <summary>What an applicant should know before choosing it; empty where there is nothing.</summary>
    public string Caution { get; init; } = "";

    /// <summary>The parts of the question without which it is not complete.</summary>
    public IReadOnlyList<QuestionPart> Parts { get; init; } = [];

    /// <summary>What is asked beside the question, in order.</summary>
    public IReadOnlyList<AskedField> Fields { get; init; } = [];

    /// <summary>The documents asked for; others may be added.</summary>
    public IReadOnlyList<AskedDocument> Documents { get; init; } = [];

    /// <summary>
    /// The rulebook's parameters that say how many days its clocks give, by id; those of other authorities than the case's are not read.
    /// Empty where the registry holds no clock for the type.
    /// </summary>
    public IReadOnlyList<string> Clocks { get; init; } = [];

    /// <summary>What can be determined, each in the words of this type.</summary>
    public required IReadOnlyList<Letter> Letters { get; init; }

    /// <summary>Who acts on it, in the order of a case's life.</summary>
    public IReadOnlyList<CaseRole> Roles { get; init; } = [CaseRole.Applicant, CaseRole.LicensingOfficer, CaseRole.Countersigner];

    /// <summary>The words for an outcome; null for one that this type cannot have.</summary>
    public Letter? LetterOf(DeterminationOutcome outcome) => Letters.FirstOrDefault(letter => letter.Outcome == outcome);
}
