using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.People;

namespace ModelRegistry.Persistence;

/// <content>The tables of the doors by which people and machines come in.</content>
public sealed partial class RegistryContext
{
    /// <summary>Whom providers mean by their subjects.</summary>
    public DbSet<ProviderSubject> ProviderSubjects => Set<ProviderSubject>();

    /// <summary>Challenges of passkeys that were answered.</summary>
    public DbSet<SpentChallenge> SpentChallenges => Set<SpentChallenge>();

    /// <summary>Proposals to give roles; append-only.</summary>
    public DbSet<RoleProposal> RoleProposals => Set<RoleProposal>();

    /// <summary>What became of them; append-only.</summary>
    public DbSet<RoleRuling> RoleRulings => Set<RoleRuling>();

    /// <summary>Declared conflicts of interest; append-only.</summary>
    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();

    /// <summary>Which of them are over; append-only.</summary>
    public DbSet<ConflictEnd> ConflictEnds => Set<ConflictEnd>();

    /// <summary>Emergency openings; append-only.</summary>
    public DbSet<BreakGlass> BreakGlasses => Set<BreakGlass>();

    /// <summary>What others found of them; append-only.</summary>
    public DbSet<BreakGlassReview> BreakGlassReviews => Set<BreakGlassReview>();

    /// <summary>The log of access; append-only.</summary>
    public DbSet<AccessEntry> AccessEntries => Set<AccessEntry>();
}
