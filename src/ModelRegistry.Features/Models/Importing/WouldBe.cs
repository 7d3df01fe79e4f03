using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Imports;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>What an import would come to.</summary>
/// <param name="Results">What would become of each model.</param>
/// <param name="Adds">How many of what would be added, a line each.</param>
/// <param name="Changes">What is recorded and would become something else, a line each.</param>
internal sealed record WouldBe(
    IReadOnlyList<Result<ImportModel.Answer>> Results, IReadOnlyList<string> Adds, IReadOnlyList<string> Changes)
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(Model)] = "models, those that are only mentioned included",
        [typeof(Release)] = "releases",
        [typeof(Artifact)] = "files",
        [typeof(Derivation)] = "edges of lineage",
        [typeof(Dataset)] = "data sets",
        [typeof(DatasetUse)] = "uses of data sets",
        [typeof(TrainingRun)] = "training runs",
        [typeof(ChipUse)] = "uses of chips",
        [typeof(Platform)] = "platforms",
        [typeof(Deployment)] = "deployments",
        [typeof(SafeguardEvaluation)] = "measurements of safeguards",
        [typeof(ContentStatement)] = "statements of training content",
        [typeof(EvidenceItem)] = "items of evidence",
        [typeof(SourceDocument)] = "documents read",
    };

    public static WouldBe Of(IReadOnlyList<Result<ImportModel.Answer>> results, RegistryContext context)
    {
        var entries = context.ChangeTracker.Entries().ToLookup(entry => entry.State);
        var adds = entries[EntityState.Added].CountBy(entry => entry.Entity.GetType()).Concat(context.NewRows.Counts).ToDictionary();
        return new(
            results, [.. Words.Where(kind => adds.ContainsKey(kind.Key)).Select(kind => $"{adds[kind.Key]} {kind.Value}")],
            [.. entries[EntityState.Modified].SelectMany(Changed).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Changed(EntityEntry entry) =>
        from property in entry.Properties
        where property.IsModified && !property.Metadata.IsShadowProperty() && property.Metadata.Name != nameof(IVersioned.Version)
            && !Equals(property.OriginalValue, property.CurrentValue)
        select $"{entry.Metadata.ClrType.Name} {NameOf(entry)}{property.Metadata.Name}: {Text(property.OriginalValue)} becomes {Text(property.CurrentValue)}";

    private static string NameOf(EntityEntry entry) => entry.Entity switch
    {
        Model model => $"{model.Name}, ",
        Release release => $"{release.Label}, ",
        Dataset set => $"{set.Name}, ",
        _ => "",
    };

    private static string Text(object? value) => value?.ToString() is { Length: > 0 } text ? text : "not known";
}
