using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Parties;

/// <summary>
/// Records what a party was over a stretch of days: its country, its headquarters, its ultimate parent. The law of a day asks what held on
/// that day. Days that nobody stated may be filled in with evidence; stated ones, and a value recorded without days, are an officer's to
/// replace.
/// </summary>
/// <param name="Party">The party with its countries on those days.</param>
/// <param name="UltimateParent">Who stood over it, itself where nobody did; null to state nothing of it.</param>
/// <param name="Period">The days.</param>
/// <param name="Evidence">What that rests on; it speaks to Control.</param>
public sealed record StateParty(StatedParty Party, StatedParty? UltimateParent, Period Period, StatedEvidence Evidence)
    : ICommand<PartyPeriodId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class StatePartyValidator : AbstractValidator<StateParty>
{
    public StatePartyValidator()
    {
        RuleFor(act => act.Party).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.UltimateParent!).SetValidator(new StatedPartyValidator()).When(act => act.UltimateParent is not null);
        RuleFor(act => act.Party.Country).NotNull()
            .When(act => act.Party.Headquarters is null && act.UltimateParent is null)
            .Right("Nothing is stated of the party.", "Give its country, its headquarters or its ultimate parent on those days.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Question).Equal(EvidenceQuestion.Control)
            .Right("Evidence on a party speaks to Control.", "File it under the question Control.");
    }
}

internal sealed class StatePartyHandler(
    RegistryContext context, PartyNames parties, EvidenceByHand hand, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<StateParty, Result<PartyPeriodId>>
{
    public async Task<Result<PartyPeriodId>> Handle(StateParty request, CancellationToken cancellationToken)
    {
        var party = await parties.NamedAsync(request.Party, cancellationToken);
        var parent = request.UltimateParent is { } over ? await parties.NamedAsync(over, cancellationToken) : null;
        var rows = await context.PartyPeriods.AsNoTracking().Where(row => row.PartyId == party.Id).ToListAsync(cancellationToken);
        if (!Roles.Allow(callers.Current, Permission.Draft) && Replaced(request, party, parent?.Id, rows) is { } where)
        {
            return new Refusal.NotValid(
                where, $"Another value is recorded of {party.Name} for these days, or one without days.",
                "State other days, or let a licensing officer replace it; evidence against it can be recorded by anybody who records facts.");
        }

        var recorded = await hand.OnPartyAsync(request.Evidence, EvidenceSubject.Party, party.Id.Value, party.Id, cancellationToken);
        if (!recorded.TryGet(out var evidence, out var refusal))
        {
            return refusal;
        }

        var stated = Row(request, party.Id, parent?.Id, evidence);
        context.PartyPeriods.Add(stated);
        ShowPresent(party, stated);
        return stated.Id;
    }

    private PartyPeriod Row(StateParty act, PartyId party, PartyId? parent, EvidenceId evidence) => new()
    {
        Id = new(Guid.CreateVersion7()),
        PartyId = party,
        Period = act.Period,
        Country = act.Party.Country,
        Headquarters = act.Party.Headquarters,
        UltimateParentId = parent,
        EvidenceId = evidence,
        RecordedAt = clock.GetUtcNow(),
        RecordedBy = callers.Current.Person,
    };

    // What is searched by and shown without a day is what holds today.
    private void ShowPresent(Party party, PartyPeriod stated)
    {
        if (!stated.Period.Contains(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
        {
            return;
        }

        party.Country = stated.Country ?? party.Country;
        party.Headquarters = stated.Headquarters ?? party.Headquarters;
        party.UltimateParentId = stated.UltimateParentId ?? party.UltimateParentId;
    }

    private static string? Replaced(StateParty act, Party party, PartyId? parent, List<PartyPeriod> rows)
    {
        bool Is<T>(T? stated, T? undated, Func<PartyPeriod, T?> of)
            where T : struct, IEquatable<T> => stated is { } wanted
            && (rows.Exists(row => of(row) is not null)
                ? rows.Exists(row => of(row) is { } held && !held.Equals(wanted) && row.Period.Overlaps(act.Period))
                : undated is not null);

        return Is(act.Party.Country, party.Country, row => row.Country) ? "Party.Country"
            : Is(act.Party.Headquarters, party.Headquarters, row => row.Headquarters) ? "Party.Headquarters"
            : Is(parent, party.UltimateParentId, row => row.UltimateParentId) ? "UltimateParent.Name"
            : null;
    }
}
