using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Statuses;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Statuses;

internal sealed class StatusListMap : IEntityTypeConfiguration<StatusList>
{
    public void Configure(EntityTypeBuilder<StatusList> builder)
    {
        builder.ToTable("StatusLists");
        builder.HasKey(list => list.Number);
        builder.Property(list => list.Uri).HasMaxLength(500);
    }
}

internal sealed class StatusPlaceMap : IEntityTypeConfiguration<StatusPlace>
{
    public void Configure(EntityTypeBuilder<StatusPlace> builder)
    {
        builder.ToTable("StatusPlaces");
        builder.HasKey(place => new { place.List, place.Index });
        builder.References<StatusPlace, StatusList>(nameof(StatusPlace.List));
        builder.References<StatusPlace, Decision>(nameof(StatusPlace.DecisionId));
        builder.Property(place => place.Reference).HasMaxLength(60);
        builder.HasIndex(place => place.DecisionId).IsUnique();
        builder.HasIndex(place => place.Reference).IsUnique();
    }
}

internal sealed class SignedStatusListMap : IEntityTypeConfiguration<SignedStatusList>
{
    public void Configure(EntityTypeBuilder<SignedStatusList> builder)
    {
        builder.ToTable("SignedStatusLists");
        builder.HasKey(file => new { file.List, file.Serial });
        builder.References<SignedStatusList, StatusList>(nameof(SignedStatusList.List));
        builder.HasIndex(file => new { file.List, file.IssuedAt });
    }
}
