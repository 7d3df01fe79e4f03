using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Statuses;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Statuses;

/// <summary>Where a decision says that its status is found.</summary>
/// <param name="Uri">The list's address.</param>
/// <param name="List">The list's number.</param>
/// <param name="Index">The decision's place in it.</param>
internal sealed record StatusReference(string Uri, int List, int Index);

/// <summary>Gives decisions their places in status lists: each once, and never again to another.</summary>
internal sealed class StatusShelf(RegistryContext context, StatusSettings settings)
{
    /// <summary>Takes the next place, in the transaction that runs.</summary>
    public async Task<StatusReference> TakeAsync(CancellationToken stop)
    {
        var newest = await context.StatusLists.AsNoTracking().OrderByDescending(list => list.Number).FirstOrDefaultAsync(stop);
        if (newest is null || newest.Uri != settings.UriOf(newest.Number) || newest.Next >= StatusList.Capacity)
        {
            // What is printed in decisions never changes: another address of the site, or a full list, is another list.
            var number = (newest?.Number ?? 0) + 1;
            newest = new() { Number = number, Uri = settings.UriOf(number) };
            context.StatusLists.Add(newest);
            await context.SaveChangesAsync(stop);
        }

        var row = context.StatusLists.Where(list => list.Number == newest.Number);
        await row.ExecuteUpdateAsync(set => set.SetProperty(list => list.Next, list => list.Next + 1), stop);
        return new(newest.Uri, newest.Number, await row.AsNoTracking().Select(list => list.Next).SingleAsync(stop) - 1);
    }

    /// <summary>Keeps that a decision has a place.</summary>
    public void Keep(StatusReference place, DecisionId decision, string reference) => context.StatusPlaces.Add(new()
    {
        List = place.List,
        Index = place.Index,
        DecisionId = decision,
        Reference = reference,
    });

    /// <summary>The reference of a file of a list in the log.</summary>
    public static string LeafOf(int list, int serial) => string.Create(CultureInfo.InvariantCulture, $"status/{list}/{serial}");
}
