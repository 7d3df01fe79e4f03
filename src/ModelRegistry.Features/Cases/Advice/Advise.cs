using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// Advises on the item or on parties of a case, for oneself or for a team that one is in. It takes the place of one's own earlier advice on
/// the same part; a disagreement with others goes up at once.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Verdicts">What is advised on which parts.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions, where a verdict has some.</param>
/// <param name="Team">The team that it is the advice of; null for one's own.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record Advise(
    string Reference, IReadOnlyList<PartVerdict> Verdicts, string Reasons, IReadOnlyList<string> Conditions, TeamId? Team = null,
    Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class AdviseValidator : AbstractValidator<Advise>
{
    public AdviseValidator() => this.Advice(act => act.Verdicts, act => act.Reasons, act => act.Conditions);
}

internal sealed class AdviseHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseParts parts, AdviceTimes times)
    : IRequestHandler<Advise, Result<Done>>
{
    public async Task<Result<Done>> Handle(Advise request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        if (request.Team is { } team && !await IsMemberAsync(team, actor.Person, cancellationToken))
            return new Refusal.NotValid(nameof(Advise.Team), "You are not in that team.", "Advise for yourself, or for a team of yours.");
        var now = await parts.OfAsync(@case, cancellationToken);
        var level = request.Team is null ? AdviceLevel.Officer : AdviceLevel.Team;
        if (!AdviceRules.Read(now, level, request.Verdicts, request.Reasons, request.Conditions).TryGet(out var given, out var unread))
            return unread;
        var due = await times.FromNowAsync(@case, AdviceTimes.Escalation, cancellationToken);
        return context.Moved(@case, @case.Advise(given with { Team = request.Team }, now, due?.Due, actor), Advise.Needs);
    }

    private async Task<bool> IsMemberAsync(TeamId id, PersonId person, CancellationToken stop) =>
        await context.Teams.Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id, stop) is { } found
            && found.Has(person);
}
