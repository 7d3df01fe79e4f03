using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>
/// One paragraph of law. It has no clock and no I/O: the same situation gives the same finding for ever. The engine asks for scope, then
/// standing, then limbs, and joins the limbs in Kleene's logic.
/// </summary>
public abstract class Rule
{
    private RuleFace? face;

    /// <summary>A stable id: "us/ear/734.9/l".</summary>
    public abstract string Id { get; }

    /// <summary>What people call it.</summary>
    public abstract string Title { get; }

    /// <summary>The provision: "15 CFR 734.9(l)".</summary>
    public abstract string Citation { get; }

    /// <summary>Of which place it is law: the rule is asked only by questions that are put to that law.</summary>
    public virtual Jurisdiction Law => Jurisdiction.UnitedStates;

    /// <summary>The authority that applies it.</summary>
    public virtual string Authority => "United States, Bureau of Industry and Security";

    /// <summary>The part it plays in the answer.</summary>
    public abstract RuleRole Role { get; }

    /// <summary>Where it stood when, in order, without gap or overlap; before the first period it was not made.</summary>
    public abstract IReadOnlyList<StandingPeriod> StandingHistory { get; }

    /// <summary>What it says, in our own words.</summary>
    public abstract string Statement { get; }

    /// <summary>Cases that show every outcome it can have and both sides of every date edge.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>The family of versions of one provision it belongs to; the rule's own id when it has one version only.</summary>
    public virtual string Family => Id;

    /// <summary>For a proposal: the only profiles under which it counts; none for law.</summary>
    public virtual IReadOnlyList<string> OnlyUnder => [];

    /// <summary>For an exception: the ids of the rules it takes out of; for a proposal: of the rules it would set aside.</summary>
    public virtual IReadOnlyList<string> Overrides => [];

    /// <summary>For an exception: the ids of exceptions to the same rule that go before it, where both could apply.</summary>
    public virtual IReadOnlyList<string> YieldsTo => [];

    /// <summary>The ids of rules whose findings its limbs read; they stand before it in the edition.</summary>
    public virtual IReadOnlyList<string> DependsOn => [];

    /// <summary>The facts it asks for that neither the question nor the typed facts hold.</summary>
    public virtual IReadOnlyList<DeclaredFact> Asks => [];

    /// <summary>The outcomes it can have; all five unless the rule says otherwise.</summary>
    public virtual IReadOnlyList<Outcome> PossibleOutcomes => Enum.GetValues<Outcome>();

    /// <summary>For an instrument that was addressed to somebody and is not public: whom it binds; null for other law.</summary>
    public virtual AddressedInstrument? Addressed => null;

    /// <summary>The id under which an officer confirms its standing on a day.</summary>
    public string StandingId => Id + "#standing";

    /// <summary>What of it never changes, read once.</summary>
    internal RuleFace Face => face ??= new(this);

    /// <summary>Whether it concerns the situation, and why not.</summary>
    protected internal abstract Scope Concerns(Situation situation);

    /// <summary>Its limbs in the order of the text.</summary>
    protected internal abstract IReadOnlyList<LimbResult> Limbs(Situation situation);

    /// <summary>For a licence requirement: the review policy; null for other roles.</summary>
    protected internal virtual StatedPolicy? PolicyFor(Situation situation) => null;

    /// <summary>
    /// For an exception that is met or open: what must stay fulfilled. For a licence requirement: what a licence under it is usually made
    /// subject to.
    /// </summary>
    protected internal virtual IReadOnlyList<string> ConditionsFor(Situation situation) => [];

    /// <summary>
    /// The standing on a day, as known on another; null knows everything this edition knows. Where it changes within that day, the moment
    /// decides; without one the period that begins is returned with <see cref="StandingPeriod.HourOpen"/> and a standing not known.
    /// </summary>
    public StandingPeriod StandingOn(DateOnly day, DateOnly? asKnownOn = null, DateTimeOffset? at = null)
    {
        foreach (var period in StandingHistory)
        {
            if (period.Period.Contains(day) && (asKnownOn is not { } known || Known(period) <= known))
                return Within(day, period, at);
        }

        var later = StandingHistory.FirstOrDefault(period => period.Period.From > day);
        var earlier = StandingHistory.LastOrDefault(period => period.Period.From <= day && Known(period) <= asKnownOn);
        return earlier is not null
            ? earlier with { Remark = "as far as was known on that day" }
            : NotMadeUntil(later);
    }

    private StandingPeriod Within(DateOnly day, StandingPeriod period, DateTimeOffset? at)
    {
        if (period.Begins is not { } begins || period.Period.From != day || at >= begins)
            return period;
        return at is null
            ? period with { Standing = Standing.Unknown, HourOpen = true }
            : StandingHistory.LastOrDefault(earlier => earlier.Period.From < day) ?? NotMadeUntil(period);
    }

    private StandingPeriod NotMadeUntil(StandingPeriod? later) =>
        new(Standing.NotMade, new(DateOnly.MinValue, later?.Period.From), later?.Source ?? Citation, true);

    private static DateOnly Known(StandingPeriod period) => period.KnownFrom ?? period.Period.From;
}
