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

    /// <summary>The digest of the code that was sent to the address of e-mail to confirm it; null while none is out.</summary>
    public Sha256Digest? AddressCode { get; set; }

    /// <summary>Until when that code counts; null while none is out.</summary>
    public DateTimeOffset? AddressCodeUntil { get; set; }

    /// <summary>When a code is next to be sent; null for never.</summary>
    public DateTimeOffset? AddressCodeDueAt { get; set; }

    /// <summary>How often a code was guessed since the last one was sent, or sending it failed.</summary>
    public int AddressTries { get; set; }

    /// <summary>When the first of the codes was asked for that <see cref="AddressAsks"/> counts; null for none.</summary>
    public DateTimeOffset? AddressAskedAt { get; set; }

    /// <summary>How many codes were asked for since then.</summary>
    public int AddressAsks { get; set; }
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
        builder.HasIndex(account => account.AddressCodeDueAt);
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
