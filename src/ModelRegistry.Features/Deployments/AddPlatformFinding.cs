using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Deployments;

/// <summary>Records what somebody found, or alleges, about a platform: with source and day, and as what it is.</summary>
/// <param name="PlatformId">The platform.</param>
/// <param name="Nature">Allegation, research or official finding.</param>
/// <param name="Finding">What is found, in one sentence.</param>
/// <param name="AssertedBy">Who says so.</param>
/// <param name="PublishedOn">The day of the source.</param>
/// <param name="Source">The source.</param>
/// <param name="SourceAddress">Where it is published; null when nowhere.</param>
public sealed record AddPlatformFinding(
    PlatformId PlatformId, FindingNature Nature, string Finding, string AssertedBy, DateOnly PublishedOn, string Source,
    string? SourceAddress)
    : ICommand<PlatformFindingId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddPlatformFindingValidator : AbstractValidator<AddPlatformFinding>
{
    public AddPlatformFindingValidator()
    {
        RuleFor(act => act.Nature).IsInEnum().Right("There is no such nature.", "Allegation, Research or Official.");
        RuleFor(act => act.Finding).NotEmpty().MaximumLength(2000)
            .Right("The finding is missing or too long.", "State it in at most 2000 characters.");
        RuleFor(act => act.AssertedBy).NotEmpty().MaximumLength(300).Right("Who says so is missing.", "Name who says so.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "A finding is recorded with its source or not at all.");
    }
}

internal sealed class AddPlatformFindingHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AddPlatformFinding, Result<PlatformFindingId>>
{
    public async Task<Result<PlatformFindingId>> Handle(AddPlatformFinding request, CancellationToken cancellationToken)
    {
        if (!await context.Platforms.AnyAsync(platform => platform.Id == request.PlatformId, cancellationToken))
        {
            return new Refusal.NotFound($"platform {request.PlatformId}");
        }

        if (request.Nature == FindingNature.Official && !Roles.Allow(callers.Current, Permission.Draft))
        {
            return new Refusal.NotValid(
                nameof(request.Nature), "An official finding is recorded by an officer who has it before them.",
                "Record it as an allegation or as research, or let a licensing officer record it.");
        }

        var finding = new PlatformFinding
        {
            Id = new(Guid.CreateVersion7()),
            PlatformId = request.PlatformId,
            Nature = request.Nature,
            Finding = request.Finding.Trim(),
            AssertedBy = request.AssertedBy.Trim(),
            PublishedOn = request.PublishedOn,
            Source = request.Source.Trim(),
            SourceAddress = request.SourceAddress,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
        context.PlatformFindings.Add(finding);
        return finding.Id;
    }
}
