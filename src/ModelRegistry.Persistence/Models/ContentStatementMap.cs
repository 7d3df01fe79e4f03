using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

internal sealed class ContentStatementMap : IEntityTypeConfiguration<ContentStatement>
{
    public void Configure(EntityTypeBuilder<ContentStatement> builder)
    {
        builder.HasSequence();
        builder.References<ContentStatement, Release>(nameof(ContentStatement.ReleaseId));
        builder.Property(statement => statement.Text).HasMaxLength(4000);
    }
}
