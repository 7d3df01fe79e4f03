using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Campaigns;

/// <summary>Which terms of service stood on a day, for who queried a provider's product on it.</summary>
/// <param name="Provider">The provider's name, in any case.</param>
/// <param name="Product">The product or model that was queried.</param>
/// <param name="Day">The day of querying.</param>
public sealed record ShowTermsOn(string Provider, string Product, DateOnly Day) : IQuery<ShowTermsOn.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>What stood.</summary>
    /// <param name="Provider">The provider.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Terms">The text that stood; null when none, or more than one, is recorded for the day: then it is unknown.</param>
    /// <param name="ForbadeCompetingModels">Whether it was forbidden to train models that compete.</param>
    /// <param name="ForbadeExtraction">Whether systematic extraction was forbidden.</param>
    /// <param name="Recorded">Every text that is recorded of the provider, oldest first.</param>
    public sealed record Answer(
        string Provider, DateOnly Day, ProviderTerms? Terms, Truth ForbadeCompetingModels, Truth ForbadeExtraction,
        IReadOnlyList<ProviderTerms> Recorded);
}

internal sealed class ShowTermsOnValidator : AbstractValidator<ShowTermsOn>
{
    public ShowTermsOnValidator()
    {
        RuleFor(asked => asked.Provider).NotEmpty().Right("The provider is missing.", "Name whose terms they are.");
        RuleFor(asked => asked.Product).NotEmpty().Right("The product is missing.", "Name the product or model that was queried.");
    }
}

internal sealed class ShowTermsOnHandler(RegistryContext context) : IRequestHandler<ShowTermsOn, Result<ShowTermsOn.Answer>>
{
    public async Task<Result<ShowTermsOn.Answer>> Handle(ShowTermsOn request, CancellationToken cancellationToken)
    {
        var provider = await context.Parties.AsNoTracking().Named(request.Provider).SingleOrDefaultAsync(cancellationToken);
        if (provider is null)
        {
            return new Refusal.NotFound($"party {request.Provider}");
        }

        var texts = await context.Terms.AsNoTracking().Where(terms => terms.ProviderId == provider.Id).ToListAsync(cancellationToken);
        var stood = TermsHistory.On(texts, request.Product, request.Day);
        return new ShowTermsOn.Answer(
            provider.Name, request.Day, stood, stood?.ForbidsCompetingModels ?? Truth.Unknown, stood?.ForbidsExtraction ?? Truth.Unknown,
            [.. texts.OrderBy(terms => terms.InForce.From).ThenBy(terms => terms.Id.Value)]);
    }
}
