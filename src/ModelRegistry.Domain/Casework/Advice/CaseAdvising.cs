using ModelRegistry.Domain.Casework.Advice;

namespace ModelRegistry.Domain.Casework;

/// <content>What is advised on a case, and what becomes of it where the levels disagree.</content>
public sealed partial class LicenceCase
{
    private readonly List<CaseAdvice> advice = [];
    private readonly List<CaseEscalation> escalations = [];

    /// <summary>Everything that was advised.</summary>
    public IReadOnlyList<CaseAdvice> Advice => advice;

    /// <summary>
    /// The advice that counts: no later one of the same voice has taken its place, and it was not retracted. What retracted advice had
    /// taken the place of does not come back: its adviser had given it up.
    /// </summary>
    public IReadOnlyList<CaseAdvice> AdviceThatCounts
    {
        get
        {
            var retracted = Retracted;
            return [.. AdviceStanding.Of(advice).Where(one => !retracted.ContainsKey(one.Number))];
        }
    }

    /// <summary>Every disagreement that went up.</summary>
    public IReadOnlyList<CaseEscalation> Escalations => escalations;

    /// <summary>The disagreement that waits for its resolution; null where there is none.</summary>
    public CaseEscalation? OpenEscalation => escalations.Find(one => one.End is null);

    /// <summary>
    /// Lets the advice on an application that this one amends count here as well, where the facts of the part are the same and nobody
    /// disputed it: only what changed is advised on again. It keeps its adviser and its day.
    /// </summary>
    /// <param name="earlier">The case that this one amends.</param>
    /// <param name="parts">The parts of this case.</param>
    public void TakeOverAdvice(LicenceCase earlier, IReadOnlyList<AdvisedPart> parts)
    {
        if (Amends != earlier.Reference) throw new ArgumentException("Advice is taken over from the case that is amended.", nameof(earlier));
        var disputed = AdviceStanding.Conflicts(earlier.AdviceThatCounts, null).Select(one => one.Part).ToHashSet(StringComparer.Ordinal);
        foreach (var one in earlier.AdviceThatCounts.Where(one => !disputed.Contains(one.Part) && !AdviceStanding.IsStale(one, parts)))
            advice.Add(TakenOver(one));
    }

    /// <summary>Advises on parts of the case; a disagreement with other levels that begins by it goes up at once.</summary>
    /// <param name="given">What is advised, by an officer or for a team.</param>
    /// <param name="parts">The parts of the case now.</param>
    /// <param name="resolveBy">The day by which a disagreement is to be resolved; null where none is known.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Advise(GivenAdvice given, IReadOnlyList<AdvisedPart> parts, DateOnly? resolveBy, CaseActor actor)
    {
        if (given.Level is not (AdviceLevel.Officer or AdviceLevel.Team))
            throw new ArgumentException("An agency answers its referral, and the final level resolves.", nameof(given));
        if (Move(Stage, CaseAct.Advise, actor, Told(given)) is { } refusal) return refusal;
        Keep(given, actor);
        Weigh(parts, resolveBy, actor);
        return null;
    }

    /// <summary>Answers a referral by the agency's advice.</summary>
    /// <param name="number">Which referral.</param>
    /// <param name="given">What the agency advises.</param>
    /// <param name="parts">The parts of the case now.</param>
    /// <param name="resolveBy">The day by which a disagreement is to be resolved; null where none is known.</param>
    /// <param name="actor">A person of the agency.</param>
    public CaseRefusal? AnswerReferral(
        int number, GivenAdvice given, IReadOnlyList<AdvisedPart> parts, DateOnly? resolveBy, CaseActor actor)
    {
        if (given.Level is not AdviceLevel.Agency) throw new ArgumentException("An agency advises at its own level.", nameof(given));
        var referral = referrals.Find(one => one.Number == number && one.End is null && one.AgencyId == actor.Organisation);
        if (Move(Stage, CaseAct.AnswerReferral, actor, Told(given)) is { } refusal) return refusal;
        if (referral is null) throw new ArgumentException("A referral is answered by the agency that it was made to.", nameof(number));
        Keep(given, actor);
        referral.Close(Ended(referral, true, null, actor));
        ReferralsOut = OpenReferrals.Count();
        Weigh(parts, resolveBy, actor);
        return null;
    }

    /// <summary>Writes down what was said on the disagreement that is open.</summary>
    /// <param name="speaker">Who spoke, by office.</param>
    /// <param name="said">What was said.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? Minute(string speaker, string said, CaseActor actor)
    {
        var sentence = $"Minutes were taken on escalation {OpenEscalation?.Number}: {speaker} was heard.";
        if (Move(Stage, CaseAct.Minute, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        var open = OpenEscalation!;
        open.Note(new()
        {
            CaseId = Id,
            Escalation = open.Number,
            Number = open.Minutes.Count + 1,
            OrganisationId = OrganisationId,
            Speaker = speaker,
            Said = said,
            RecordedBy = actor.Person,
            RecordedAt = actor.Moment,
        });
        return null;
    }

    /// <summary>Resolves the disagreement that is open: the last word on each part in dispute.</summary>
    /// <param name="given">What the final level says on the parts in dispute.</param>
    /// <param name="resolvedAs">As whom it is resolved.</param>
    /// <param name="actor">A countersigner who has not advised on the case.</param>
    public CaseRefusal? Resolve(GivenAdvice given, string resolvedAs, CaseActor actor)
    {
        if (given.Level is not AdviceLevel.Final) throw new ArgumentException("Resolving is the final level's.", nameof(given));
        var sentence = $"Escalation {OpenEscalation?.Number} was resolved by the {resolvedAs}. {Told(given).Sentence}";
        if (Move(Stage, CaseAct.ResolveConflict, actor, new(sentence, Internal: true)) is { } refusal) return refusal;
        Keep(given, actor);
        End(OpenEscalation!, resolvedAs, given.Reasons, actor);
        return null;
    }

    private void Keep(GivenAdvice given, CaseActor actor)
    {
        foreach (var (part, verdict) in given.Verdicts)
        {
            var row = Row(given, part, verdict, actor, null);
            var before = AdviceStanding.Of(advice).LastOrDefault(row.IsOfSameVoice);
            advice.Add(before is null ? row : Row(given, part, verdict, actor, before.Number));
        }
    }

    private CaseAdvice Row(GivenAdvice given, AdvisedPart part, AdviceVerdict verdict, CaseActor actor, int? supersedes) => new()
    {
        CaseId = Id,
        Number = advice.Count + 1,
        OrganisationId = OrganisationId,
        Level = given.Level,
        Adviser = actor.Organisation,
        TeamId = given.Team,
        Part = part.Key,
        PartWords = part.Words,
        PartDigest = part.Digest,
        Verdict = verdict,
        Reasons = given.Reasons,
        Conditions = verdict == AdviceVerdict.ApproveWithConditions ? given.Conditions : [],
        Supersedes = supersedes,
        AdvisedBy = actor.Person,
        AdvisedAt = actor.Moment,
    };

    private CaseAdvice TakenOver(CaseAdvice one) => new()
    {
        CaseId = Id,
        Number = advice.Count + 1,
        OrganisationId = OrganisationId,
        Level = one.Level,
        Adviser = one.Adviser,
        TeamId = one.TeamId,
        Part = one.Part,
        PartWords = one.PartWords,
        PartDigest = one.PartDigest,
        Verdict = one.Verdict,
        Reasons = one.Reasons,
        Conditions = one.Conditions,
        AdvisedBy = one.AdvisedBy,
        AdvisedAt = one.AdvisedAt,
    };

    // What begins or ends a disagreement is the advice itself, not somebody's remembering to say so.
    private void Weigh(IReadOnlyList<AdvisedPart> parts, DateOnly? resolveBy, CaseActor actor)
    {
        var conflicts = AdviceStanding.Conflicts(AdviceThatCounts, parts);
        if (conflicts.Count > 0 && OpenEscalation is null) escalations.Add(Begun(conflicts, resolveBy, actor));
        if (conflicts.Count == 0 && OpenEscalation is { } open) End(open, null, "Those who advise agree by now.", actor);
    }

    // Taken as fresh, advice can only disagree more: what nobody disputes so, nobody disputes.
    private void EndWhatNobodyDisputes(CaseActor actor)
    {
        if (OpenEscalation is { } open && AdviceStanding.Conflicts(AdviceThatCounts, null).Count == 0)
            End(open, null, "What was disputed was retracted.", actor);
    }

    private CaseEscalation Begun(IReadOnlyList<AdviceConflict> conflicts, DateOnly? resolveBy, CaseActor actor) => new()
    {
        CaseId = Id,
        Number = escalations.Count + 1,
        OrganisationId = OrganisationId,
        About = string.Join("; ", conflicts.Select(conflict => conflict.Words)),
        DueOn = resolveBy,
        BegunBy = actor.Person,
        BegunAt = actor.Moment,
    };

    private void End(CaseEscalation open, string? resolvedAs, string reasons, CaseActor actor) => open.Close(new()
    {
        CaseId = Id,
        Number = open.Number,
        OrganisationId = OrganisationId,
        ResolvedAs = resolvedAs,
        Reasons = reasons,
        EndedBy = actor.Person,
        EndedAt = actor.Moment,
    });

    private static Account Told(GivenAdvice given)
    {
        var verdicts = string.Join("; ", given.Verdicts.Select(one => $"{one.Part.Words}: {AdviceWords.Of(one.Verdict)}"));
        var about = CanonicalJson.DigestOf(CanonicalJson.Of(System.Text.Json.JsonSerializer.SerializeToElement(
            given.Verdicts.Select(one => new { part = one.Part.Key, digest = one.Part.Digest.Hex, verdict = one.Verdict.ToString() }))));
        return new($"Advice of the {AdviceWords.Of(given.Level)} level: {verdicts}.", Internal: true, about);
    }
}
