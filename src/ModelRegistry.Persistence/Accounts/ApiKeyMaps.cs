using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Accounts;

internal sealed class ApiKeyMap : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasSequence();
        builder.References<ApiKey, Organisation>(nameof(ApiKey.OrganisationId));
        builder.References<ApiKey, Person>(nameof(ApiKey.PersonId));
        builder.Property(key => key.Name).HasMaxLength(Columns.LongestName);
        builder.Property(key => key.Scopes).HasMaxLength(400);
        builder.HasIndex(key => key.Digest).IsUnique();
        builder.HasIndex(key => key.FormerDigest);
    }
}

internal sealed class CommandKeyMap : IEntityTypeConfiguration<CommandKey>
{
    /// <summary>The longest key that is kept.</summary>
    public const int LongestKey = 100;

    public void Configure(EntityTypeBuilder<CommandKey> builder)
    {
        builder.ToTable("CommandKeys");
        builder.HasKey(key => new { key.OrganisationId, key.Key });
        builder.Property(key => key.Key).HasMaxLength(LongestKey);
        builder.References<CommandKey, Organisation>(nameof(CommandKey.OrganisationId));
    }
}
