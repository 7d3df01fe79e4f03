using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Says of each item how it came here: by whose hand, or in whose file. Other organisations are named to those only who see every
/// organisation by their office.
/// </summary>
internal sealed class EvidenceOrigins(RegistryContext context, ICallerSource callers, BroughtBytes brought, SubjectOwners owners)
{
    private const string AsReport =
        " It is merely claimed by an unrelated party: in your answers it counts as a report, until the developer or an authority has brought "
        + "the same bytes.";

    public async Task<IReadOnlyList<ShowEvidence.Origin>> OfAsync(
        ShowEvidence asked, IReadOnlyList<EvidenceItem> items, CancellationToken stop)
    {
        var release = (await owners.OfAsync(asked.Subject, asked.SubjectId, stop))?.Release;
        var bringers = release is { } known && items.Any(item => item.BytesDigest is not null)
            ? await brought.OfAsync([known], callers.Current.OrganisationId, stop)
            : [];
        var hands = await HandsAsync(items, stop);
        return [.. items.Select(item => new ShowEvidence.Origin(
            item.Id,
            item.BytesDigest is { } digest && release is { } of && bringers.TryGetValue((of, digest), out var bringer)
                ? InFile(item, bringer, hands.GetValueOrDefault(item.RecordedBy))
                : ByHand(item, hands.GetValueOrDefault(item.RecordedBy))))];
    }

    private async Task<Dictionary<PersonId, Organisation>> HandsAsync(IReadOnlyList<EvidenceItem> items, CancellationToken stop)
    {
        var people = items.Select(item => item.RecordedBy).Distinct().ToList();
        return await context.Users.AsNoTracking().Where(account => people.Contains(account.PersonId))
            .Join(context.Organisations, account => account.OrganisationId, one => one.Id, (account, one) => new { account.PersonId, one })
            .ToDictionaryAsync(row => row.PersonId, row => row.one, stop);
    }

    private string InFile(EvidenceItem item, Bringer bringer, Organisation? first)
    {
        var who = bringer switch
        {
            Bringer.Developer => "the developer",
            Bringer.Authority => "an office of the authority",
            Bringer.Asker => "your organisation",
            Bringer.Others => Another(first),
        };
        var counts = bringer == Bringer.Others && BroughtBytes.Matters(item) ? AsReport : "";
        return $"Read from a file that {who} brought, not fetched from the publisher.{counts}";
    }

    private string ByHand(EvidenceItem item, Organisation? hand) => "Recorded by hand by " + (
        item.RecordedBy == LocalPrincipal.PersonId ? "whoever set this registry up, with its first facts or on its command line."
        : hand is { IsAuthority: true } ? $"{hand.Name}, an office of the authority."
        : item.RecordedBy == callers.Current.PersonId || hand?.Id == callers.Current.OrganisationId ? "your organisation."
        : $"{Another(hand)}.");

    private string Another(Organisation? one) =>
        one is not null && Roles.SeesEveryOrganisation(callers.Current) ? one.Name : "another organisation";
}
