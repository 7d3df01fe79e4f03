using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Imports;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Domain.People;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Persistence.Keys;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence;

/// <summary>
/// The registry's tables, accounts among them. To add a table: a noun in Domain, one IEntityTypeConfiguration here (found by itself), a
/// set below, and a migration of the same name in all three dialects; the nouns' interfaces (IVersioned, IAppendOnly, ITenantOwned)
/// bring token, guard and filter, and the migration calls GuardAppendOnly for an append-only table.
/// </summary>
/// <param name="options">The database.</param>
/// <param name="tenant">Whose rows may be seen.</param>
public sealed partial class RegistryContext(DbContextOptions<RegistryContext> options, ITenant tenant)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Models.</summary>
    public DbSet<Model> Models => Set<Model>();

    /// <summary>The words of models' names.</summary>
    public DbSet<ModelWord> ModelWords => Set<ModelWord>();

    /// <summary>Releases of models.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Files of releases.</summary>
    public DbSet<Artifact> Artifacts => Set<Artifact>();

    /// <summary>Data sets.</summary>
    public DbSet<Dataset> Datasets => Set<Dataset>();

    /// <summary>Which release was trained on which data set.</summary>
    public DbSet<DatasetUse> DatasetUses => Set<DatasetUse>();

    /// <summary>Edges of lineage.</summary>
    public DbSet<Derivation> Derivations => Set<Derivation>();

    /// <summary>Items of evidence; append-only.</summary>
    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();

    /// <summary>Training runs.</summary>
    public DbSet<TrainingRun> TrainingRuns => Set<TrainingRun>();

    /// <summary>Uses of chips.</summary>
    public DbSet<ChipUse> ChipUses => Set<ChipUse>();

    /// <summary>Measurements of safeguards.</summary>
    public DbSet<SafeguardEvaluation> SafeguardEvaluations => Set<SafeguardEvaluation>();

    /// <summary>Parties, public facts only.</summary>
    public DbSet<Party> Parties => Set<Party>();

    /// <summary>Shares of parties in parties.</summary>
    public DbSet<Ownership> Ownerships => Set<Ownership>();

    /// <summary>What parties were over stretches of days; append-only.</summary>
    public DbSet<PartyPeriod> PartyPeriods => Set<PartyPeriod>();

    /// <summary>Alleged extraction campaigns.</summary>
    public DbSet<ExtractionCampaign> Campaigns => Set<ExtractionCampaign>();

    /// <summary>Replies to those allegations; append-only.</summary>
    public DbSet<CampaignReply> CampaignReplies => Set<CampaignReply>();

    /// <summary>Texts of terms of service with the days they stood; append-only.</summary>
    public DbSet<ProviderTerms> Terms => Set<ProviderTerms>();

    /// <summary>Names that models bore before.</summary>
    public DbSet<FormerName> FormerNames => Set<FormerName>();

    /// <summary>Statements of summaries of training content; append-only.</summary>
    public DbSet<ContentStatement> ContentStatements => Set<ContentStatement>();

    /// <summary>What became of layers of safety across edges; append-only.</summary>
    public DbSet<SafetyLayerChange> SafetyLayerChanges => Set<SafetyLayerChange>();

    /// <summary>Clouds, agent frameworks and marketplaces.</summary>
    public DbSet<Platform> Platforms => Set<Platform>();

    /// <summary>Which of them serve or carry which release.</summary>
    public DbSet<Deployment> Deployments => Set<Deployment>();

    /// <summary>What was found or is alleged about them; append-only.</summary>
    public DbSet<PlatformFinding> PlatformFindings => Set<PlatformFinding>();

    /// <summary>What of ancestors reaches releases, as far as it is reckoned.</summary>
    public DbSet<KeptAttribution> Attributions => Set<KeptAttribution>();

    /// <summary>Bytes that statements were read from; append-only.</summary>
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    /// <summary>Who imported what; append-only, seen by its owner only.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>Evaluations as they were made; append-only.</summary>
    public DbSet<StoredEvaluation> Evaluations => Set<StoredEvaluation>();

    /// <summary>Which rules bore on which evaluations; append-only.</summary>
    public DbSet<RuleUse> RuleUses => Set<RuleUse>();

    /// <summary>Editions that have evaluated something; append-only.</summary>
    public DbSet<KeptEdition> KeptEditions => Set<KeptEdition>();

    /// <summary>The parameter files of kept editions; append-only.</summary>
    public DbSet<KeptParameterFile> KeptParameterFiles => Set<KeptParameterFile>();

    /// <summary>Editions in the making.</summary>
    public DbSet<EditionDraft> EditionDrafts => Set<EditionDraft>();

    /// <summary>Editions that two people released; append-only.</summary>
    public DbSet<EditionRelease> EditionReleases => Set<EditionRelease>();

    /// <summary>The histories of drafts; append-only.</summary>
    public DbSet<EditionEvent> EditionEvents => Set<EditionEvent>();

    /// <summary>Replays of everything, and what drafts would do to everything.</summary>
    public DbSet<RulebookRun> RulebookRuns => Set<RulebookRun>();

    /// <summary>What those runs found; append-only.</summary>
    public DbSet<RulebookRunLine> RulebookRunLines => Set<RulebookRunLine>();

    /// <summary>Which process runs which job.</summary>
    public DbSet<JobLease> JobLeases => Set<JobLease>();

    /// <summary>Questions put to every release.</summary>
    public DbSet<RegistrySweep> Sweeps => Set<RegistrySweep>();

    /// <summary>The different answers of sweeps.</summary>
    public DbSet<SweepAnswer> SweepAnswers => Set<SweepAnswer>();

    /// <summary>What sweeps found, release by release.</summary>
    public DbSet<SweptRelease> SweptReleases => Set<SweptRelease>();

    /// <summary>Persons; the only place with their names.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Tenants.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>The one-time codes that make the first administrator, as digests.</summary>
    public DbSet<AdministratorCode> AdministratorCodes => Set<AdministratorCode>();

    /// <summary>Who is signed in where.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Authenticators of persons.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>Codes written down for the day an authenticator is lost, as digests.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Ways back in that two administrators gave.</summary>
    public DbSet<FactorRecovery> FactorRecoveries => Set<FactorRecovery>();

    /// <summary>Keys of machines, as digests; seen by their owner's organisation.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The keys of commands already done; seen by their owner only.</summary>
    public DbSet<CommandKey> CommandKeys => Set<CommandKey>();

    /// <summary>The keys that protect cookies and tokens.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>New rows that are written without being tracked.</summary>
    public NewRows NewRows { get; } = new();

    internal DbSet<Latch> Latches => Set<Latch>();

    /// <summary>The dialect of the database behind.</summary>
    public Dialect Dialect => Provider.Of(Database.ProviderName);

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    internal bool SeesEveryOrganisation => tenant.SeesEveryOrganisation;

    internal bool SeesEveryAuthority => tenant.SeesEveryAuthority;

    internal string? OwnAuthority => tenant.Authority;

    internal string? OtherAuthority => tenant.OtherAuthority;

    internal bool AuditsDecisions => tenant.AuditsDecisions;

    internal OrganisationId CurrentOrganisation => admitted ?? tenant.OrganisationId ?? default;

    internal OrganisationId OwnOrganisation => tenant.OrganisationId ?? default;

    internal bool MayWriteFor(OrganisationId owner) => SeesEveryOrganisation || CurrentOrganisation == owner
        || tenant.OrganisationId == owner;

    /// <summary>Says which version a change is based on: when the row has another by now, saving is refused.</summary>
    public void Expect(IVersioned aggregate, Guid version) =>
        Entry(aggregate).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>Lets go of everything that is not saved, and of whom the act was admitted to.</summary>
    public void Forget()
    {
        EndAdmission();
        ChangeTracker.AutoDetectChangesEnabled = true;
        ChangeTracker.Clear();
        NewRows.Clear();
        Recorded = false;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conventions.Apply(configurationBuilder, Dialect);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RegistryContext).Assembly);
        ModelRules.Apply(builder, Dialect);
        TenantFilter.Apply(builder, this);
    }
}
