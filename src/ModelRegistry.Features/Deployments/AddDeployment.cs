using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Deployments;

/// <summary>Records that a cloud serves a release, or that an agent framework, marketplace or engine carries it.</summary>
public sealed record AddDeployment : ICommand<DeploymentId>
{
    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The platform by name; one nobody recorded is added.</summary>
    public required string Platform { get; init; }

    /// <summary>What the platform is.</summary>
    public required PlatformKind Kind { get; init; }

    /// <summary>Who runs it; null when not known.</summary>
    public StatedParty? Operator { get; init; }

    /// <summary>Whether the platform itself offers the release.</summary>
    public Truth Native { get; init; } = Truth.Unknown;

    /// <summary>The country it is served from; null when not known.</summary>
    public Country? ServedFrom { get; init; }

    /// <summary>When; null when not known.</summary>
    public Period? Period { get; init; }

    /// <summary>What that rests on.</summary>
    public required StatedEvidence Evidence { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddDeploymentValidator : AbstractValidator<AddDeployment>
{
    public AddDeploymentValidator()
    {
        RuleFor(act => act.Platform).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("The platform has no name, or one too long.", $"Name it in at most {Columns.LongestName} characters.");
        RuleFor(act => act.Kind).IsInEnum()
            .Right("There is no such kind of platform.", "Cloud, AgentFramework, SkillMarketplace or InferenceEngine.");
        RuleFor(act => act.Native).IsInEnum().Right("This is neither yes, no nor unknown.", "Say Yes, No or Unknown.");
        RuleFor(act => act.Operator!).SetValidator(new StatedPartyValidator()).When(act => act.Operator is not null);
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class AddDeploymentHandler(RegistryContext context, PartyNames parties, EvidenceByHand hand)
    : IRequestHandler<AddDeployment, Result<DeploymentId>>
{
    public async Task<Result<DeploymentId>> Handle(AddDeployment request, CancellationToken cancellationToken)
    {
        if (!await context.Releases.AnyAsync(release => release.Id == request.ReleaseId, cancellationToken))
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        if (!(await PlatformAsync(request, cancellationToken)).TryGet(out var platform, out var refusal))
        {
            return refusal;
        }

        var deployment = new Deployment
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = request.ReleaseId,
            PlatformId = platform.Id,
            Native = request.Native,
            ServedFrom = request.ServedFrom,
            Period = request.Period,
        };
        context.Deployments.Add(deployment);
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.Deployment, deployment.Id.Value, request.ReleaseId, cancellationToken);
        return recorded.TryGet(out _, out refusal) ? deployment.Id : refusal;
    }

    private async Task<Result<Platform>> PlatformAsync(AddDeployment act, CancellationToken stop)
    {
        var platform = await context.Platforms.Named(act.Platform).SingleOrDefaultAsync(stop);
        if (platform is not null && platform.Kind != act.Kind)
        {
            return new Refusal.NotValid(
                nameof(act.Kind), $"{platform.Name} is recorded as another kind of platform: {platform.Kind}.",
                "Say that kind, or give another name.");
        }

        if (platform is null)
        {
            platform = new() { Id = new(Guid.CreateVersion7()), Name = act.Platform.Trim(), Kind = act.Kind };
            context.Platforms.Add(platform);
        }

        if (act.Operator is { } stated)
        {
            if (!(await parties.PartyAsync(stated, nameof(act.Operator), stop)).TryGet(out var runs, out var refusal))
            {
                return refusal;
            }

            if (parties.Replacing("Operator.Name", platform.Name, "operator", platform.OperatorId, (PartyId?)runs.Id)
                is { } replacing)
            {
                return replacing;
            }

            platform.OperatorId = runs.Id;
        }

        return platform;
    }
}
