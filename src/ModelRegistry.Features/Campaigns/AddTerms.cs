using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Parties;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Campaigns;

/// <summary>
/// Records a text of a provider's terms of service with the days it stood. It stays as recorded: the same text seen later, or its end, is
/// another record.
/// </summary>
public sealed record AddTerms : ICommand<TermsId>
{
    /// <summary>The provider.</summary>
    public required StatedParty Provider { get; init; }

    /// <summary>The product: part of the teacher's name, such as "Claude"; or "all products".</summary>
    public required string Product { get; init; }

    /// <summary>The title of the text.</summary>
    public required string Title { get; init; }

    /// <summary>The digest of its bytes; null when only an account of it was read.</summary>
    public Sha256Digest? TextDigest { get; init; }

    /// <summary>Since when it holds, and until when.</summary>
    public required Period InForce { get; init; }

    /// <summary>The last day it was seen to stand.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>Whether it forbids to train models that compete.</summary>
    public Truth ForbidsCompetingModels { get; init; } = Truth.Unknown;

    /// <summary>Whether it forbids systematic extraction.</summary>
    public Truth ForbidsExtraction { get; init; } = Truth.Unknown;

    /// <summary>Where it says so.</summary>
    public string? Passage { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Where that is published.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>An officer: what stood on a day bears on every organisation's answers.</summary>
    public static Permission Needs => Permission.Draft;
}

internal sealed class AddTermsValidator : AbstractValidator<AddTerms>
{
    public AddTermsValidator()
    {
        RuleFor(act => act.Provider).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.Product).NotEmpty().MaximumLength(200)
            .Right("The product is missing.", $"Name the product, or write \"{ProviderTerms.EveryProduct}\".");
        RuleFor(act => act.Title).NotEmpty().MaximumLength(300).Right("The title is missing.", "Give the title of the text.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Say where the text was read.");
        RuleFor(act => act.SeenOn).Must((act, day) => day >= act.InForce.From && (act.InForce.Until is not { } end || day <= end))
            .Right("It was seen on a day on which it did not hold.", "Give the last day on which it was seen to stand.");
        RuleFor(act => act.Passage).NotEmpty()
            .When(act => act.ForbidsCompetingModels != Truth.Unknown || act.ForbidsExtraction != Truth.Unknown)
            .Right("What it says is stated without the passage.", "Name the section, or quote it in a few words.");
    }
}

internal sealed class AddTermsHandler(RegistryContext context, PartyNames parties, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AddTerms, Result<TermsId>>
{
    public async Task<Result<TermsId>> Handle(AddTerms request, CancellationToken cancellationToken)
    {
        var named = await parties.PartyAsync(request.Provider, nameof(request.Provider), cancellationToken);
        if (!named.TryGet(out var provider, out var refusal))
        {
            return refusal;
        }

        var terms = new ProviderTerms
        {
            Id = new(Guid.CreateVersion7()),
            ProviderId = provider.Id,
            Product = request.Product.Trim(),
            Title = request.Title.Trim(),
            TextDigest = request.TextDigest,
            InForce = request.InForce,
            SeenOn = request.SeenOn,
            ForbidsCompetingModels = request.ForbidsCompetingModels,
            ForbidsExtraction = request.ForbidsExtraction,
            Passage = request.Passage,
            Source = request.Source.Trim(),
            SourceAddress = request.SourceAddress,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
        context.Terms.Add(terms);
        return terms.Id;
    }
}
