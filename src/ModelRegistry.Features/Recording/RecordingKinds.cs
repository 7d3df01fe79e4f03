using ModelRegistry.Domain;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Datasets;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;

namespace ModelRegistry.Features.Recording;

/// <summary>Everything that is recorded by hand: the one table behind the HTTP API and the command line.</summary>
public static class RecordingKinds
{
    private const string Release = "releaseId";
    private const string Model = "modelId";

    /// <summary>The kinds, those of models first.</summary>
    public static IReadOnlyList<RecordingKind> All { get; } =
    [
        new RecordingKind<RegisterModel, RegisterModel.Answer>("model", "A release that has no card: a closed model, a service, something known from a paper."),
        new RecordingKind<RenameModel, Done>("rename", "Another name that a model bears now.", Model),
        new RecordingKind<SetDeveloper, SetDeveloper.Answer>("developer", "Who developed a model, and the developer's ultimate parent.", Model),
        new RecordingKind<StateParty, PartyPeriodId>("party", "What a party was over a stretch of days: country, headquarters, ultimate parent."),
        new RecordingKind<AddOwnership, OwnershipId>("ownership", "A share of one party held by another over a period."),
        new RecordingKind<SetPublication, Done>("publication", "Whether and since when the weights of a release are published.", Release),
        new RecordingKind<StateCompleteness, Done>("completeness", "Whether all training, parents and chips of a release are recorded.", Release),
        new RecordingKind<AddTrainingRun, TrainingRunId>("training-run", "A training run with its operations, place and period.", Release),
        new RecordingKind<AddChipUse, ChipUseId>("chips", "Chips that a release was trained or is served on.", Release),
        new RecordingKind<AddSafeguardEvaluation, SafeguardEvaluationId>("safeguards", "What somebody measured of a release's safeguards.", Release),
        new RecordingKind<AddSafetyLayerChange, SafetyLayerChangeId>("safety-layer", "What became of a layer of safety across an edge of lineage."),
        new RecordingKind<StateDataset, DatasetId>("dataset", "What a data set is, and that a release was trained on it.", "usedBy"),
        new RecordingKind<StateContent, ContentStatementId>("content", "A field of the public summary of a release's training content.", Release),
        new RecordingKind<AddDeployment, DeploymentId>("deployment", "That a cloud serves a release, or a framework, marketplace or engine carries it.", Release),
        new RecordingKind<AddPlatformFinding, PlatformFindingId>("platform-finding", "What is found or alleged about a platform."),
        new RecordingKind<AddDerivation, DerivationId>("derivation", "An edge from a release to what it was made from.", "childId"),
        new RecordingKind<RecordEvidence, EvidenceId>("evidence", "An item of evidence for or against something that is recorded."),
        new RecordingKind<AddCampaign, CampaignId>("campaign", "An alleged extraction campaign."),
        new RecordingKind<AddReply, CampaignReplyId>("reply", "What somebody answered to an alleged campaign."),
        new RecordingKind<AddTerms, TermsId>("terms", "A text of a provider's terms of service with the days it stood."),
    ];

    /// <summary>The kind of this name; null when there is none.</summary>
    public static RecordingKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
