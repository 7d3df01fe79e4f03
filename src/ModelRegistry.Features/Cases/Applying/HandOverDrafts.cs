using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// Gives the drafts that somebody held, who leaves, to a colleague of the same organisation. Who keeps accounts does it without reading a
/// word of them.
/// </summary>
/// <param name="From">Who held them.</param>
/// <param name="To">Who is to finish them.</param>
public sealed record HandOverDrafts(PersonId From, PersonId To) : ICommand<HandOverDrafts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>What was handed over.</summary>
    /// <param name="Drafts">How many drafts.</param>
    public sealed record Answer(int Drafts);
}

internal sealed class HandOverDraftsHandler(RegistryContext context) : IRequestHandler<HandOverDrafts, Result<HandOverDrafts.Answer>>
{
    public async Task<Result<HandOverDrafts.Answer>> Handle(HandOverDrafts request, CancellationToken cancellationToken)
    {
        var held = context.ApplicationDrafts.IgnoreQueryFilters().Where(draft => draft.HeldBy == request.From);
        var organisations = await held.Select(draft => draft.OrganisationId).Distinct().ToListAsync(cancellationToken);
        if (organisations.Count == 0) return new HandOverDrafts.Answer(0);
        var colleagues = await context.ApplicantsOfAsync(organisations[0], cancellationToken);
        if (organisations.Count > 1 || request.To == request.From || !colleagues.Contains(request.To))
        {
            return new Refusal.NotValid(
                nameof(HandOverDrafts.To), "The drafts cannot go to this person.",
                "Choose a colleague of the same organisation who may apply and whose account is open.");
        }

        var version = Guid.CreateVersion7();
        return new HandOverDrafts.Answer(await held.ExecuteUpdateAsync(
            set => set.SetProperty(draft => draft.HeldBy, request.To).SetProperty(draft => draft.Version, version), cancellationToken));
    }
}
