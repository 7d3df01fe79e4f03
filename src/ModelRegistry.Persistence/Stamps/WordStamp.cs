using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Models;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>The words of new models' names, of new names of models, and of the names that models went by.</summary>
internal static class WordStamp
{
    public static void Add(RegistryContext context)
    {
        var names = Named(context);
        if (names.Count > 0) context.AddRange(New(context, names, Known(context, names).ToList()));
    }

    public static async Task AddAsync(RegistryContext context, CancellationToken cancellationToken) =>
        context.AddRange(await NewAsync(context, cancellationToken));

    /// <summary>Words that are not stored yet.</summary>
    public static async Task<IReadOnlyList<ModelWord>> NewAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        var names = Named(context);
        return names.Count == 0 ? [] : New(context, names, await Known(context, names).ToListAsync(cancellationToken));
    }

    private static List<(ModelId Model, string Name, bool Former)> Named(RegistryContext context) =>
    [
        .. Added<Model>(context).Select(model => (model.Id, model.Name, false)),
        .. Renamed(context).Select(model => (model.Id, model.Name, true)),
        .. Added<FormerName>(context).Select(name => (name.ModelId, name.Name, true)),
    ];

    private static IEnumerable<Model> Renamed(RegistryContext context) => context.ChangeTracker.Entries<Model>()
        .Where(entry => entry.State == EntityState.Modified && entry.Property(model => model.Name).IsModified)
        .Select(entry => entry.Entity);

    private static IEnumerable<T> Added<T>(RegistryContext context)
        where T : class =>
        context.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    // A new model has none yet.
    private static IQueryable<ModelWord> Known(RegistryContext context, List<(ModelId Model, string Name, bool Former)> names)
    {
        var models = names.Where(name => name.Former).Select(name => name.Model).Distinct().ToList();
        return context.ModelWords.AsNoTracking().Where(word => models.Contains(word.ModelId));
    }

    private static List<ModelWord> New(
        RegistryContext context, List<(ModelId Model, string Name, bool Former)> names, IEnumerable<ModelWord> stored)
    {
        var known = stored.Concat(context.ChangeTracker.Entries<ModelWord>().Select(entry => entry.Entity))
            .Select(word => (word.ModelId, word.Word)).ToHashSet();
        return
        [
            .. from name in names
               from word in NameWords.Of(name.Name)
               where known.Add((name.Model, word))
               select new ModelWord { ModelId = name.Model, Word = word },
        ];
    }
}
