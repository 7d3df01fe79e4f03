namespace ModelRegistry.Domain.Casework.Routing;

/// <summary>Officers of an office who take cases and advise together.</summary>
public sealed class Team : ITenantOwned, IVersioned
{
    private readonly List<TeamMember> members = [];

    /// <summary>Its identity.</summary>
    public required TeamId Id { get; init; }

    /// <summary>The office.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its name. Unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Everybody who is or was in it.</summary>
    public IReadOnlyList<TeamMember> Members => members;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether somebody is in it now.</summary>
    public bool Has(PersonId person) => members.Exists(one => one.PersonId == person && one.LeftAt is null);

    /// <summary>Takes somebody in; whoever is in it already stays.</summary>
    public void Take(PersonId person, DateTimeOffset at)
    {
        if (Has(person)) return;
        members.Add(new() { TeamId = Id, Number = members.Count + 1, OrganisationId = OrganisationId, PersonId = person, JoinedAt = at });
    }

    /// <summary>Lets somebody go; false when they are not in it.</summary>
    public bool Release(PersonId person, DateTimeOffset at)
    {
        if (members.Find(one => one.PersonId == person && one.LeftAt is null) is not { } member) return false;
        member.LeftAt = at;
        return true;
    }
}

/// <summary>One stay of a person in a team.</summary>
public sealed class TeamMember : ITenantOwned
{
    /// <summary>The team.</summary>
    public required TeamId TeamId { get; init; }

    /// <summary>Its place among the stays in the team, from 1.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Who.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>Until when; null while they are in it.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
