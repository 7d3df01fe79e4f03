using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

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

internal sealed class SetDeveloperHandler(RegistryContext context, PartyNames parties, EvidenceRecorder recorder)
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
        var developer = await parties.PartyAsync(request.Developer, cancellationToken);
        var parent = request.UltimateParent is { } stated ? await parties.PartyAsync(stated, cancellationToken) : null;
        developer.UltimateParentId = parent?.Id ?? developer.UltimateParentId;
        model.DeveloperId = developer.Id;
        recorder.Record(request.Evidence, EvidenceSubject.Party, developer.Id.Value);
        return new SetDeveloper.Answer(developer.Id, developer.UltimateParentId);
    }
}
