using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class LicenceMap : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> builder)
    {
        builder.ToTable("Licences");
        builder.HasKey(licence => licence.DecisionId);
        builder.References<Licence, Decision>(nameof(Licence.DecisionId));
        builder.References<Licence, Organisation>(nameof(Licence.OrganisationId));
        builder.Property(licence => licence.Used).HasPrecision(28, 6);
        builder.HasMany(licence => licence.Conditions).WithOne().HasForeignKey(condition => condition.DecisionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(licence => licence.NewEntries);

        // What the calendar ends is looked for every few minutes.
        builder.HasIndex(licence => new { licence.Ended, licence.ValidUntil });
    }
}

internal sealed class LicenceConditionMap : IEntityTypeConfiguration<LicenceCondition>
{
    public void Configure(EntityTypeBuilder<LicenceCondition> builder)
    {
        builder.ToTable("LicenceConditions");
        builder.HasKey(condition => new { condition.DecisionId, condition.Number });
        builder.References<LicenceCondition, Organisation>(nameof(LicenceCondition.OrganisationId));
        builder.Property(condition => condition.Text).HasMaxLength(2000);
        builder.HasIndex(condition => condition.NextDue);
    }
}

internal sealed class LicenceEntryMap : IEntityTypeConfiguration<LicenceEntry>
{
    public void Configure(EntityTypeBuilder<LicenceEntry> builder)
    {
        builder.ToTable("LicenceEntries");
        builder.HasKey(entry => new { entry.DecisionId, entry.Line });
        builder.References<LicenceEntry, Licence>(nameof(LicenceEntry.DecisionId));
        builder.References<LicenceEntry, Organisation>(nameof(LicenceEntry.OrganisationId));
        builder.Property(entry => entry.Text).HasMaxLength(4000);
        builder.Property(entry => entry.Key).HasMaxLength(100);
        builder.Property(entry => entry.DocumentName).HasMaxLength(200);
        builder.Property(entry => entry.Quantity).HasPrecision(28, 6);
        builder.Property(entry => entry.Used).HasPrecision(28, 6);

        // The same key twice is one report.
        builder.HasIndex(entry => new { entry.DecisionId, entry.Key }).IsUnique();
    }
}
