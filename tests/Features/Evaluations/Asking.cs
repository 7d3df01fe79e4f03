using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Models;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Evaluations;

/// <summary>What the tests of evaluations and clearances ask, of models that nobody else uses.</summary>
internal static class Asking
{
    public static readonly DateOnly Day = new(2026, 12, 1);

    /// <summary>A question about weights on their way to Germany.</summary>
    public static Question About(string release) => new()
    {
        Item = new(ItemKind.Weights, release),
        ExportedFrom = "US",
        Destination = "DE",
        EndUse = EndUse.CommercialSoftware,
        Activity = Activity.Export,
        Day = Day,
    };

    /// <summary>A model with published weights and a recorded training run.</summary>
    public static async Task<(string Name, ReleaseId Id)> PublishedAsync(this RegistryApp app, string prefix)
    {
        var name = $"{prefix}/{Guid.NewGuid():N}";
        var imported = await app.ImportCardAsync(name, "license: mit");
        var release = await app.DoAsync(app.Officer, new ShowRelease(imported.ReleaseId));
        await app.DoAsync(app.Licensing, new SetPublication(
            imported.ReleaseId,
            release.Release.Version,
            new(Truth.Yes, new(2025, 1, 20), "open download, MIT licence"),
            RegistryApp.Declared(EvidenceQuestion.Identity)));
        return (name, imported.ReleaseId);
    }

    /// <summary>Says that everything is stated of a release.</summary>
    public static async Task<StateCompleteness> WholeAsync(this RegistryApp app, ReleaseId id, Truth training = Truth.Yes) =>
        new(
            id,
            (await app.DoAsync(app.Officer, new ShowRelease(id))).Release.Version,
            training,
            Truth.Yes,
            Truth.No,
            RegistryApp.Declared(EvidenceQuestion.WeightDerivation));
}
