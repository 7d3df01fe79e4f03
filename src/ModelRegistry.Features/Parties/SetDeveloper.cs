using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Parties;

/// <summary>Records who developed a model, and the developer's ultimate parent, each with its countries.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="Version">The version that the change is based on.</param>
/// <param name="Developer">The developer.</param>
/// <param name="UltimateParent">Its ultimate parent; null when it has none other than itself or none is known.</param>
/// <param name="Evidence">What that rests on; it speaks to Control.</param>
public sealed record SetDeveloper(
    ModelId ModelId, Guid Version, StatedParty Developer, StatedParty? UltimateParent, StatedEvidence Evidence)
    : ICommand<SetDeveloper.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;

    /// <summary>The parties.</summary>
    /// <param name="DeveloperId">The developer.</param>
    /// <param name="UltimateParentId">Its ultimate parent, if stated.</param>
    public sealed record Answer(PartyId DeveloperId, PartyId? UltimateParentId);
}

internal sealed class SetDeveloperValidator : AbstractValidator<SetDeveloper>
{
    public SetDeveloperValidator()
    {
        RuleFor(act => act.Developer).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.UltimateParent!).SetValidator(new StatedPartyValidator()).When(act => act.UltimateParent is not null);
        RuleFor(act => act.UltimateParent!.Name)
            .Must((act, name) => !string.Equals(name, act.Developer.Name, StringComparison.OrdinalIgnoreCase))
            .When(act => act.UltimateParent is not null)
            .Right("A party is not its own ultimate parent here.", "Leave the parent out when there is no other.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Question).Equal(EvidenceQuestion.Control)
            .Right("Evidence on developer and ownership speaks to Control.", "File it under the question Control.");
    }
}

internal sealed class SetDeveloperHandler(RegistryContext context, PartyNames parties, EvidenceByHand hand, ICallerSource callers)
    : IRequestHandler<SetDeveloper, Result<SetDeveloper.Answer>>
{
    public async Task<Result<SetDeveloper.Answer>> Handle(SetDeveloper request, CancellationToken cancellationToken)
    {
        var model = await context.Models.SingleOrDefaultAsync(m => m.Id == request.ModelId, cancellationToken);
        if (model is null)
        {
            return new Refusal.NotFound($"model {request.ModelId}");
        }

        context.Expect(model, request.Version);
        var named = await parties.PartyAsync(request.Developer, nameof(request.Developer), cancellationToken);
        if (!named.TryGet(out var developer, out var refusal)
            || !(await ParentAsync(request, cancellationToken)).TryGet(out var parent, out refusal))
        {
            return refusal;
        }

        var officer = Roles.Allow(callers.Current, Permission.Draft);
        var speaks = officer ? developer.Id : model.DeveloperId;
        refusal = await DatedParentAsync(developer, parent.Party, cancellationToken)
            ?? parties.Replacing("Developer.Name", model.Name, "developer", model.DeveloperId, (PartyId?)developer.Id)
            ?? (officer || model.DeveloperId == developer.Id ? null : await HasAccountsAsync(developer, cancellationToken))
            ?? parties.Replacing(
                "UltimateParent.Name", developer.Name, "ultimate parent", developer.UltimateParentId, parent.Party?.Id);
        if (refusal is not null)
        {
            return refusal;
        }

        developer.UltimateParentId = parent.Party?.Id ?? developer.UltimateParentId;
        model.DeveloperId = developer.Id;
        var recorded = await hand.OnPartyAsync(request.Evidence, EvidenceSubject.Party, developer.Id.Value, speaks, cancellationToken);
        return recorded.TryGet(out _, out refusal) ? new SetDeveloper.Answer(developer.Id, developer.UltimateParentId) : refusal;
    }

    // Whose people sign in here could then declare what the model is made of, and be believed by everybody.
    private async Task<Refusal?> HasAccountsAsync(Party developer, CancellationToken cancellationToken) =>
        await context.Organisations.Named(developer.Name).AnyAsync(cancellationToken)
            ? new Refusal.NotValid(
                "Developer.Name",
                $"{developer.Name} has accounts here, and as the recorded developer its own word would count as the publisher's.",
                "Let a licensing officer record it, with what shows it.")
            : null;

    private async Task<Refusal?> DatedParentAsync(Party developer, Party? parent, CancellationToken stop) =>
        parent is not null && parent.Id != developer.UltimateParentId
        && await context.PartyPeriods.AnyAsync(row => row.PartyId == developer.Id && row.UltimateParentId != null, stop)
            ? new Refusal.NotValid(
                "UltimateParent.Name", $"Who stood over {developer.Name} is recorded with the days it held.",
                "Leave it out here, and state it with its days.")
            : null;

    private sealed record Parent(Party? Party);

    private async Task<Result<Parent>> ParentAsync(SetDeveloper request, CancellationToken cancellationToken)
    {
        if (request.UltimateParent is not { } stated)
        {
            return new Parent(null);
        }

        return (await parties.PartyAsync(stated, nameof(request.UltimateParent), cancellationToken)).TryGet(out var party, out var refusal)
            ? new Parent(party)
            : refusal;
    }
}
