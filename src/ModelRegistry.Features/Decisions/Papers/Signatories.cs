using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>Persons as papers name them: by reference and commitment, by name only where the authority prints names.</summary>
internal sealed class Signatories(RegistryContext context, PaperSettings settings)
{
    public async Task<Signatory> OfAsync(PersonId id, CancellationToken stop)
    {
        var person = await context.People.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        return new(id, person.Commitment(), settings.PrintsNames ? person.Name : null);
    }
}
