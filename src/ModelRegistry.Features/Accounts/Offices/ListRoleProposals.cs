using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>Proposals of roles and what became of them: the newest two hundred, newest first.</summary>
public sealed record ListRoleProposals : IQuery<ListRoleProposals.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>One proposal.</summary>
    /// <param name="Id">To rule on it by.</param>
    /// <param name="Person">For whom.</param>
    /// <param name="Kind">Roles for good, or acting.</param>
    /// <param name="Roles">The roles.</param>
    /// <param name="From">The first instant of acting; null for good.</param>
    /// <param name="Until">When acting is over; null for good.</param>
    /// <param name="Outcomes">The limit of acting; empty for good.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="ProposedBy">By whom.</param>
    /// <param name="ProposedAt">When.</param>
    /// <param name="Agreed">What the ruling was; null while it is open.</param>
    /// <param name="RuledBy">Who ruled; null while it is open.</param>
    /// <param name="Alone">Whether the only administrator did it alone.</param>
    /// <param name="MayRule">Whether the caller may agree.</param>
    public sealed record Row(
        RoleProposalId Id, string Person, RoleProposalKind Kind, IReadOnlyList<Role> Roles, DateTimeOffset? From, DateTimeOffset? Until,
        IReadOnlyList<string> Outcomes, string Reason, string ProposedBy, DateTimeOffset ProposedAt, bool? Agreed, string? RuledBy,
            bool Alone, bool MayRule)
    {
        /// <summary>The largest stated value that may be decided on; null for any.</summary>
        public long? MostValue { get; init; }

        /// <summary>Whether only what one countersigner is enough for may be decided.</summary>
        public bool OrdinaryRisk { get; init; }

        /// <summary>The code of the other authority for which they act; null for their own office's.</summary>
        public string? Authority { get; init; }
    }

    /// <summary>The proposals.</summary>
    /// <param name="Rows">Newest first.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListRoleProposalsHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListRoleProposals, Result<ListRoleProposals.Answer>>
{
    public async Task<Result<ListRoleProposals.Answer>> Handle(ListRoleProposals request, CancellationToken cancellationToken)
    {
        var rows = await (from proposal in context.RoleProposals.AsNoTracking()
                          join ruling in context.RoleRulings.AsNoTracking() on proposal.Id equals ruling.ProposalId into ruled
                          from ruling in ruled.DefaultIfEmpty()
                          orderby EF.Property<long>(proposal, Columns.Sequence) descending
                          select new { Proposal = proposal, Ruling = ruling }).Take(200).ToListAsync(cancellationToken);
        var names = await context.NamesAsync(
            rows.SelectMany(row => new[] { row.Proposal.PersonId, row.Proposal.ProposedBy, row.Ruling?.RuledBy ?? row.Proposal.PersonId }),
            cancellationToken);
        var self = callers.Current.Person;
        return new ListRoleProposals.Answer(rows.ConvertAll(row => Row(row.Proposal, row.Ruling, names, self)));
    }

    private static ListRoleProposals.Row Row(RoleProposal proposal, RoleRuling? ruling, IReadOnlyDictionary<PersonId, string> names,
        PersonId self) => new(
        proposal.Id, names[proposal.PersonId], proposal.Kind, RoleDesk.RolesOf(proposal), proposal.From, proposal.Until,
        proposal.Outcomes?.Split(' ') ?? [], proposal.Reason, names[proposal.ProposedBy], proposal.ProposedAt,
        ruling?.Agreed, ruling is null ? null : names[ruling.RuledBy], ruling?.Alone == true,
        ruling is null && proposal.ProposedBy != self && proposal.PersonId != self)
        {
            MostValue = proposal.MostValue,
            OrdinaryRisk = proposal.OrdinaryRisk,
            Authority = proposal.Authority,
        };
}
