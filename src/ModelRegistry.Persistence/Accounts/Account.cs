using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Accounts;

/// <summary>How a person signs in: one account, one person, one organisation.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Who signs in.</summary>
    public PersonId PersonId { get; set; }

    /// <summary>For whom they act.</summary>
    public OrganisationId OrganisationId { get; set; }

    /// <summary>Since when nobody signs in with it and its keys open nothing; null while it is in use.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>A one-time code that makes the first administrator. Only its digest is kept.</summary>
public sealed class AdministratorCode
{
    /// <summary>SHA-256 of the code in UTF-8.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.References<Account, Person>(nameof(Account.PersonId));
        builder.References<Account, Organisation>(nameof(Account.OrganisationId));
    }
}

internal sealed class AdministratorCodeMap : IEntityTypeConfiguration<AdministratorCode>
{
    public void Configure(EntityTypeBuilder<AdministratorCode> builder)
    {
        builder.HasKey(code => code.Digest);
        builder.Property(code => code.UsedAt).IsConcurrencyToken();
    }
}
