using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

/// <summary>
/// Whether parties are blocked: named on the list of the Treasury, or owned by blocked persons to half or more, directly or indirectly and
/// added up (OFAC's guidance of 2014-08-13). Ownership counts, not control.
/// </summary>
internal sealed class BlockedOwnership
{
    public const string Share = "ofac/fifty-percent/share";

    private BlockedOwnership(Situation situation)
    {
        var names = PartyNames.In(situation);
        Limbs =
        [
            .. names.Everyone.Select(party => Judge(situation, names, party)).OfType<LimbResult>()
                .OrderByDescending(limb => limb.Truth),
        ];
    }

    /// <summary>A limb for each party that bears a listed name or has an owner who does; none where nobody has.</summary>
    public IReadOnlyList<LimbResult> Limbs { get; }

    public static BlockedOwnership In(Situation situation) => situation.Shared(static at => new BlockedOwnership(at));

    private static LimbResult? Judge(Situation situation, PartyNames names, Party party)
    {
        var own = names.Of(NameList.Blocked, party);
        if (own.Listed == Truth.Yes) return Said(own.Listed, own.Because, party, own.Use);
        var owned = Owned(situation, names, party);
        if (owned?.Truth == Truth.Yes || own.Listed == Truth.No) return owned;
        return Said(own.Listed, own.Because, party, own.Use);
    }

    private static LimbResult? Owned(Situation situation, PartyNames names, Party party)
    {
        var (low, high, any) = (0m, (decimal?)0m, false);
        var uses = new List<ParameterUse>();
        foreach (var owner in party.Owners)
        {
            var listing = names.Of(NameList.Blocked, owner.Name);
            if (listing.Listed == Truth.No) continue;
            any = true;
            uses.Add(listing.Use);
            if (listing.Listed == Truth.Yes) low += owner.Fraction.Low;
            high += owner.Fraction.High;
        }

        if (!any && !ByParent(names, party)) return null;
        var (share, interval) = (situation.Parameters.Number(Share), new Interval(low, party.OwnersComplete == Truth.Yes ? high : null));
        return Said(interval.AtLeast(share), $"blocked persons own {interval} of {party.Name}", party, [share.Use, .. uses]);
    }

    /// <summary>An ultimate parent on the list is an owner whose share nobody has stated.</summary>
    private static bool ByParent(PartyNames names, Party party) =>
        party.UltimateParent is { } parent && parent != party.Name && names.Of(NameList.Blocked, parent).Listed != Truth.No;

    private static LimbResult Said(Truth truth, string because, Party party, params IEnumerable<ParameterUse> uses) => Limb.Of(
        "a party is blocked: named, or owned by blocked persons to half or more, added up",
        truth,
        because,
        truth == Truth.Unknown && because.StartsWith("blocked persons own", StringComparison.Ordinal)
            ? new($"party.{party.Name}.owners", $"Who owns {party.Name}, directly and indirectly, and how much of it?")
            : PartyNames.IsIt(party),
        uses);
}
