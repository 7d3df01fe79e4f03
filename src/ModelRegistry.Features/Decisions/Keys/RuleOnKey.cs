using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// Another administrator agrees to what is proposed of a signing certificate, which counts at once in every process, or does not. Who
/// proposed it can only take it back.
/// </summary>
/// <param name="Id">The proposal.</param>
/// <param name="Agrees">True puts it into force.</param>
public sealed record RuleOnKey(KeyProposalId Id, bool Agrees) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;
}

internal sealed class RuleOnKeyHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RuleOnKey, Result<Done>>
{
    public async Task<Result<Done>> Handle(RuleOnKey request, CancellationToken cancellationToken)
    {
        var proposal = await context.KeyProposals.SingleOrDefaultAsync(
            one => one.Id == request.Id && !context.KeyRulings.Any(ruling => ruling.ProposalId == one.Id), cancellationToken);
        if (proposal is null) return new Refusal.NotFound("open proposal of a signing certificate of that name");
        if (proposal.ProposedBy == callers.Current.Person && request.Agrees) return new Refusal.NeedsSecondPerson("Ruling on a signing certificate");
        context.Add(new KeyRuling
        {
            ProposalId = proposal.Id,
            Agreed = request.Agrees,
            RuledBy = callers.Current.Person,
            RuledAt = clock.GetUtcNow(),
        });
        return Done.Instance;
    }
}
