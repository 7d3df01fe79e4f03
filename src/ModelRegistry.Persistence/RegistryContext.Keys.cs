using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Signing;

namespace ModelRegistry.Persistence;

/// <content>The tables of signing certificates and of what papers have for the long term.</content>
public sealed partial class RegistryContext
{
    /// <summary>Proposals about signing certificates; append-only.</summary>
    public DbSet<KeyProposal> KeyProposals => Set<KeyProposal>();

    /// <summary>What became of them; append-only.</summary>
    public DbSet<KeyRuling> KeyRulings => Set<KeyRuling>();

    /// <summary>Seals of papers and their renewals; append-only.</summary>
    public DbSet<PaperSeal> PaperSeals => Set<PaperSeal>();
}
