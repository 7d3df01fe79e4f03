using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>The register of signing certificates: how each stands, and what was proposed, newest first.</summary>
public sealed record ListSigningKeys : IQuery<ListSigningKeys.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;

    /// <summary>One certificate.</summary>
    /// <param name="Fingerprint">SHA-256 of it.</param>
    /// <param name="Subject">Whose it is.</param>
    /// <param name="Configured">Whether this process has its key.</param>
    /// <param name="From">From when on it signs; null where nobody has introduced it.</param>
    /// <param name="Retired">From when on it signs no more.</param>
    /// <param name="CompromisedSince">Since when it may be in other hands.</param>
    /// <param name="Signs">Whether papers are signed with it now.</param>
    public sealed record Key(
        string Fingerprint, string Subject, bool Configured, DateTimeOffset? From, DateTimeOffset? Retired,
        DateTimeOffset? CompromisedSince, bool Signs);

    /// <summary>One proposal.</summary>
    /// <param name="Id">To rule on it by.</param>
    /// <param name="Kind">What is proposed.</param>
    /// <param name="Fingerprint">Of which certificate.</param>
    /// <param name="Subject">Whose it is, or the reference of the paper that is confirmed.</param>
    /// <param name="Effective">From or since when.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="ProposedBy">By whom.</param>
    /// <param name="ProposedAt">When.</param>
    /// <param name="Agreed">What the ruling was; null while it is open.</param>
    /// <param name="RuledBy">Who ruled; null while it is open.</param>
    /// <param name="MayRule">Whether the caller may agree.</param>
    public sealed record Proposal(
        KeyProposalId Id, KeyProposalKind Kind, string Fingerprint, string Subject, DateTimeOffset Effective, string Reason,
        string ProposedBy, DateTimeOffset ProposedAt, bool? Agreed, string? RuledBy, bool MayRule)
    {
        /// <summary>Where the log holds that it was agreed; null while it is not.</summary>
        public Place? InLog { get; init; }
    }

    /// <summary>A line of the log.</summary>
    /// <param name="Index">Its place, from 0.</param>
    /// <param name="Reference">Its reference, by which its proof is asked for.</param>
    public sealed record Place(long Index, string Reference);

    /// <summary>The register.</summary>
    /// <param name="Keys">Certificates that are registered or configured.</param>
    /// <param name="Proposals">The newest two hundred.</param>
    /// <param name="IsEmpty">Whether nothing was introduced yet, so that the configuration alone says what signs.</param>
    public sealed record Answer(IReadOnlyList<Key> Keys, IReadOnlyList<Proposal> Proposals, bool IsEmpty);
}

internal sealed class ListSigningKeysHandler(RegistryContext context, SigningDesk desk, ICallerSource callers)
    : IRequestHandler<ListSigningKeys, Result<ListSigningKeys.Answer>>
{
    public async Task<Result<ListSigningKeys.Answer>> Handle(ListSigningKeys request, CancellationToken cancellationToken)
    {
        var rows = await (from proposal in context.KeyProposals.AsNoTracking()
                          join ruling in context.KeyRulings.AsNoTracking() on proposal.Id equals ruling.ProposalId into ruled
                          from ruling in ruled.DefaultIfEmpty()
                          orderby EF.Property<long>(proposal, Columns.Sequence) descending
                          select new { Proposal = proposal, Ruling = ruling }).Take(200).ToListAsync(cancellationToken);
        var persons = rows.SelectMany(row => new[] { row.Proposal.ProposedBy, row.Ruling?.RuledBy ?? row.Proposal.ProposedBy });
        var names = await context.NamesAsync(persons, cancellationToken);
        var places = await PlacesAsync(
            [.. rows.Where(row => row.Ruling is { Agreed: true }).Select(row => row.Proposal.InLog)], cancellationToken);
        var standings = KeyRegister.Read(context);
        return new ListSigningKeys.Answer(
            Keys(standings), rows.ConvertAll(row => Row(row.Proposal, row.Ruling, names, callers.Current.Person) with
            {
                InLog = row.Ruling is { Agreed: true }
                    && places.TryGetValue(row.Proposal.InLog, out var place) ? new(place, row.Proposal.InLog) : null,
            }), standings.IsEmpty);
    }

    // What was agreed before the log took in keys is not in it.
    private async Task<Dictionary<string, long>> PlacesAsync(List<string> references, CancellationToken stop) =>
        (await context.LedgerLeaves.AsNoTracking().Where(leaf => leaf.Kind == LeafKind.Key && references.Contains(leaf.Reference))
            .Select(leaf => new { leaf.Reference, leaf.Index }).ToListAsync(stop))
        .GroupBy(leaf => leaf.Reference, StringComparer.Ordinal)
        .ToDictionary(leaves => leaves.Key, leaves => leaves.Min(leaf => leaf.Index), StringComparer.Ordinal);

    private List<ListSigningKeys.Key> Keys(KeyStandings standings)
    {
        var signing = desk.Key?.Fingerprint;
        var configured = desk.Keys.ToDictionary(key => key.Fingerprint, key => key.Subject, StringComparer.Ordinal);
        var unregistered = configured.Where(key => standings.Of(key.Key) is null)
            .Select(key => new KeyStanding(key.Key, key.Value, null, null, null));
        return [.. standings.All.Concat(unregistered).Select(one => new ListSigningKeys.Key(
            one.Fingerprint, one.Subject, configured.ContainsKey(one.Fingerprint), one.From, one.Retired, one.CompromisedSince,
            one.Fingerprint == signing))];
    }

    private static ListSigningKeys.Proposal Row(
        KeyProposal one, KeyRuling? ruling, IReadOnlyDictionary<PersonId, string> names, PersonId self) => new(
        one.Id, one.Kind, one.Fingerprint, one.Subject, one.Effective, one.Reason, names[one.ProposedBy], one.ProposedAt, ruling?.Agreed,
        ruling is null ? null : names[ruling.RuledBy], ruling is null && one.ProposedBy != self);
}
