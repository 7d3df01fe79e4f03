using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// Proposes that somebody acts for a role from a day to a day and up to a limit, for instance as countersigner while one is away. Another
/// administrator rules. For those days it stands in place of the roles with which it would clash; what they drafted they cannot sign then
/// either.
/// </summary>
/// <param name="PersonId">Who acts.</param>
/// <param name="Role">For which role, among <see cref="Possible"/>.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
/// <param name="Outcomes">The outcomes that they may decide.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposeActing(
    PersonId PersonId, Role Role, DateOnly From, DateOnly To, IReadOnlyList<DeterminationOutcome> Outcomes, string Reason)
    : ICommand<ChangeRoles.Answer>, ITakesConfirmation
{
    /// <summary>The longest time: a quarter of a year.</summary>
    public const int MostDays = 92;

    /// <summary>For which roles somebody can act: those whose acts have a limit by which they can be judged.</summary>
    public static IReadOnlyList<Role> Possible { get; } = [Role.Countersigner];

    /// <summary>For which roles somebody can act for another authority than that of their own office.</summary>
    public static IReadOnlyList<Role> PossibleElsewhere { get; } = [Role.LicensingOfficer, Role.Countersigner];

    /// <summary>
    /// The code of the authority for which they act, where it is another than that of their own office: for those days they see its cases
    /// too, have the role there alone and their own roles at home alone. Null for their own.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>The largest stated value that they may decide on, in whole units of the authority's money; null for any.</summary>
    public long? MostValue { get; init; }

    /// <summary>Whether they may decide only what one countersigner is enough for by its risk.</summary>
    public bool OrdinaryRisk { get; init; }

    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class ProposeActingValidator : AbstractValidator<ProposeActing>
{
    public ProposeActingValidator()
    {
        RuleFor(act => act.Authority).Must(code => code is null || LicensingAuthority.Find(code) is not null)
            .Right("There is no such authority.", $"One of {string.Join(", ", LicensingAuthority.All.Select(one => one.Code))}, or none.");
        RuleFor(act => act.Role).Must(ProposeActing.PossibleElsewhere.Contains).When(act => act.Authority is not null)
            .Right(
                "Nobody can act for that role elsewhere.",
                $"One of {string.Join(", ", ProposeActing.PossibleElsewhere.Select(Roles.Describe))}.");
        RuleFor(act => act.Role).Must(ProposeActing.Possible.Contains).When(act => act.Authority is null)
            .Right("Nobody can act for that role.", $"One of {string.Join(", ", ProposeActing.Possible.Select(Roles.Describe))}.");
        RuleFor(act => act.To).Must((act, to) => to >= act.From && to.DayNumber - act.From.DayNumber < ProposeActing.MostDays)
            .Right("Those are no days, or too many.", $"At most {ProposeActing.MostDays} days, the last one not before the first.");
        RuleFor(act => act.Outcomes).Must(outcomes => outcomes.Count > 0 && outcomes.All(Enum.IsDefined))
            .Right("The limit is missing.", "Choose the outcomes that they may decide.");
        RuleFor(act => act.MostValue).Must(value => value is null or > 0)
            .Right("That is no limit of value.", "Write a whole number from 1, or none for any value.");
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is >= 5 and <= 1000)
            .Right("The reason is missing or very long.", "Say in 5 to 1,000 characters why.");
    }
}

internal sealed class ProposeActingHandler(RegistryContext context, RoleDesk desk) : IRequestHandler<ProposeActing,
    Result<ChangeRoles.Answer>>
{
    public async Task<Result<ChangeRoles.Answer>> Handle(ProposeActing request, CancellationToken cancellationToken)
    {
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == request.PersonId, cancellationToken);
        if (account is null)
        {
            return new Refusal.NotFound($"account of {request.PersonId}");
        }

        var organisation = await context.Organisations.SingleAsync(one => one.Id == account.OrganisationId, cancellationToken);
        if (!organisation.IsAuthority)
        {
            return new Refusal.NotValid(
                nameof(request.PersonId), "This person acts for no authority.", "Only a person of an authority can act for such a role.");
        }

        if (organisation.LicensesFor == request.Authority)
        {
            return new Refusal.NotValid(
                nameof(request.Authority), "That is the authority of their own office.", "Name another one, or none for their own office.");
        }

        var plain = desk.Of(request.PersonId, [request.Role], request.Reason);
        var proposal = new RoleProposal
        {
            Id = plain.Id,
            PersonId = plain.PersonId,
            Kind = RoleProposalKind.Acting,
            Roles = plain.Roles,
            Reason = plain.Reason,
            ProposedBy = plain.ProposedBy,
            ProposedAt = plain.ProposedAt,
            From = new(request.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Until = new(request.To.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Outcomes = string.Join(' ', request.Outcomes.Distinct()),
            MostValue = request.MostValue,
            OrdinaryRisk = request.OrdinaryRisk,
            Authority = request.Authority,
        };
        var put = await desk.ProposeAsync(proposal, account, cancellationToken);
        return put.IsDone ? new ChangeRoles.Answer(proposal.Id, put.Value) : put.Refusal!;
    }
}
