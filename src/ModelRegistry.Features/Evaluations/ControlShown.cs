using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// What evidence shows of who controls a party. A share, or a parent of some days, that was recorded with an item of its own rests on that
/// item: what shows one of them shows no other. What speaks against the party's control speaks against all of them.
/// </summary>
internal sealed class ControlShown
{
    private readonly Dictionary<EvidenceId, EvidenceItem> own;
    private readonly ILookup<Guid, EvidenceItem> general;

    public ControlShown(List<EvidenceItem> items, HashSet<EvidenceId> rows)
    {
        own = items.Where(item => rows.Contains(item.Id)).ToDictionary(item => item.Id);
        general = items.Where(item => !rows.Contains(item.Id)).OrderBy(item => item.Id.Value).ToLookup(item => item.SubjectId);
    }

    /// <summary>Whether it is shown.</summary>
    /// <param name="party">The party that is controlled.</param>
    /// <param name="item">The item it was recorded with; null where it rests on what is filed under the party.</param>
    public bool Shows(PartyId party, EvidenceId? item) => EvidenceWeighing.Weigh(
        EvidenceQuestion.Control, [.. Items(party, item).Select(EvidenceFactsOf.Item)]).Truth == Truth.Yes;

    private IEnumerable<EvidenceItem> Items(PartyId party, EvidenceId? item) => item is { } id
        ? general[party.Value].Where(SpeaksAgainst).Prepend(own[id])
        : general[party.Value];

    private static bool SpeaksAgainst(EvidenceItem item) =>
        item.Direction == EvidenceDirection.Contradicts || item.Kind == EvidenceKind.AuthorDenial;
}
