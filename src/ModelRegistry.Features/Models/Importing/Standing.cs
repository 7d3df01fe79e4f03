using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>
/// Of which models a caller's file may fill what rules read straight from a column: an officer's and a local principal's of all, a
/// developer's of its own. Anybody else's file says the same as evidence only, since every organisation's answers rest on a column.
/// </summary>
internal sealed class Standing
{
    private readonly bool everywhere;
    private readonly HashSet<PartyId> own;

    private Standing(bool everywhere, HashSet<PartyId> own) => (this.everywhere, this.own) = (everywhere, own);

    public bool In(Model model) => everywhere || (model.DeveloperId is { } developer && own.Contains(developer));

    public static async Task<Standing> ReadAsync(RegistryContext context, Caller caller, CancellationToken stop)
    {
        if (Roles.Allow(caller, Permission.Draft) || caller.Person == LocalPrincipal.PersonId) return new(true, []);
        var developed = from organisation in context.Organisations
                        from party in context.Parties
                        where organisation.Id == caller.Organisation
                            && EF.Property<string>(party, Columns.NameKey) == EF.Property<string>(organisation, Columns.NameKey)
                        select party.Id;
        return new(false, [.. await developed.ToListAsync(stop)]);
    }
}
