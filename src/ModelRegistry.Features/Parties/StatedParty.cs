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

/// <summary>Finds a party by name or makes it.</summary>
internal sealed class PartyNames(RegistryContext context)
{
    public async Task<Party> PartyAsync(StatedParty stated, CancellationToken cancellationToken)
    {
        var party = await context.Parties.Named(stated.Name).SingleOrDefaultAsync(cancellationToken);
        if (party is null)
        {
            party = new Party { Id = new(Guid.CreateVersion7()), Name = stated.Name.Trim(), Invented = stated.Invented };
            context.Parties.Add(party);
        }

        party.Country = stated.Country ?? party.Country;
        party.Headquarters = stated.Headquarters ?? party.Headquarters;
        return party;
    }
}
