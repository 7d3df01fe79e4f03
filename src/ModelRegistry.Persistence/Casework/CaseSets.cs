using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Notices;

namespace ModelRegistry.Persistence;

/// <content>The tables of cases, from applications to licences.</content>
public sealed partial class RegistryContext
{
    /// <summary>Cases; seen by who applied and by the authority.</summary>
    public DbSet<LicenceCase> Cases => Set<LicenceCase>();

    /// <summary>Questions put to applicants, with their threads.</summary>
    public DbSet<CaseQuestion> CaseQuestions => Set<CaseQuestion>();

    /// <summary>Measures on decisions; append-only.</summary>
    public DbSet<DecisionMeasure> Measures => Set<DecisionMeasure>();

    /// <summary>The histories of cases; append-only.</summary>
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    /// <summary>Issued decisions with their papers; append-only.</summary>
    public DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>Applications that are still being written; seen by their organisation alone.</summary>
    public DbSet<ApplicationDraft> ApplicationDrafts => Set<ApplicationDraft>();

    /// <summary>The documents beside them; seen by their organisation alone.</summary>
    public DbSet<DraftDocument> DraftDocuments => Set<DraftDocument>();

    /// <summary>Documents of applications that were handed in; append-only.</summary>
    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    /// <summary>Word to persons that something has happened; each is asked for by its person only.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Reminders that were given; append-only.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>Letters that announced denials, with what was replied; append-only.</summary>
    public DbSet<DenialIntent> Intents => Set<DenialIntent>();

    /// <summary>Signed papers that are no decisions; append-only.</summary>
    public DbSet<CasePaper> Papers => Set<CasePaper>();

    /// <summary>Corrections of cases; append-only.</summary>
    public DbSet<CaseCorrection> Corrections => Set<CaseCorrection>();

    /// <summary>Appeals against decisions; append-only.</summary>
    public DbSet<Appeal> Appeals => Set<Appeal>();

    /// <summary>Licences as they stand: usage and conditions.</summary>
    public DbSet<Licence> Licences => Set<Licence>();

    /// <summary>The conditions of licences as they stand.</summary>
    public DbSet<LicenceCondition> LicenceConditions => Set<LicenceCondition>();

    /// <summary>What was entered on licences; append-only.</summary>
    public DbSet<LicenceEntry> LicenceEntries => Set<LicenceEntry>();
}
