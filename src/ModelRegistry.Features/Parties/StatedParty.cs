using FluentValidation;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Parties;

/// <summary>A party as somebody names it. What is left out stays as it is recorded.</summary>
/// <param name="Name">Its name; matched in any case.</param>
/// <param name="Country">Where it is located or incorporated; null when not known.</param>
/// <param name="Headquarters">Where it is headquartered; null when not known.</param>
/// <param name="Invented">True when it is made up for demonstration.</param>
public sealed record StatedParty(string Name, Country? Country = null, Country? Headquarters = null, bool Invented = false);

internal sealed class StatedPartyValidator : AbstractValidator<StatedParty>
{
    public StatedPartyValidator() => RuleFor(party => party.Name).NotEmpty().MaximumLength(Columns.LongestName)
        .Right("The party has no name, or one too long.", $"Name it in at most {Columns.LongestName} characters.");
}

/// <summary>
/// Finds a party by name or makes it. What is recorded of a party is shared by all tenants and decides their answers: an unknown may be
/// filled in with evidence, a recorded value is replaced by an officer only.
/// </summary>
internal sealed class PartyNames(RegistryContext context, ICallerSource callers)
{
    /// <summary>The party.</summary>
    /// <param name="stated">What is stated of it.</param>
    /// <param name="where">The property of the act that states it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<Party>> PartyAsync(StatedParty stated, string where, CancellationToken cancellationToken)
    {
        var party = await NamedAsync(stated, cancellationToken);
        if (await DatedAsync(party, stated, cancellationToken) is { } dated)
        {
            return new Refusal.NotValid(
                $"{where}.{dated}", $"The {dated.ToLowerInvariant()} of {party.Name} is recorded with the days it held.",
                "Leave it out here, and state it with its days.");
        }

        if (Replacing($"{where}.{nameof(stated.Country)}", party.Name, "country", party.Country, stated.Country) is { } country)
        {
            return country;
        }

        if (Replacing($"{where}.{nameof(stated.Headquarters)}", party.Name, "headquarters", party.Headquarters, stated.Headquarters)
            is { } headquarters)
        {
            return headquarters;
        }

        party.Country = stated.Country ?? party.Country;
        party.Headquarters = stated.Headquarters ?? party.Headquarters;
        return party;
    }

    /// <summary>The party of this name, made where nobody recorded it; nothing else that is stated is taken over.</summary>
    public async Task<Party> NamedAsync(StatedParty stated, CancellationToken cancellationToken)
    {
        var party = context.Parties.Local.FirstOrDefault(one => Columns.KeyOf(one.Name) == Columns.KeyOf(stated.Name))
            ?? await context.Parties.Named(stated.Name).SingleOrDefaultAsync(cancellationToken);
        if (party is null)
        {
            party = new Party { Id = new(Guid.CreateVersion7()), Name = stated.Name.Trim(), Invented = stated.Invented };
            context.Parties.Add(party);
        }

        return party;
    }

    // Beside what is stated for days, a value without them would say nothing that the law asks.
    private async Task<string?> DatedAsync(Party party, StatedParty stated, CancellationToken stop)
    {
        var country = stated.Country is { } one && party.Country != one;
        var headquarters = stated.Headquarters is { } other && party.Headquarters != other;
        if (!country && !headquarters)
        {
            return null;
        }

        var rows = await context.PartyPeriods.AsNoTracking().Where(row => row.PartyId == party.Id).ToListAsync(stop);
        return country && rows.Exists(row => row.Country is not null) ? nameof(stated.Country)
            : headquarters && rows.Exists(row => row.Headquarters is not null) ? nameof(stated.Headquarters)
            : null;
    }

    /// <summary>Why a recorded value cannot be replaced by this caller; null when it can, or when nothing is replaced.</summary>
    public Refusal? Replacing<T>(string where, string whose, string what, T? recorded, T? stated)
        where T : struct, IEquatable<T> =>
        recorded is not { } old || stated is not { } wanted || old.Equals(wanted) || Roles.Allow(callers.Current, Permission.Draft)
            ? null
            : new Refusal.NotValid(
                where,
                $"The {what} of {whose} is recorded already, and every organisation's answers rest on it.",
                "Leave it as it is, or let a licensing officer replace it; evidence against it can be recorded by anybody who records facts.");
}
