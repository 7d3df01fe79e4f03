using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Cases.Clocks;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Clearances;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Evidence.Dating;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Comparing;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Finding;
using ModelRegistry.Features.Models.Importing;
using ModelRegistry.Features.Models.Summing;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Notices;
using ModelRegistry.Features.Parties;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features;

/// <summary>What acts of one folder share: each made anew for every request, but for what is kept for all of them.</summary>
internal static class SharedParts
{
    public static void AddAll(IServiceCollection services) => Rulebooks(Casework(Accounts(services)))
        .AddScoped<EvidenceRecorder>()
        .AddScoped<EvidenceByHand>()
        .AddScoped<BroughtBytes>()
        .AddScoped<SubjectOwners>()
        .AddScoped<EvidenceOrigins>()
        .AddScoped<DossierReader>()
        .AddScoped<SummaryReader>()
        .AddScoped<NamedReleases>()
        .AddScoped<Comparison>()
        .AddScoped<TimelineReader>()
        .AddScoped<CampaignReader>()
        .AddScoped<ModelNames>()
        .AddScoped<PartyNames>()
        .AddScoped<HopReader>()
        .AddScoped<PathFinder>()
        .AddScoped<NarrowedBy>()
        .AddScoped<ModelSearch>()
        .AddScoped<FacetCounts>()
        .AddScoped<LastSweep>()
        .AddScoped<AttributionReader>()
        .AddScoped<TermsReader>()
        .AddScoped<Importer>()
        .AddScoped<UploadReader>()
        .AddScoped<RecordedRelease>()
        .AddScoped<RecordedHeld>()
        .AddScoped<RecordedClaim>()
        .AddScoped<ChipComparison>()
        .AddScoped<StatementImport>()
        .AddScoped<RunImport>()
        .AddScoped<HeldImport>()
        .AddScoped<FileImport>()
        .AddScoped<ImportedEvidence>()
        .AddScoped<PartyFacts>()
        .AddScoped<SubjectEvidence>()
        .AddScoped<LineageFactsReader>()
        .AddScoped<CampaignFactsReader>()
        .AddScoped<RegistryFacts>()
        .AddScoped<Precedents>()
        .AddScoped<DraftDesk>()
        .AddScoped<Releasing>()
        .AddScoped<QuestionEvaluator>()
        .AddScoped<AnswersInto>()
        .AddScoped<ModelIdentity>()
        .AddScoped<ClearanceCheck>()
        .AddScoped<Issuing>()
        .AddScoped<Signatories>()
        .AddScoped<ActClock>()
        .AddScoped<SealsAhead>()
        .AddScoped<PaperPress>()
        .AddScoped<LetterDesk>()
        .AddScoped<MeasureLetters>()
        .AddScoped<QuestionLetters>()
        .AddScoped<IntentLetters>()
        .AddScoped<LicenceDesk>()
        .AddScoped<ColumnsReader>()
        .AddScoped<SweepOpening>()
        .AddSingleton<SweepDesk>()
        .AddScoped<KeyFates>()
        .AddScoped<SealRound>()
        .AddSingleton<KeyRegister>()
        .AddSingleton<SigningDesk>()
        .AddScoped<LogTree>()
        .AddScoped<Sequencing>()
        .AddScoped<Backfill>()
        .AddScoped<StatusShelf>()
        .AddScoped<StatusSigning>()
        .AddSingleton<LogDesk>()
        .AddSingleton<LedgerBell>();

    private static IServiceCollection Rulebooks(IServiceCollection services) => services
        .AddSingleton<EditionShelf>()
        .AddScoped<EditionArchive>()
        .AddScoped<EditionInForce>()
        .AddScoped<Replaying>()
        .AddScoped<ReplayWalk>()
        .AddScoped<ImpactWalk>()
        .AddScoped<RunSteps>()
        .AddScoped<JobLeases>();

    private static IServiceCollection Accounts(IServiceCollection services) => services
        .AddScoped<AccountMaking>()
        .AddScoped<PasswordDesk>()
        .AddScoped<SessionBook>()
        .AddScoped<FactorBook>()
        .AddScoped<Freshness>()
        .AddScoped<OnceByKey>()
        .AddScoped(provider => new ApiKeyDoor(provider.GetRequiredService<RegistryContext>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<RoleDesk>()
        .AddScoped<OfficeBook>()
        .AddScoped<ConflictBook>()
        .AddScoped(provider => new AccessLog(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetService<IHttpContextAccessor>(),
                provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<SignInLimits>()
        .AddScoped(provider => new FailedSignIns(
            provider.GetRequiredService<AccessLog>(), provider.GetRequiredService<SignInLimits>(),
                provider.GetService<IHttpContextAccessor>()))
        .AddScoped<ProviderRoles>()
        .AddScoped(provider => new MachineTokenDoor(
            provider.GetRequiredService<ProviderDirectory>(), provider.GetRequiredService<RegistryContext>(),
                provider.GetRequiredService<TimeProvider>()));

    private static IServiceCollection Casework(IServiceCollection services) => services
        .AddScoped<CaseParts>()
        .AddScoped<CaseRouter>()
        .AddScoped<DeskUpkeep>()
        .AddScoped(parts => new Lazy<DeskUpkeep>(parts.GetRequiredService<DeskUpkeep>))
        .AddScoped<TeamDesk>()
        .AddScoped<CaseBlocks>()
        .AddScoped<CaseFlags>()
        .AddScoped<AdviceTimes>()
        .AddScoped<ReferralDesk>()
        .AddScoped<CaseAnswers>()
        .AddScoped<CaseOpening>()
        .AddScoped<HandingOver>()
        .AddScoped<OfficeOf>()
        .AddScoped<NoticeWriter>()
        .AddScoped<MailRound>()
        .AddSingleton<MailPost>()
        .AddScoped<HeldFacts>()
        .AddScoped<ApplicationViews>()
        .AddScoped<CaseClocks>()
        .AddScoped<QuestionViews>()
        .AddScoped<MeasureViews>();
}
