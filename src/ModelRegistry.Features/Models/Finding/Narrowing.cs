using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>One thing that the models sought have in common, asked from either end.</summary>
/// <param name="Having">The models that have it, by its own index; a model may come more than once.</param>
/// <param name="Keep">Of some models, those that have it.</param>
internal sealed record Narrowing(IQueryable<ModelId> Having, Func<IQueryable<Model>, IQueryable<Model>> Keep);
