using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Routing;

namespace ModelRegistry.Persistence;

/// <content>Desks, advice and flags; whom an act lets in, and the cases that it has moved.</content>
public sealed partial class RegistryContext
{
    private readonly List<LicenceCase> moved = [];
    private OrganisationId? admitted;

    /// <summary>Referrals of cases to agencies; append-only.</summary>
    public DbSet<CaseReferral> Referrals => Set<CaseReferral>();

    /// <summary>Flags; append-only, seen by their office.</summary>
    public DbSet<Flag> Flags => Set<Flag>();

    /// <summary>Teams of offices.</summary>
    public DbSet<Team> Teams => Set<Team>();

    /// <summary>Rules of routing; append-only.</summary>
    public DbSet<RoutingEdition> RoutingEditions => Set<RoutingEdition>();

    /// <summary>How cases were routed; append-only.</summary>
    public DbSet<CaseRouting> CaseRoutings => Set<CaseRouting>();

    /// <summary>
    /// Lets the act that runs see and write the rows of another organisation in place of its own: an agency on a case that is referred to
    /// it, and a keeper of accounts for the line that a case was handed over. Ends with the act, and is called by these two alone.
    /// </summary>
    public void Admit(OrganisationId organisation) => admitted = organisation;

    /// <summary>Ends what <see cref="Admit"/> began; every act ends with it.</summary>
    public void EndAdmission()
    {
        admitted = null;
        moved.Clear();
    }

    /// <summary>The cases that the act which runs has moved.</summary>
    public IReadOnlyList<LicenceCase> MovedCases => moved;

    internal void Note(LicenceCase @case)
    {
        if (!moved.Contains(@case)) moved.Add(@case);
    }
}
