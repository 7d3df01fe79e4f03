using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Campaigns;

/// <summary>Records an alleged extraction campaign: an allegation with a source, which shows access and never use.</summary>
public sealed record AddCampaign : ICommand<CampaignId>
{
    /// <summary>A short title.</summary>
    public required string Title { get; init; }

    /// <summary>The model or family that was queried.</summary>
    public required string Teacher { get; init; }

    /// <summary>Against whom it is alleged.</summary>
    public required StatedParty AllegedAgainst { get; init; }

    /// <summary>By whom it was disclosed.</summary>
    public required string DisclosedBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly DisclosedOn { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>Accounts; null when not stated.</summary>
    public Interval? Accounts { get; init; }

    /// <summary>Exchanges; null when not stated.</summary>
    public Interval? Exchanges { get; init; }

    /// <summary>The window; null when not stated.</summary>
    public Period? Window { get; init; }

    /// <summary>Whether the provider found its terms breached.</summary>
    public Truth BreachOfTerms { get; init; } = Truth.Unknown;

    /// <summary>Who provides the teacher, whose terms of service hold; null when not known.</summary>
    public StatedParty? Provider { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddCampaignValidator : AbstractValidator<AddCampaign>
{
    public AddCampaignValidator()
    {
        RuleFor(act => act.Title).NotEmpty().Right("The title is missing.", "Give a short title.");
        RuleFor(act => act.Teacher).NotEmpty().MaximumLength(Columns.LongestName).Right("The teacher is missing.", "Name the model or family that was queried.");
        RuleFor(act => act.AllegedAgainst).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.Provider!).SetValidator(new StatedPartyValidator()).When(act => act.Provider is not null);
        RuleFor(act => act.DisclosedBy).NotEmpty().MaximumLength(300).Right("Who disclosed it is missing.", "Name who disclosed it, in at most 300 characters.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "An allegation is recorded with its source or not at all.");
    }
}

internal sealed class AddCampaignHandler(RegistryContext context, PartyNames parties, EvidenceRecorder recorder)
    : IRequestHandler<AddCampaign, Result<CampaignId>>
{
    public async Task<Result<CampaignId>> Handle(AddCampaign request, CancellationToken cancellationToken)
    {
        var alleged = await parties.PartyAsync(request.AllegedAgainst, nameof(request.AllegedAgainst), cancellationToken);
        if (!alleged.TryGet(out var against, out var refusal))
        {
            return refusal;
        }

        Party? provider = null;
        if (request.Provider is { } named
            && !(await parties.PartyAsync(named, nameof(request.Provider), cancellationToken)).TryGet(out provider, out refusal))
        {
            return refusal;
        }

        var campaign = new ExtractionCampaign
        {
            Id = new(Guid.CreateVersion7()),
            Title = request.Title,
            Teacher = request.Teacher,
            AllegedAgainstId = against.Id,
            DisclosedBy = request.DisclosedBy,
            DisclosedOn = request.DisclosedOn,
            Source = request.Source,
            Accounts = request.Accounts,
            Exchanges = request.Exchanges,
            Window = request.Window,
            BreachOfTerms = request.BreachOfTerms,
            ProviderId = provider?.Id,
        };
        context.Campaigns.Add(campaign);
        recorder.Record(Allegation(request), EvidenceSubject.Campaign, campaign.Id.Value);
        return campaign.Id;
    }

    private static StatedEvidence Allegation(AddCampaign act) => new()
    {
        Kind = EvidenceKind.ProviderTelemetry,
        Question = EvidenceQuestion.OutputDerivation,
        Strength = EvidenceStrength.Moderate,
        Claim = $"{act.DisclosedBy} alleges systematic querying of {act.Teacher} by {act.AllegedAgainst.Name}; this shows access, not use.",
        AssertedBy = act.DisclosedBy,
        IsAllegation = true,
        Source = act.Source,
        SourceAddress = act.SourceAddress,
        SourceDate = act.DisclosedOn,
    };
}
