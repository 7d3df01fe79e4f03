using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Accounts;

internal sealed class ProviderSubjectMap : IEntityTypeConfiguration<ProviderSubject>
{
    public void Configure(EntityTypeBuilder<ProviderSubject> builder)
    {
        builder.ToTable("ProviderSubjects");
        builder.HasKey(subject => subject.Key);
        builder.References<ProviderSubject, Person>(nameof(ProviderSubject.PersonId));
        builder.Property(subject => subject.Issuer).HasMaxLength(400);
        builder.Property(subject => subject.Subject).HasMaxLength(255);
        builder.Property(subject => subject.Scopes).HasMaxLength(400);
        builder.Property(subject => subject.Name).HasMaxLength(200);
    }
}

internal sealed class SpentChallengeMap : IEntityTypeConfiguration<SpentChallenge>
{
    public void Configure(EntityTypeBuilder<SpentChallenge> builder)
    {
        builder.ToTable("SpentChallenges");
        builder.HasKey(challenge => challenge.Digest);
        builder.HasIndex(challenge => challenge.At);
    }
}
