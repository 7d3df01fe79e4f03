using System.Runtime.InteropServices;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Whether the item in question is subject to the EAR (15 CFR 734.3), for every kind of item: in or from the United States, or with
/// controlled content above what 734.4 lets pass, or by a direct product rule of 734.9 that counts; and not published. Computed once for
/// a situation, total: yes, no, or not known with the facts that are missing.
/// </summary>
internal sealed class Reach
{
    private Reach(Situation situation) =>
        Limb = Less(Joined(Taken(situation)), Publication.Limb(situation, "published"));

    /// <summary>The answer as a limb; its steps are the ways in with what each gives here, in the order of 734.3(a).</summary>
    public LimbResult Limb { get; }

    public static Reach Of(Situation situation) => situation.Shared(static at => new Reach(at));

    private static Way[] Taken(Situation situation)
    {
        var origin = Origin(situation);
        if (origin.Truth == Truth.Yes || Publication.Of(situation) == Truth.Yes)
            return [origin];
        var ways = new Way[ScopeRules.Routes.Count + 1];
        ways[0] = origin;
        for (var index = 1; index < ways.Length; index++)
            ways[index] = Route(situation, ScopeRules.Routes[index - 1]);
        return ways;
    }

    /// <summary>A route counts where its standing does; one that rests on what nobody verified is open.</summary>
    private static Way Route(Situation situation, (Rule Rule, Rule[] Needed) route)
    {
        foreach (var needed in route.Needed)
            situation.Find(needed);
        var finding = situation.Find(route.Rule);
        var truth = !finding.Counts ? Truth.No
            : finding.TurnsOnUnverified.Count > 0 ? Truth.Unknown
            : finding.Holds();
        return new(finding.Citation, truth, finding);
    }

    private static LimbResult Joined(Way[] ways)
    {
        var reached = Truth.No;
        foreach (var way in ways)
            reached = reached.Or(way.Truth);
        var limb = reached switch
        {
            Truth.Yes => new("an item subject to the EAR", reached, Array.Find(ways, way => way.Truth == Truth.Yes).Saying),
            Truth.No => new LimbResult("an item subject to the EAR", reached,
                "made abroad; its content is within what 734.4 lets pass, and no direct product rule reaches it"),
            Truth.Unknown => new("an item subject to the EAR", reached,
                "neither origin nor direct product is shown, and its United States content is not known"),
        };
        var open = reached == Truth.Unknown ? Open(ways) : [];
        return limb with
        {
            Missing = open.Count > 0 ? open[0] : null,
            AlsoMissing = open.Count > 1 ? open[1..] : [],
            Steps = new Sentences<Way[]>(ways, static ways => Array.ConvertAll(ways, Said)),
        };
    }

    private static string Said(Way way) => $"{way.Citation}: {Law.Limb.Word(way.Truth)}: {way.Saying}.";

    /// <summary>What the open ways ask, each question once.</summary>
    private static List<MissingFact> Open(Way[] ways)
    {
        var open = new List<MissingFact>();
        foreach (var way in ways)
        {
            if (way.Missing is { } missing && !open.Exists(known => string.Equals(known.Id, missing.Id, StringComparison.Ordinal)))
                open.Add(missing);
        }

        return open;
    }

    /// <summary>What is published is taken out again, whichever way it came in; what may be published stays open.</summary>
    private static LimbResult Less(LimbResult reached, LimbResult published) => (reached.Truth, published.Truth) switch
    {
        (Truth.No, _) or (_, Truth.No) => reached,
        (_, Truth.Yes) => reached with { Truth = Truth.No, Because = published.Because, Missing = null, AlsoMissing = [] },
        (Truth.Yes, _) => published with
        {
            Words = reached.Words,
            Because = $"{reached.Because}; {published.Because}",
            Steps = reached.Steps,
        },
        _ => reached with
        {
            Because = $"{reached.Because}; {published.Because}",
            AlsoMissing = [.. reached.AlsoMissing, .. Asked(published)],
        },
    };

    private static IEnumerable<MissingFact> Asked(LimbResult limb) => limb.Missing is { } first ? limb.AlsoMissing.Prepend(first) : [];

    private static Way Origin(Situation situation) => new("15 CFR 734.3(a)(1), (2)", SubjectToEar.InOrFromUnitedStates(situation), null);

    /// <summary>The question that settles where an item is and comes from.</summary>
    public static MissingFact Missing { get; } = new(
        "item.origin",
        "Is the item in the United States or of US origin, and if not, what of it is?");

    /// <summary>A way into the EAR.</summary>
    /// <param name="Citation">Where it stands.</param>
    /// <param name="Truth">Whether the item comes in by it.</param>
    /// <param name="Finding">What its rule found; null for the origin.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Way(string Citation, Truth Truth, Finding? Finding)
    {
        public Wording Saying => Finding switch
        {
            null => new(Truth switch
            {
                Truth.Yes => "in or from the United States",
                Truth.No => "stated to be neither in nor from the United States",
                Truth.Unknown => "where it is and comes from is not stated",
            }),
            { WhyNotApplicable: { } outside } => new(outside),
            { Counts: false } => $"{Citation}: {Finding.StandingText}",
            { TurnsOnUnverified.Count: > 0 } => $"{Citation}: {Law.Limb.Because(Finding)}, which is not verified",
            _ => $"{Citation}: {Law.Limb.Because(Finding)}",
        };

        /// <summary>For an open way: what would settle it.</summary>
        public MissingFact? Missing => Truth != Truth.Unknown ? null
            : Finding is null ? Reach.Missing
            : Finding.Holds() == Truth.Unknown ? Law.Limb.Missing(Finding)
            : new("confirm." + Finding.TurnsOnUnverified[0], $"Does {Finding.TurnsOnUnverified[0]} hold as written?");
    }
}
