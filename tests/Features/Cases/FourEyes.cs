using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>What one person drafted, another must agree to, whatever roles they hold.</summary>
public sealed class FourEyes
{
    [Fact]
    public void a_drafter_who_is_made_countersigner_still_cannot_countersign()
    {
        var @case = Officers.At(CaseStage.AwaitingCountersignature);
        var promoted = Officers.Everything(2);
        Assert.IsType<CaseRefusal.SecondPersonNeeded>(Officers.Try(@case, CaseAct.Issue, promoted));
        Assert.IsType<CaseRefusal.SecondPersonNeeded>(@case.CanIssue(promoted, @case.LiveDraft!.Digest));
        Assert.IsType<CaseRefusal.SecondPersonNeeded>(Officers.Try(@case, CaseAct.SendBack, promoted));
        Assert.Equal(CaseStage.AwaitingCountersignature, @case.Stage);
    }

    [Fact]
    public void who_applied_takes_no_part_in_deciding_even_as_an_officer()
    {
        var applicant = Officers.Everything(1);
        Assert.IsType<CaseRefusal.SecondPersonNeeded>(Officers.Try(Officers.At(CaseStage.Submitted), CaseAct.Draft, applicant));
        var waiting = Officers.At(CaseStage.AwaitingCountersignature);
        Assert.IsType<CaseRefusal.SecondPersonNeeded>(Officers.Try(waiting, CaseAct.Issue, applicant));
    }

    [Fact]
    public void a_colleague_of_the_applicant_takes_no_part_either()
    {
        var colleague = Officers.Everything(9, Officers.Applicants);
        Assert.IsType<CaseRefusal.NotInThisRole>(Officers.Try(Officers.At(CaseStage.Submitted), CaseAct.Draft, colleague));
        Assert.IsType<CaseRefusal.NotInThisRole>(Officers.Try(Officers.At(CaseStage.AwaitingCountersignature), CaseAct.Issue, colleague));
    }

    [Fact]
    public void a_countersignature_covers_only_the_draft_that_was_read()
    {
        var @case = Officers.At(CaseStage.AwaitingCountersignature);
        var read = @case.LiveDraft!.Digest;
        Assert.Null(@case.SendBack(Officers.Countersigner(), read, "Name the end user."));
        Assert.Null(@case.Draft(Officers.Draft(@case, Officers.Officer(), "Another reason."), Officers.Officer()));
        Assert.Null(@case.SendToCountersign(Officers.Officer()));

        var late = Officers.Countersigner();
        Assert.IsType<CaseRefusal.DraftChanged>(@case.Issue(late, read, Officers.Decision(@case, late, read)));
        Assert.Equal(CaseStage.AwaitingCountersignature, @case.Stage);
    }

    [Fact]
    public void a_new_draft_voids_the_one_before()
    {
        var @case = Officers.At(CaseStage.Drafting);
        var first = @case.LiveDraft!;
        Assert.Null(@case.Draft(Officers.Draft(@case, Officers.Officer(4), "Better."), Officers.Officer(4)));
        Assert.NotNull(first.VoidedAt);
        Assert.NotEqual(first.Id, @case.LiveDraftId);
        Assert.Null(@case.LiveDraft!.VoidedAt);
    }

    [Fact]
    public void every_word_of_a_draft_counts_in_its_digest()
    {
        var @case = Officers.Opened();
        var draft = Officers.Draft(@case, Officers.Officer());
        DraftDetermination Changed(
            string? reasons = null, IReadOnlyList<string>? conditions = null, DateOnly? until = null,
            Sha256Digest? evaluation = null) => new()
            {
                Id = draft.Id,
                CaseId = draft.CaseId,
                OrganisationId = draft.OrganisationId,
                Outcome = draft.Outcome,
                Reasons = reasons ?? draft.Reasons,
                Conditions = conditions ?? draft.Conditions,
                ValidFrom = draft.ValidFrom,
                ValidUntil = until ?? draft.ValidUntil,
                EvaluationId = draft.EvaluationId,
                EvaluationDigest = evaluation ?? draft.EvaluationDigest,
                DraftedBy = draft.DraftedBy,
                DraftedAt = draft.DraftedAt,
            };
        Assert.Equal(draft.Digest, Changed().Digest);
        var others = new[]
        {
            Changed(reasons: "x").Digest, Changed(conditions: []).Digest, Changed(until: new(2030, 1, 1)).Digest,
            Changed(evaluation: Sha256Digest.OfBytes([5])).Digest,
        };
        Assert.DoesNotContain(draft.Digest, others);
        Assert.Equal(4, others.Distinct().Count());
    }
}
