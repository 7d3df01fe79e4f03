using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Campaigns;

/// <summary>
/// Records what somebody answered to an alleged campaign. It is shown beside the allegation wherever that is shown, and it stays: a later
/// answer is another reply.
/// </summary>
/// <param name="CampaignId">The allegation.</param>
/// <param name="GivenBy">Who answered.</param>
/// <param name="GivenOn">The day of the answer; null when the source does not say.</param>
/// <param name="Text">The answer.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="SourceAddress">Where that is published; null when nowhere.</param>
public sealed record AddReply(
    CampaignId CampaignId, string GivenBy, DateOnly? GivenOn, string Text, string Source, string? SourceAddress) : ICommand<CampaignReplyId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddReplyValidator : AbstractValidator<AddReply>
{
    public AddReplyValidator()
    {
        RuleFor(act => act.GivenBy).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("Who answered is missing.", $"Name who answered, in at most {Columns.LongestName} characters.");
        RuleFor(act => act.Text).NotEmpty().MaximumLength(4000).Right("The answer is missing or too long.", "Give the answer in at most 4000 characters.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Say where the answer was read.");
    }
}

internal sealed class AddReplyHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AddReply, Result<CampaignReplyId>>
{
    public async Task<Result<CampaignReplyId>> Handle(AddReply request, CancellationToken cancellationToken)
    {
        if (!await context.Campaigns.AnyAsync(campaign => campaign.Id == request.CampaignId, cancellationToken))
        {
            return new Refusal.NotFound($"campaign {request.CampaignId}");
        }

        var reply = new CampaignReply
        {
            Id = new(Guid.CreateVersion7()),
            CampaignId = request.CampaignId,
            GivenBy = request.GivenBy.Trim(),
            GivenOn = request.GivenOn,
            Text = request.Text.Trim(),
            Source = request.Source.Trim(),
            SourceAddress = request.SourceAddress,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        };
        context.CampaignReplies.Add(reply);
        return reply.Id;
    }
}
