using Microsoft.EntityFrameworkCore;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

/// <summary>Keeps the words of models' names.</summary>
public static class ModelWordStore
{
    private const int Batch = 2_000;

    /// <summary>Gives their words to the models that were recorded before there were words; afterwards there is nothing to do.</summary>
    /// <param name="context">The registry, with nothing unsaved.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept then.</param>
    public static async Task FillWordsAsync(this RegistryContext context, CancellationToken cancellationToken)
    {
        if (await context.Latches.AnyAsync(latch => latch.Name == Latch.Words && latch.Taken > 0, cancellationToken)) return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var mine = await context.Latches.Where(latch => latch.Name == Latch.Words && latch.Taken == 0)
            .ExecuteUpdateAsync(latch => latch.SetProperty(l => l.Taken, 1), cancellationToken);
        if (mine == 0) return;
        for (long after = 0; await FillAsync(context, after, cancellationToken) is { } next; after = next)
        {
            context.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Says, with the next saving, that a new registry has no model that was recorded before there were words.</summary>
    /// <param name="context">The registry, just made.</param>
    public static void HasNoWordsToFill(this RegistryContext context) =>
        context.Latches.Attach(new() { Name = Latch.Words }).Entity.Taken = 1;

    private static async Task<long?> FillAsync(RegistryContext context, long after, CancellationToken stop)
    {
        var models = await context.Models.AsNoTracking().After(after)
            .Select(model => new { model.Id, model.Name, Position = EF.Property<long>(model, Columns.Sequence) }).Take(Batch)
                .ToListAsync(stop);
        if (models.Count == 0) return null;
        var ids = models.ConvertAll(row => row.Id);
        var worded = (await context.ModelWords.Where(word => ids.Contains(word.ModelId)).Select(word => word.ModelId).Distinct()
            .ToListAsync(stop))
            .ToHashSet();
        var former = await context.FormerNames.AsNoTracking().Where(name => ids.Contains(name.ModelId))
            .Select(name => new { Id = name.ModelId, name.Name }).ToListAsync(stop);
        var words = models.Select(row => new { row.Id, row.Name }).Concat(former).Where(name => !worded.Contains(name.Id))
            .SelectMany(name => NameWords.Of(name.Name).Select(word => new ModelWord { ModelId = name.Id, Word = word }))
            .DistinctBy(word => (word.ModelId, word.Word)).ToList();
        await context.InsertAsync(words, stop);
        return models[^1].Position;
    }
}
