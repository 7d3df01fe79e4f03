using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Finds the release that a name stands for: the first one recorded of that model, because who names a model without a revision says no
/// more. A name nobody recorded becomes a model that is known by name only.
/// </summary>
internal sealed class ModelNames(RegistryContext context, TimeProvider clock)
{
    /// <summary>The label of a release of which no more is known.</summary>
    public const string Unspecified = "unspecified";

    public async Task<Release> ReleaseOfAsync(string name, CancellationToken cancellationToken)
    {
        var model = await context.ModelNamedAsync(name, cancellationToken);
        var release = model is null
            ? null
            : await context.Releases.Where(r => r.ModelId == model.Id)
                .OrderBy(r => EF.Property<long>(r, Columns.Sequence)).FirstOrDefaultAsync(cancellationToken);
        return release ?? NameOnly(model, name);
    }

    public Model NewModel(string name, bool knownByNameOnly)
    {
        var model = new Model
        {
            Id = new(FreshId.Next()),
            Name = name.Trim(),
            KnownByNameOnly = knownByNameOnly,
            RecordedAt = clock.GetUtcNow(),
        };
        context.Models.Add(model);
        return model;
    }

    public Release NewRelease(Model model, string label)
    {
        var release = new Release { Id = new(FreshId.Next()), ModelId = model.Id, Label = label, RecordedAt = clock.GetUtcNow() };
        context.Releases.Add(release);
        return release;
    }

    private Release NameOnly(Model? model, string name) => NewRelease(model ?? NewModel(name, knownByNameOnly: true), Unspecified);
}
