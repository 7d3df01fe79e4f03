using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Appeals;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Datasets;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Notices;
using ModelRegistry.Features.Parties;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Signers;
using ModelRegistry.Features.Sweeps;

namespace ModelRegistry.Features;

/// <summary>Every act there is: the table of contents of the registry.</summary>
internal static partial class Acts
{
    public static void AddAll(ActList acts)
    {
        AccountActs.AddAll(acts);
        Models(acts);
        Datasets(acts);
        Deployments(acts);
        Lineage(acts);
        Evidence(acts);
        Parties(acts);
        Campaigns(acts);
        Cases(acts);
        Notices(acts);
        Desks(acts);
        Decisions(acts);
        Ledger(acts);
        Evaluations(acts);
        Sweeps(acts);
        RulebookActs.AddAll(acts);
    }

    private static void Models(ActList acts) => acts
        .Add<ImportModel, ImportModel.Answer, ImportModelHandler>()
        .Add<ImportModels, ImportModels.Answer, ImportModelsHandler, ImportModelsValidator>()
        .Add<PreviewUpload, PreviewUpload.Answer, PreviewUploadHandler>()
        .Add<SaveUpload, SaveUpload.Answer, SaveUploadHandler>()
        .Add<ShowSigners, ShowSigners.Answer, ShowSignersHandler>()
        .Add<RecordComparison, RecordComparison.Answer, RecordComparisonHandler, RecordComparisonValidator>()
        .Add<RegisterModel, RegisterModel.Answer, RegisterModelHandler, RegisterModelValidator>()
        .Add<FindModels, FindModels.Answer, FindModelsHandler, FindModelsValidator>()
        .Add<ShowModel, ShowModel.Answer, ShowModelHandler>()
        .Add<RenameModel, Done, RenameModelHandler, RenameModelValidator>()
        .Add<ShowHardware, ShowHardware.Answer, ShowHardwareHandler>()
        .Add<CompareChips, CompareChips.Answer, CompareChipsHandler>()
        .Add<ShowSafetyLayers, ShowSafetyLayers.Answer, ShowSafetyLayersHandler>()
        .Add<AddSafetyLayerChange, SafetyLayerChangeId, AddSafetyLayerChangeHandler, AddSafetyLayerChangeValidator>()
        .Add<ShowRelease, ShowRelease.Answer, ShowReleaseHandler>()
        .Add<ShowSummary, ShowSummary.Answer, ShowSummaryHandler>()
        .Add<ShowStanding, ShowStanding.Answer, ShowStandingHandler>()
        .Add<ShowDifference, ShowDifference.Answer, ShowDifferenceHandler, ShowDifferenceValidator>()
        .Add<ExportRelease, ExportRelease.Answer, ExportReleaseHandler>()
        .Add<SetPublication, Done, SetPublicationHandler, SetPublicationValidator>()
        .Add<StateCompleteness, Done, StateCompletenessHandler, StateCompletenessValidator>()
        .Add<AddTrainingRun, TrainingRunId, AddTrainingRunHandler, AddTrainingRunValidator>()
        .Add<AddChipUse, ChipUseId, AddChipUseHandler, AddChipUseValidator>()
        .Add<AddSafeguardEvaluation, SafeguardEvaluationId, AddSafeguardEvaluationHandler, AddSafeguardEvaluationValidator>();

    private static void Datasets(ActList acts) => acts
        .Add<StateDataset, DatasetId, StateDatasetHandler, StateDatasetValidator>()
        .Add<StateContent, ContentStatementId, StateContentHandler, StateContentValidator>()
        .Add<ShowTrainingContent, ShowTrainingContent.Answer, ShowTrainingContentHandler>();

    private static void Deployments(ActList acts) => acts
        .Add<AddDeployment, DeploymentId, AddDeploymentHandler, AddDeploymentValidator>()
        .Add<AddPlatformFinding, PlatformFindingId, AddPlatformFindingHandler, AddPlatformFindingValidator>()
        .Add<ShowDeployments, ShowDeployments.Answer, ShowDeploymentsHandler>();

    private static void Lineage(ActList acts) => acts
        .Add<AddDerivation, DerivationId, AddDerivationHandler, AddDerivationValidator>()
        .Add<ShowTeachers, ShowTeachers.Answer, ShowTeachersHandler>()
        .Add<ShowAttribution, ShowAttribution.Answer, ShowAttributionHandler>()
        .Add<ShowLineage, ShowLineage.Answer, ShowLineageHandler, ShowLineageValidator>()
        .Add<ShowPath, ShowPath.Answer, ShowPathHandler, ShowPathValidator>();

    private static void Evidence(ActList acts) => acts
        .Add<RecordEvidence, EvidenceId, RecordEvidenceHandler, RecordEvidenceValidator>()
        .Add<ShowEvidence, ShowEvidence.Answer, ShowEvidenceHandler>()
        .Add<ShowContradictions, ShowContradictions.Answer, ShowContradictionsHandler>()
        .Add<ShowTimeline, ShowTimeline.Answer, ShowTimelineHandler, ShowTimelineValidator>();

    private static void Parties(ActList acts) => acts
        .Add<SetDeveloper, SetDeveloper.Answer, SetDeveloperHandler, SetDeveloperValidator>()
        .Add<StateParty, PartyPeriodId, StatePartyHandler, StatePartyValidator>()
        .Add<ShowParty, ShowParty.Answer, ShowPartyHandler>()
        .Add<AddOwnership, OwnershipId, AddOwnershipHandler, AddOwnershipValidator>();

    private static void Campaigns(ActList acts) => acts
        .Add<AddCampaign, CampaignId, AddCampaignHandler, AddCampaignValidator>()
        .Add<AddTerms, TermsId, AddTermsHandler, AddTermsValidator>()
        .Add<ListTerms, ListTerms.Answer, ListTermsHandler>()
        .Add<ShowTermsOn, ShowTermsOn.Answer, ShowTermsOnHandler, ShowTermsOnValidator>()
        .Add<AddReply, CampaignReplyId, AddReplyHandler, AddReplyValidator>()
        .Add<ListCampaigns, ListCampaigns.Answer, ListCampaignsHandler>()
        .Add<ShowCampaigns, ListCampaigns.Answer, ShowCampaignsHandler>();

    private static void Notices(ActList acts) => acts
        .Add<ListNotices, ListNotices.Answer, ListNoticesHandler, ListNoticesValidator>()
        .Add<CountNotices, CountNotices.Answer, CountNoticesHandler>()
        .Add<ReadNotices, ReadNotices.Answer, ReadNoticesHandler>()
        .Add<SetNoticeAddress, Done, SetNoticeAddressHandler, SetNoticeAddressValidator>()
        .Add<ConfirmNoticeAddress, ConfirmNoticeAddress.Answer, ConfirmNoticeAddressHandler, ConfirmNoticeAddressValidator>();

    private static void Cases(ActList acts) => acts
        .Add<Apply, Apply.Answer, ApplyHandler, ApplyValidator>()
        .Add<ListApplicationTypes, ListApplicationTypes.Answer, ListApplicationTypesHandler>()
        .Add<StartApplicationDraft, StartApplicationDraft.Answer, StartApplicationDraftHandler, StartApplicationDraftValidator>()
        .Add<SaveApplicationDraft, SaveApplicationDraft.Answer, SaveApplicationDraftHandler, SaveApplicationDraftValidator>()
        .Add<ShowApplicationDraft, ShowApplicationDraft.Answer, ShowApplicationDraftHandler>()
        .Add<ListApplicationDrafts, ListApplicationDrafts.Answer, ListApplicationDraftsHandler>()
        .Add<TakeOverDraft, Done, TakeOverDraftHandler>()
        .Add<DeleteApplicationDraft, Done, DeleteApplicationDraftHandler>()
        .Add<SubmitApplicationDraft, Apply.Answer, SubmitApplicationDraftHandler>()
        .Add<AddDraftDocument, Done, AddDraftDocumentHandler>()
        .Add<RemoveDraftDocument, Done, RemoveDraftDocumentHandler>()
        .Add<DownloadDraftDocument, DocumentFile, DownloadDraftDocumentHandler>()
        .Add<DownloadDocument, DocumentFile, DownloadDocumentHandler>()
        .Add<ListHeldDrafts, ListHeldDrafts.Answer, ListHeldDraftsHandler>()
        .Add<HandOverDrafts, HandOverDrafts.Answer, HandOverDraftsHandler>()
        .Add<ShowCase, ShowCase.Answer, ShowCaseHandler>()
        .Add<ListCases, ListCases.Answer, ListCasesHandler, ListCasesValidator>()
        .Add<ShowCaseHistory, ShowCaseHistory.Answer, ShowCaseHistoryHandler>()
        .Add<ProposeEnd, ProposeEnd.Answer, ProposeEndHandler>()
        .Add<Draft, Draft.Answer, DraftHandler, DraftValidator>()
        .Add<AskApplicant, Done, AskApplicantHandler, AskApplicantValidator>()
        .Add<AnswerCaseQuestion, Done, AnswerCaseQuestionHandler, AnswerCaseQuestionValidator>()
        .Add<WriteOnQuestion, Done, WriteOnQuestionHandler, WriteOnQuestionValidator>()
        .Add<CloseCaseQuestion, Done, CloseCaseQuestionHandler, CloseCaseQuestionValidator>()
        .Add<SendToCountersign, Done, SendToCountersignHandler>()
        .Add<SendBack, Done, SendBackHandler, SendBackValidator>()
        .Add<ProposeCorrection, Done, ProposeCorrectionHandler, ProposeCorrectionValidator>()
        .Add<RuleOnCorrection, Done, RuleOnCorrectionHandler, RuleOnCorrectionValidator>()
        .Add<ShowCorrections, ShowCorrections.Answer, ShowCorrectionsHandler>()
        .Add<Withdraw, Done, WithdrawHandler>();

    private static void Decisions(ActList acts) => acts
        .Add<ProposeMeasure, Done, ProposeMeasureHandler, ProposeMeasureValidator>()
        .Add<RuleOnMeasure, Done, RuleOnMeasureHandler, RuleOnMeasureValidator>()
        .Add<AgreeToDraft, Done, AgreeToDraftHandler, AgreeToDraftValidator>()
        .Add<AnnounceDenial, AnnounceDenial.Answer, AnnounceDenialHandler, AnnounceDenialValidator>()
        .Add<ReplyToIntent, Done, ReplyToIntentHandler, ReplyToIntentValidator>()
        .Add<ShowIntents, ShowIntents.Answer, ShowIntentsHandler>()
        .Add<DownloadPaper, DownloadDecision.Answer, DownloadPaperHandler>()
        .Add<ShowPapers, ShowPapers.Answer, ShowPapersHandler>()
        .Add<PreviewMeasure, DownloadDecision.Answer, PreviewMeasureHandler>()
        .Add<PreviewPaper, PreviewPaper.Answer, PreviewPaperHandler>()
        .Add<PreviewQuestions, LetterPreview, PreviewQuestionsHandler>()
        .Add<PreviewRuling, LetterPreview, PreviewRulingHandler>()
        .Add<DownloadIntent, DownloadDecision.Answer, DownloadIntentHandler>()
        .Add<ReportUsage, ReportUsage.Answer, ReportUsageHandler, ReportUsageValidator>()
        .Add<ReportFulfilment, Done, ReportFulfilmentHandler, ReportFulfilmentValidator>()
        .Add<JudgeFulfilment, Done, JudgeFulfilmentHandler, JudgeFulfilmentValidator>()
        .Add<ShowLicence, ShowLicence.Answer, ShowLicenceHandler>()
        .Add<DownloadLicenceDocument, DownloadDecision.Answer, DownloadLicenceDocumentHandler>()
        .Add<ListDuties, ListDuties.Answer, ListDutiesHandler, ListDutiesValidator>()
        .Add<FileAppeal, FileAppeal.Answer, FileAppealHandler, FileAppealValidator>()
        .Add<JoinPanel, Done, JoinPanelHandler>()
        .Add<VoteOnAppeal, VoteOnAppeal.Answer, VoteOnAppealHandler, VoteOnAppealValidator>()
        .Add<WithdrawAppeal, Done, WithdrawAppealHandler>()
        .Add<ShowAppeals, ShowAppeals.Answer, ShowAppealsHandler>()
        .Add<IssueDecision, IssueDecision.Answer, IssueDecisionHandler, IssueDecisionValidator>()
        .Add<ShowDecision, ShowDecision.Answer, ShowDecisionHandler>()
        .Add<FindDecisions, FindDecisions.Answer, FindDecisionsHandler, FindDecisionsValidator>()
        .Add<DownloadDecision, DownloadDecision.Answer, DownloadDecisionHandler>()
        .Add<VerifyDecision, VerifyDecision.Answer, VerifyDecisionHandler>()
        .Add<MakeTrustBundle, MakeTrustBundle.Answer, MakeTrustBundleHandler>()
        .Add<ListSigningKeys, ListSigningKeys.Answer, ListSigningKeysHandler>()
        .Add<ProposeKey, KeyProposalId, ProposeKeyHandler, ProposeKeyValidator>()
        .Add<RuleOnKey, Done, RuleOnKeyHandler>()
        .Add<ConfirmPaper, KeyProposalId, ConfirmPaperHandler, ConfirmPaperValidator>()
        .Add<ListTouchedPapers, ListTouchedPapers.Answer, ListTouchedPapersHandler>()
        .Add<ListRenewals, ListRenewals.Answer, ListRenewalsHandler>();

    private static void Evaluations(ActList acts) => acts
        .Add<EvaluateQuestion, EvaluateQuestion.Answer, EvaluateQuestionHandler, EvaluateQuestionValidator>()
        .Add<ShowEvaluation, ShowEvaluation.Answer, ShowEvaluationHandler>()
        .Add<ListEvaluations, ListEvaluations.Answer, ListEvaluationsHandler, ListEvaluationsValidator>()
        .Add<ReplayEvaluation, ReplayEvaluation.Answer, ReplayEvaluationHandler>()
        .Add<CompareLaws, CompareLaws.Answer, CompareLawsHandler, CompareLawsValidator>()
        .Add<FindChanges, FindChanges.Answer, FindChangesHandler>()
        .Add<ListMissing, ListMissing.Answer, ListMissingHandler>()
        .Add<AskNext, AskNext.Answer, AskNextHandler, AskNextValidator>()
        .Add<CheckClearance, ClearanceAnswer, CheckClearanceHandler, CheckClearanceValidator>();

    private static void Sweeps(ActList acts) => acts
        .Add<StartSweep, SweepId, StartSweepHandler, StartSweepValidator>()
        .Add<AdvanceSweep, AdvanceSweep.Answer, AdvanceSweepHandler, AdvanceSweepValidator>()
        .Add<ShowSweep, ShowSweep.Answer, ShowSweepHandler>()
        .Add<ListSwept, ListSwept.Answer, ListSweptHandler, ListSweptValidator>()
        .Add<ListSweeps, ListSweeps.Answer, ListSweepsHandler>();
}
