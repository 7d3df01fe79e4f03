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
}
