using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Questions;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// One application on its way to a determination. The stage changes in one place only, by a line of <see cref="CaseTable"/>, and every
/// change leaves a line of history.
/// </summary>
public sealed partial class LicenceCase : ITenantOwned, IVersioned
{
    private readonly List<DraftDetermination> drafts = [];
    private readonly List<CaseQuestion> questions = [];
    private readonly List<DecisionMeasure> measures = [];
    private readonly List<DenialIntent> intents = [];
    private readonly List<CaseCorrection> corrections = [];
    private readonly List<Appeal> appeals = [];
    private readonly List<CaseEvent> added = [];

    private LicenceCase()
    {
    }

    /// <summary>Its identity.</summary>
    public CaseId Id { get; private init; }

    /// <summary>The reference as printed: "US-2026-000001". Unique.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The authority's code: "US".</summary>
    public string Authority { get; private init; } = "";

    /// <inheritdoc/>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The person who handed it in; can neither draft nor countersign it.</summary>
    public PersonId AppliedBy { get; private init; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset AppliedAt { get; private init; }

    /// <summary>The applicant's own key for the act of applying: the same key from the same organisation is the same application.</summary>
    public string IdempotencyKey { get; private init; } = "";

    /// <summary>What was handed in.</summary>
    public CaseApplication Application { get; private init; } = null!;

    /// <summary>The reference of the case that it amends; null for none.</summary>
    public string? Amends { get; private init; }

    /// <summary>The reference of the last case that amends it; null while there is none.</summary>
    public string? AmendedBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>The draft that stands; null while there is none.</summary>
    public DraftId? LiveDraftId { get; private set; }

    /// <summary>How many lines its history has.</summary>
    public int HistoryLength { get; private set; }

    /// <summary>The hash of the last line.</summary>
    public Sha256Digest HistoryHead { get; private set; } = CaseHistory.Beginning;

    /// <summary>Every draft there was.</summary>
    public IReadOnlyList<DraftDetermination> Drafts => drafts;

    /// <summary>Every question that was put to the applicant.</summary>
    public IReadOnlyList<CaseQuestion> Questions => questions;

    /// <summary>Every measure that was proposed on its decision.</summary>
    public IReadOnlyList<DecisionMeasure> Measures => measures;

    /// <summary>How many decisions it has: a later one takes the place of the one before.</summary>
    public int DecisionsOut { get; private set; }

    /// <summary>Every letter that announced a denial.</summary>
    public IReadOnlyList<DenialIntent> Intents => intents;

    /// <summary>Every correction that was proposed.</summary>
    public IReadOnlyList<CaseCorrection> Corrections => corrections;

    /// <summary>Every appeal against its decisions; read only while a decision is out and nothing else is in the making.</summary>
    public IReadOnlyList<Appeal> Appeals => appeals;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The draft that stands; null where there is none.</summary>
    public DraftDetermination? LiveDraft => drafts.Find(draft => draft.Id == LiveDraftId);

    /// <summary>The lines of history written since it was loaded; they are stored with it.</summary>
    public IReadOnlyList<CaseEvent> NewEvents => added;

    /// <summary>Opens a case.</summary>
    /// <param name="id">Made at the edge.</param>
    /// <param name="reference">The number the authority gives.</param>
    /// <param name="application">What is handed in.</param>
    /// <param name="actor">Who hands it in, for which organisation.</param>
    /// <param name="key">The applicant's key for this act.</param>
    /// <param name="documents">The digests of the documents handed in with it, in order; null for none.</param>
    /// <param name="amends">The reference of the case that it amends; null for none.</param>
    /// <returns>The case, or a refusal when the person is no applicant.</returns>
    public static (LicenceCase? Case, CaseRefusal? Refusal) Open(
        CaseId id, CaseReference reference, CaseApplication application, CaseActor actor, string key,
        IReadOnlyList<Sha256Digest>? documents = null, string? amends = null)
    {
        var opened = new LicenceCase
        {
            Id = id,
            Reference = reference.ToString(),
            Authority = reference.Authority,
            OrganisationId = actor.Organisation,
            AppliedBy = actor.Person,
            AppliedAt = actor.Moment,
            IdempotencyKey = key,
            Application = application,
            Amends = amends,
        };
        var about = application.DigestWith(documents ?? []);
        var amending = amends is null ? "" : $" It amends {amends}.";
        var sentence = $"Application {reference} was received for {application.ReleaseName} to {application.Destination}.{amending}";
        var refusal = opened.Move(null, CaseAct.Apply, actor, new(sentence, About: about));
        return refusal is null ? (opened, null) : (null, refusal);
    }

    /// <summary>Lets a draft stand; the one before is void.</summary>
    public CaseRefusal? Draft(DraftDetermination draft, CaseActor actor)
    {
        if (draft.CaseId != Id || draft.DraftedBy != actor.Person)
            throw new ArgumentException("A draft belongs to its case and to the person who drafted it.", nameof(draft));
        var sentence = $"A determination was drafted: {CaseWords.Of(draft.Outcome)}.";
        if (Move(Stage, CaseAct.Draft, actor, new(sentence, Internal: true, About: draft.Digest)) is { } refusal) return refusal;
        drafts.Add(draft);
        LiveDraftId = draft.Id;
        return null;
    }

    /// <summary>Lays the draft before a second person.</summary>
    public CaseRefusal? SendToCountersign(CaseActor actor) =>
        Move(Stage, CaseAct.SendToCountersign, actor, new("The draft was sent to be countersigned.", true, LiveDraft?.Digest));

    /// <summary>Returns the draft.</summary>
    /// <param name="actor">Another person than the drafter.</param>
    /// <param name="read">The digest of the draft that was read.</param>
    /// <param name="remark">Why.</param>
    public CaseRefusal? SendBack(CaseActor actor, Sha256Digest read, string remark)
    {
        var draft = LiveDraft;
        if (Move(Stage, CaseAct.SendBack, actor, new($"The draft was sent back: {remark}", true, read), read) is { } refusal) return refusal;
        draft!.Disagree();
        return null;
    }

    /// <summary>Agrees first to a draft to which two have to agree.</summary>
    /// <param name="actor">Another person than the drafter.</param>
    /// <param name="read">The digest of the draft that was read.</param>
    public CaseRefusal? Agree(CaseActor actor, Sha256Digest read)
    {
        var draft = LiveDraft;
        const string Sentence = "A first countersigner agreed to the draft; it takes a second one.";
        if (Move(Stage, CaseAct.Agree, actor, new(Sentence, true, read), read) is { } refusal) return refusal;
        draft!.Agree(actor);
        return null;
    }

    /// <summary>Whether the person could issue now what has been read; null when so. Nothing moves.</summary>
    public CaseRefusal? CanIssue(CaseActor actor, Sha256Digest read) => Judge(Stage, CaseAct.Issue, actor, read, out _);

    /// <summary>Issues the decision.</summary>
    /// <param name="actor">Another person than the drafter.</param>
    /// <param name="read">The digest of the draft that was read.</param>
    /// <param name="decision">The decision made from that draft.</param>
    public CaseRefusal? Issue(CaseActor actor, Sha256Digest read, Decision decision)
    {
        if (decision.CaseId != Id || decision.DraftDigest != read || decision.CountersignedBy != actor.Person)
            throw new ArgumentException("A decision belongs to its case, its draft and its countersigner.", nameof(decision));
        var sentence = $"Decision {decision.Reference} was countersigned, signed and issued: {CaseWords.Of(decision.Outcome)}.";
        if (Move(Stage, CaseAct.Issue, actor, new(sentence, About: decision.PdfDigest), read) is { } refusal) return refusal;
        DecisionsOut++;
        return null;
    }

    /// <summary>Gives way to an application that amends it; a decision that is out stays as it is.</summary>
    /// <param name="by">The reference of the other application.</param>
    /// <param name="actor">A person of the organisation that applied.</param>
    public CaseRefusal? Amend(string by, CaseActor actor)
    {
        if (Move(Stage, CaseAct.Amend, actor, new($"The applicant handed in {by}, which amends this application.")) is { } refusal)
            return refusal;
        AmendedBy = by;
        return null;
    }

    /// <summary>Takes the application back.</summary>
    public CaseRefusal? Withdraw(CaseActor actor) =>
        Move(Stage, CaseAct.Withdraw, actor, new("The application was withdrawn by the applicant."));

    private CaseRefusal? Move(CaseStage? from, CaseAct act, CaseActor actor, Account account, Sha256Digest? read = null)
    {
        if (Judge(from, act, actor, read, out var move) is { } refusal) return refusal;
        if (move!.Effect.HasFlag(CaseEffect.VoidsDraft))
        {
            LiveDraft?.Void(actor.Moment);
            LiveDraftId = null;
        }

        var line = CaseHistory.Next(this, new(move, actor.Person, actor.Moment, account.Sentence, account.Internal, account.About));
        added.Add(line);
        (Stage, HistoryLength, HistoryHead) = (move.To, line.Line, line.Hash);
        Lay(move, actor);
        return null;
    }

    private CaseRefusal? Judge(CaseStage? from, CaseAct act, CaseActor actor, Sha256Digest? read, out CaseMove? move)
    {
        move = CaseTable.Find(from, act);
        if (move is null) return CaseGuards.NotAtThisStage(from, act);
        return CaseGuards.Judge(this, move, actor, read);
    }

    private sealed record Account(string Sentence, bool Internal = false, Sha256Digest? About = null);
}
