using ModelRegistry.Domain;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>The acts on rules and their editions: a chapter of <see cref="Acts"/>.</summary>
internal static class RulebookActs
{
    public static void AddAll(ActList acts) => acts
        .Add<StartReplay, RulebookRunId, StartReplayHandler>()
        .Add<StepRun, StepRun.Answer, StepRunHandler>()
        .Add<ShowRun, ShowRun.Answer, ShowRunHandler>()
        .Add<ListEditions, ListEditions.Answer, ListEditionsHandler>()
        .Add<ShowRulebook, InForce, ShowRulebookHandler>()
        .Add<ShowLetters, ShowLetters.Answer, ShowLettersHandler>()
        .Add<ShowEditionFile, ParameterSource, ShowEditionFileHandler>()
        .Add<ListDrafts, ListDrafts.Answer, ListDraftsHandler>()
        .Add<ShowRuleUse, ShowRuleUse.Answer, ShowRuleUseHandler>()
        .Add<BeginDraft, EditionDraftId, BeginDraftHandler, BeginDraftValidator>()
        .Add<ShowDraft, ShowDraft.Answer, ShowDraftHandler>()
        .Add<ChangeDraft, ChangeDraft.Answer, ChangeDraftHandler>()
        .Add<WithdrawDraft, Done, WithdrawDraftHandler>()
        .Add<AskImpact, RulebookRunId, AskImpactHandler, AskImpactValidator>()
        .Add<ReleaseEdition, ReleaseEdition.Answer, ReleaseEditionHandler>();
}
