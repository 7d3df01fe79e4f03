using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

/// <summary>Finds models by the names they bear or bore.</summary>
public static class ModelNameStore
{
    /// <summary>
    /// The model with this name in any case; where none bears it now, the one that bore it before. A renamed repository is one model.
    /// </summary>
    public static async Task<Model?> ModelNamedAsync(this RegistryContext context, string name, CancellationToken cancellationToken) =>
        await context.Models.Named(name).SingleOrDefaultAsync(cancellationToken)
        ?? await context.FormerNames.Named(name)
            .Join(context.Models, former => former.ModelId, model => model.Id, (former, model) => model)
            .SingleOrDefaultAsync(cancellationToken);
}
