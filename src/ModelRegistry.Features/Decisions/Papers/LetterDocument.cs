using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// A letter that is no decision, for machines: docs/api/letter.schema.json describes it, canonical JSON (RFC 8785) is its form. The paper
/// is composed from it and from nothing else.
/// </summary>
internal sealed record LetterDocument
{
    public const string Form = "modelregistry/letter/1";

    public string Format { get; init; } = Form;

    public required string Kind { get; init; }

    public required string Reference { get; init; }

    public required string Case { get; init; }

    public required AuthorityNamed Authority { get; init; }

    public required string Applicant { get; init; }

    public required string IssuedAt { get; init; }

    public required bool Demonstration { get; init; }

    public required ItemNamed Item { get; init; }

    /// <summary>The decision that it is about; null before there is one.</summary>
    public DecisionNamed? Decision { get; init; }

    /// <summary>The day from which a measure has effect.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The ground of a measure.</summary>
    public MeasureGround? Ground { get; init; }

    /// <summary>What became of a decision on an appeal.</summary>
    public AppealOutcome? Outcome { get; init; }

    /// <summary>The appeal that is ruled on.</summary>
    public AppealNamed? Appealed { get; init; }

    /// <summary>Why, in the words of whoever acts; null for questions.</summary>
    public string? Reasons { get; init; }

    /// <summary>The grounds of an intended denial.</summary>
    public IReadOnlyList<DenialGround>? Grounds { get; init; }

    /// <summary>Until when an intended denial can be replied to.</summary>
    public ReplyTime? Reply { get; init; }

    /// <summary>What the applicant is asked.</summary>
    public IReadOnlyList<QuestionNamed>? Questions { get; init; }

    /// <summary>The last day to answer.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>What was applied for; with an intended denial.</summary>
    public ApplicationNamed? Application { get; init; }

    /// <summary>The question of the application; with an intended denial.</summary>
    public JsonElement? Question { get; init; }

    /// <summary>The draft that was countersigned as an intended denial.</summary>
    public string? DraftDigest { get; init; }

    /// <summary>The right of appeal; null where nothing is decided yet.</summary>
    public AppealRight? Appeal { get; init; }

    public required IReadOnlyList<PersonInPart> People { get; init; }

    public required TemplateNamed Template { get; init; }

    public required TimeProvedBy TimeProvedBy { get; init; }

    public StatusNamed? Status { get; init; }

    public Uri? VerifyAt { get; init; }

    public required string Language { get; init; }

    /// <summary>Every piece of text that the paper prints, in reading order.</summary>
    public IReadOnlyList<string> Printed { get; init; } = [];
}

/// <summary>A decision that a letter is about.</summary>
internal sealed record DecisionNamed(string Reference, string PdfDigest, string IssuedAt, DeterminationOutcome Outcome);

/// <summary>An appeal as filed.</summary>
internal sealed record AppealNamed(int Number, AppealGround Ground, string FiledAt);

/// <summary>The time to reply to an intended denial.</summary>
internal sealed record ReplyTime(int Days, DateOnly LastDay, string Citation, bool Verified, string? Reason);

/// <summary>A question to the applicant.</summary>
/// <param name="Number">Its number in the case.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Fact">The fact that it settles, by its id; null for words alone.</param>
internal sealed record QuestionNamed(int Number, string Text, string? Fact);

/// <summary>The parts that persons take in a letter.</summary>
internal static class Part
{
    public const string DraftedBy = "draftedBy";
    public const string ProposedBy = "proposedBy";
    public const string AskedBy = "askedBy";
    public const string CountersignedBy = "countersignedBy";
    public const string ConfirmedBy = "confirmedBy";
    public const string Panel = "panel";
}
