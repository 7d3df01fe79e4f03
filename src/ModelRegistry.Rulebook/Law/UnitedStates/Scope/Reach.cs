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
    private Reach(Situation situation)
    {
        Routes = Taken(situation);
        Limb = Less(Joined(Routes.Select(route => route.Truth).Any()), Publication.Limb(situation, "published"));
    }

    /// <summary>Each way into the EAR with what it gives here, in the order of 734.3(a).</summary>
    public IReadOnlyList<LimbResult> Routes { get; }

    /// <summary>The answer as a limb.</summary>
    public LimbResult Limb { get; }

    public static Reach Of(Situation situation) => situation.Shared(static at => new Reach(at));

    private static LimbResult[] Taken(Situation situation)
    {
        var origin = Origin(situation);
        return origin.Truth == Truth.Yes || Publication.Of(situation) == Truth.Yes
            ? [origin]
            : [origin, .. ScopeRules.Routes.Select(rule => Route(situation, rule))];
    }

    /// <summary>A route counts where its standing does; one that rests on what nobody verified is open.</summary>
    private static LimbResult Route(Situation situation, Rule rule)
    {
        foreach (var needed in ScopeRules.NeededBy(rule))
            situation.Find(needed);
        var finding = situation.Find(rule);
        if (finding.WhyNotApplicable is { } outside)
            return new(finding.Citation, Truth.No, outside);
        var limb = Law.Limb.OfFinding(finding.Citation, finding);
        if (!finding.Counts)
            return limb with { Truth = Truth.No, Because = $"{finding.Citation}: {finding.StandingText}", Missing = null, Parameters = [] };
        return finding.TurnsOnUnverified.Count > 0
            ? limb with
            {
                Truth = Truth.Unknown,
                Because = $"{limb.Because}, which is not verified",
                Missing = limb.Missing
                    ?? new("confirm." + finding.TurnsOnUnverified[0], $"Does {finding.TurnsOnUnverified[0]} hold as written?"),
            }
            : limb;
    }

    private LimbResult Joined(Truth reached)
    {
        var deciding = Routes.Where(route => route.Truth == reached).ToArray();
        var open = deciding.Select(route => route.Missing).OfType<MissingFact>().DistinctBy(fact => fact.Id).ToArray();
        var because = reached == Truth.Yes ? deciding[0].Because
            : reached == Truth.No ? "made abroad; its content is within what 734.4 lets pass, and no direct product rule reaches it"
            : "neither origin nor direct product is shown, and its United States content is not known";
        return new("an item subject to the EAR", reached, because)
        {
            Missing = open.FirstOrDefault(),
            AlsoMissing = [.. open.Skip(1)],
            Steps = [.. Routes.Select(route => $"{route.Words}: {Law.Limb.Word(route.Truth)}: {route.Because}.")],
        };
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

    private static LimbResult Origin(Situation situation)
    {
        var truth = SubjectToEar.InOrFromUnitedStates(situation);
        var because = truth switch
        {
            Truth.Yes => "in or from the United States",
            Truth.No => "stated to be neither in nor from the United States",
            Truth.Unknown => "where it is and comes from is not stated",
        };
        return Law.Limb.Of("15 CFR 734.3(a)(1), (2)", truth, because, Missing);
    }

    /// <summary>The question that settles where an item is and comes from.</summary>
    public static MissingFact Missing { get; } = new(
        "item.origin",
        "Is the item in the United States or of US origin, and if not, what of it is?");
}
