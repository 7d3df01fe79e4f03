using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Domain.People;

/// <summary>
/// A person who acts here. The name is erasable: records that can never change hold the id and a salted commitment to the name, so that
/// a record stays valid, and says nothing about anybody, after name and salt are gone.
/// </summary>
public sealed class Person : IVersioned
{
    /// <summary>Their identity.</summary>
    public required PersonId Id { get; init; }

    /// <summary>The name; null once erased.</summary>
    public string? Name { get; private set; }

    /// <summary>The name for a screen; once erased, words that say so.</summary>
    public string ShownName => Name ?? "(name erased)";

    /// <summary>32 random bytes in hexadecimal that make commitments unguessable; null once erased.</summary>
    public string? Salt { get; private set; }

    /// <summary>Whether the name was erased.</summary>
    public bool Erased { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>A person with a name.</summary>
    /// <param name="id">The id, made at the edge.</param>
    /// <param name="name">The name.</param>
    /// <param name="salt">32 random bytes in hexadecimal, made at the edge.</param>
    public static Person Named(PersonId id, string name, string salt) => new() { Id = id, Name = name, Salt = salt };

    /// <summary>Forgets name and salt. It cannot be undone.</summary>
    public void Erase()
    {
        Name = null;
        Salt = null;
        Erased = true;
    }

    /// <summary>SHA-256 over "salt:name" in UTF-8; null once erased, because nobody can compute it any more.</summary>
    public Sha256Digest? Commitment() =>
        Erased ? null : Sha256Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes($"{Salt}:{Name}"));
}

/// <summary>A tenant: an enterprise, a developer or an authority's office.</summary>
public sealed class Organisation : IVersioned
{
    /// <summary>Its identity.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>Its name. Unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is; null when not recorded.</summary>
    public Country? Country { get; set; }

    /// <summary>Whether it is an office of a licensing authority.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>
    /// The code of the licensing authority whose office it is ("UK"); null for one that was recorded before there were several, and for
    /// what is no office.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The code of the authority whose office it is, one from before there were several being of the first; null for what is no
    /// office.</summary>
    public string? LicensesFor => IsAuthority ? Authority ?? LicensingAuthority.First : null;

    /// <summary>True when it is made up for demonstration.</summary>
    public bool Invented { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
