using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>The names of persons, for whoever may read what they did.</summary>
internal static class PersonNames
{
    /// <summary>The names that are still there; an erased one says so.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(
        this RegistryContext context, IEnumerable<PersonId> persons, CancellationToken cancellationToken)
    {
        var ids = persons.Distinct().ToList();
        return await context.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.ShownName, cancellationToken);
    }
}
