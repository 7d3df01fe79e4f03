using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Accounts;

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.References<Session, Person>(nameof(Session.PersonId));
        builder.Property(session => session.Address).HasMaxLength(100);
        builder.Property(session => session.Agent).HasMaxLength(200);
    }
}

internal sealed class SecondFactorMap : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.HasKey(factor => factor.PersonId);
        builder.References<SecondFactor, Person>(nameof(SecondFactor.PersonId));
        builder.Property(factor => factor.Secret).HasMaxLength(1000);
        builder.Property(factor => factor.Pending).HasMaxLength(1000);
    }
}

internal sealed class RecoveryCodeMap : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.HasKey(code => new { code.PersonId, code.Digest });
        builder.References<RecoveryCode, Person>(nameof(RecoveryCode.PersonId));
    }
}

internal sealed class FactorRecoveryMap : IEntityTypeConfiguration<FactorRecovery>
{
    public void Configure(EntityTypeBuilder<FactorRecovery> builder)
    {
        builder.ToTable("FactorRecoveries");
        builder.References<FactorRecovery, Person>(nameof(FactorRecovery.PersonId));
        builder.References<FactorRecovery, Person>(nameof(FactorRecovery.AskedBy));
        builder.References<FactorRecovery, Person>(nameof(FactorRecovery.AgreedBy));
        builder.Property(recovery => recovery.Reason).HasMaxLength(1000);
    }
}
