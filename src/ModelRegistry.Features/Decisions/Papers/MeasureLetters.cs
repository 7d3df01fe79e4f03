using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The letters on a decision that is out: suspended, reinstated, revoked, ruled on by a panel. In its language.</summary>
internal sealed class MeasureLetters(LetterDesk desk, Signatories signatories, EditionInForce editions)
{
    /// <summary>The letter of a measure that is being confirmed.</summary>
    public async Task<Result<CasePaper>> OfMeasureAsync(
        LicenceCase @case, DecisionMeasure measure, Decision decision, CaseActor actor, CancellationToken stop)
    {
        var words = Words(measure, decision);
        var letter = await LetterAsync(@case, measure, decision, actor, words, stop);
        var confirmed = new PersonInPart(Part.ConfirmedBy, PersonNamed.Of(await signatories.OfAsync(actor.Person, stop)));
        return await desk.MakeAsync(
            @case, KindOf(measure.Kind).Paper, letter with { People = [.. letter.People, confirmed] }, words, actor, stop);
    }

    /// <summary>The letter of a measure that waits, as it would print if it were confirmed now; marked as a draft.</summary>
    public async Task<DecisionText> PreviewAsync(
        LicenceCase @case, DecisionMeasure measure, Decision decision, CaseActor reader, CancellationToken stop)
    {
        var words = Words(measure, decision);
        return PaperOfLetter.Compose(await LetterAsync(@case, measure, decision, reader, words, stop), words["mark.draft"]);
    }

    private async Task<LetterDocument> LetterAsync(
        LicenceCase @case, DecisionMeasure measure, Decision decision, CaseActor actor, PaperWords words, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(actor.At.UtcDateTime);
        var reference = CaseReference.OfPaper(@case.Reference, 'M', measure.Number);
        var letter = await desk.BeginAsync(@case, actor, KindOf(measure.Kind).Kind, reference, words, stop);
        return letter with
        {
            Decision = Named(decision),
            From = measure.From > today ? measure.From : today,
            Ground = measure.Ground,
            Reasons = measure.Reason,
            Appeal = measure.Kind is MeasureKind.Reinstate ? null : await AppealAsync(@case, today, stop),
            People = [new(Part.ProposedBy, PersonNamed.Of(await signatories.OfAsync(measure.ProposedBy, stop)))],
        };
    }

    /// <summary>The letter of a ruling on which the acting member is the second to agree.</summary>
    public async Task<Result<CasePaper>> OfRulingAsync(
        LicenceCase @case, Decision decision, AppealOutcome outcome, string reasons, CaseActor actor, CancellationToken stop)
    {
        var words = OfRuling(decision);
        var letter = await RulingAsync(@case, decision, outcome, reasons, actor, words, stop);
        return await desk.MakeAsync(@case, PaperKind.AppealOutcome, letter, words, actor, stop);
    }

    /// <summary>The letter of a ruling as it would print if the acting member's vote ended the appeal now; marked as a draft.</summary>
    public async Task<DecisionText> PreviewRulingAsync(
        LicenceCase @case, Decision decision, AppealOutcome outcome, string reasons, CaseActor actor, CancellationToken stop)
    {
        var words = OfRuling(decision);
        return PaperOfLetter.Compose(await RulingAsync(@case, decision, outcome, reasons, actor, words, stop), words["mark.draft"]);
    }

    private async Task<LetterDocument> RulingAsync(
        LicenceCase @case, Decision decision, AppealOutcome outcome, string reasons, CaseActor actor, PaperWords words,
        CancellationToken stop)
    {
        var appeal = @case.OpenAppeal!;
        var reference = CaseReference.OfPaper(@case.Reference, 'A', appeal.Number);
        var letter = await desk.BeginAsync(@case, actor, LetterKind.AppealOutcome, reference, words, stop);
        // Only in a preview has nobody agreed yet.
        var first = LicenceCase.Agreeing(appeal, outcome, actor.Person);
        return letter with
        {
            Decision = Named(decision),
            Outcome = outcome,
            From = outcome is AppealOutcome.SetAside ? DateOnly.FromDateTime(actor.At.UtcDateTime) : null,
            Appealed = new(appeal.Number, appeal.Ground, PaperJson.Instant(appeal.FiledAt)),
            Reasons = reasons,
            Appeal = AppealRight.None,
            People =
            [
                .. first is null ? (PersonInPart[])[] : [new(Part.Panel, PersonNamed.Of(await signatories.OfAsync(first.PersonId, stop)))],
                new(Part.Panel, PersonNamed.Of(await signatories.OfAsync(actor.Person, stop))),
            ],
        };
    }

    private async Task<AppealRight> AppealAsync(LicenceCase @case, DateOnly today, CancellationToken stop)
    {
        var law = OfficeDenials.Of((await editions.NowAsync(stop)).Edition, @case.Authority, today);
        return AppealRight.Of(AppealRight.InWriting, law?.Appeal, today);
    }

    private static PaperWords OfRuling(Decision decision) =>
        LetterTemplates.Newest(LetterTemplates.AppealOutcome).In(decision.PaperLanguage());

    private static PaperWords Words(DecisionMeasure measure, Decision decision) =>
        LetterTemplates.Newest(KindOf(measure.Kind).Template).In(decision.PaperLanguage());

    private static DecisionNamed Named(Decision decision) => new(
        decision.Reference, decision.PdfDigest.Hex, PaperJson.Instant(decision.IssuedAt), decision.Outcome);

    private static (PaperKind Paper, string Kind, string Template) KindOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Suspend => (PaperKind.Suspension, LetterKind.Suspension, LetterTemplates.Suspension),
        MeasureKind.Reinstate => (PaperKind.Reinstatement, LetterKind.Reinstatement, LetterTemplates.Reinstatement),
        MeasureKind.Revoke => (PaperKind.Revocation, LetterKind.Revocation, LetterTemplates.Revocation),
        MeasureKind.SetAside => throw new ArgumentException("What a panel rules is told by the letter of its ruling.", nameof(kind)),
    };
}

/// <summary>The language of a decision's paper.</summary>
internal static class DecisionLanguage
{
    /// <summary>As its record says; English for one of the forms that had no other.</summary>
    public static string PaperLanguage(this Decision decision)
    {
        using var record = System.Text.Json.JsonDocument.Parse(decision.DecisionJson);
        return record.RootElement.TryGetProperty("language", out var language)
            ? language.GetString()! : Domain.Casework.Papers.PaperLanguage.English;
    }
}
