using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class CaseByCase : Rule
{
    public const string RuleId = "us/ear/742.6/b-10/case-by-case";
    private static readonly DateOnly First = new(2026, 1, 15);

    public override string Id => RuleId;

    public override string Title => "Review case by case of chips to China and Macau";

    public override string Citation => "15 CFR 742.6(b)(10), as 91 FR 1684 wrote it";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "91 FR 1684, summary and effective date", true) { Remark = "its operative text was not read" }];

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => CaseByCaseFacts.All;

    public override string Statement =>
        "Applications to export chips of 3A090.a from the United States to China or Macau are looked at case by case instead of with a "
        + "presumption of denial, when the chip stays below two limits, was on sale in the United States when the rule was published, and "
        + "the exporter certifies supply at home, the share shipped, the recipient's diligence, what an owner of rented compute may do "
        + "with it, and independent tests at home. A licence is still required. Reexports, exports from abroad, transfers within a "
        + "country, other D:5 destinations and recipients headquartered in China elsewhere stay as they were.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Transaction.ChipMoves(situation);
        return scope.Concerned
            ? Scope.When(situation.Question.Destination is "CN" or "HK" or "MO", "The policy is for exports to China and Macau.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a chip of 3A090.a, or a computer with one", situation.Found(Eccn3A090a.RuleId)),
        FromUnitedStates(situation),
        Performance(situation),
        Bandwidth(situation),
        Available(situation),
        Certified(situation, "supply and foundry capacity at home are not touched", CaseByCaseFacts.Supply),
        Share(situation),
        Certified(situation, "the recipient's security, diligence and end-use declarations", CaseByCaseFacts.Diligence),
        Certified(situation, "what an owner of rented compute undertakes on weights and remote access", CaseByCaseFacts.Service),
        Certified(situation, "tested independently in the United States", CaseByCaseFacts.Testing),
    ];

    private static LimbResult FromUnitedStates(Situation situation)
    {
        const string words = "exported from the United States";
        var missing = new MissingFact(CaseByCaseFacts.ExportedFrom.Id, CaseByCaseFacts.ExportedFrom.Question);
        if (situation.Question.Activity != Activity.Export)
            return Limb.Of(words, Truth.No, $"it is stated as {situation.Question.Activity}", missing);
        var from = situation.Question.ExportedFrom ?? situation.Stated(CaseByCaseFacts.ExportedFrom)?.Country;
        return from is null
            ? Limb.Of(words, Truth.Unknown, "not stated", missing)
            : Limb.Of(words, TruthLogic.From(from == "US"), $"it leaves {from}", missing);
    }

    private static LimbResult Performance(Situation situation)
    {
        var (figures, limit) = (ChipFigures.Of(situation), situation.Parameters.Number("us/ear/742.6/b-10/tpp-below"));
        return Limb.Of("total processing performance below the limit", figures.Performance.Below(limit), figures.Text, figures.Missing,
            figures.PerformanceUse.Append(limit.Use));
    }

    private static LimbResult Bandwidth(Situation situation)
    {
        var limit = situation.Parameters.Number("us/ear/742.6/b-10/bandwidth-below");
        var bandwidth = situation.Stated(CaseByCaseFacts.Bandwidth)?.Amount ?? ChipFigures.Of(situation).Bandwidth;
        return Limb.Of("total memory bandwidth below the limit", bandwidth.Below(limit), $"{bandwidth} GB/s",
            new(CaseByCaseFacts.Bandwidth.Id, CaseByCaseFacts.Bandwidth.Question), limit.Use);
    }

    private static LimbResult Available(Situation situation)
    {
        const string words = "commercially available in the United States on 2026-01-15";
        return situation.Facts.Chip?.AvailableInUnitedStates is { } stated and not Truth.Unknown
            ? Limb.Of(words, stated, "as stated with the question", new(CaseByCaseFacts.Available.Id, CaseByCaseFacts.Available.Question))
            : Limb.Asked(situation, words, CaseByCaseFacts.Available);
    }

    private static LimbResult Share(Situation situation)
    {
        const string words = "shipments to China and Macau within their share of those to customers in the United States";
        var limit = situation.Parameters.Number("us/ear/742.6/b-10/share");
        var stated = situation.Stated(CaseByCaseFacts.Share);
        if (stated?.Amount is not { } share) return Certified(situation, words, CaseByCaseFacts.Share);
        var truth = limit.Value is { } most ? share.MoreThan(most).Not() : Truth.Unknown;
        return Limb.Of(words, truth, Limb.Stated(stated, share.ToString()), new(CaseByCaseFacts.Share.Id, CaseByCaseFacts.Share.Question),
            limit.Use);
    }

    /// <summary>Its own fact first; else whether the exporter's certifications are stated to be given as a whole.</summary>
    private static LimbResult Certified(Situation situation, string words, DeclaredFact fact)
    {
        var whole = situation.Facts.Chip?.CertificationsGiven ?? Truth.Unknown;
        return situation.Stated(fact) is { Holds: not null } || whole == Truth.Unknown
            ? Limb.Asked(situation, words, fact)
            : Limb.Of(words, whole, "the certifications are stated as a whole", new(fact.Id, fact.Question));
    }

    private static Question H200(string? from = "US", DateOnly? day = null) => Chip("H200", "CN", day) with { ExportedFrom = from };

    private static Facts Papers(Truth certified) => new()
    {
        Chip = new("H200") { AvailableInUnitedStates = Truth.Yes, CertificationsGiven = certified },
    };

    private static Facts Besides(DeclaredFact fact, Truth holds) => Papers(Truth.Yes) with { Stated = [new(fact.Id) { Holds = holds }] };

    private static Facts Shipped(decimal share) => Papers(Truth.Yes) with
    {
        Stated = [new(CaseByCaseFacts.Share.Id) { Amount = Interval.Exactly(share) }],
    };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the policy", H200(day: First.AddDays(-1)), Papers(Truth.Yes), Outcome.NotInForce),
        new("the day of the policy", H200(day: First), Papers(Truth.Yes), Outcome.Met),
        new("an H200 with its certifications", H200(), Papers(Truth.Yes), Outcome.Met),
        new("certifications nobody mentions", H200(), Papers(Truth.Unknown), Outcome.Indeterminate),
        new("exactly half of what went to customers at home", H200(), Shipped(0.5m), Outcome.Met),
        new("more than half", H200(), Shipped(0.51m), Outcome.Unmet),
        new("an owner of rented compute that undertakes nothing", H200(), Besides(CaseByCaseFacts.Service, Truth.No), Outcome.Unmet),
        new("tested nowhere", H200(), Besides(CaseByCaseFacts.Testing, Truth.No), Outcome.Unmet),
        new("from Singapore", H200("SG"), Papers(Truth.Yes), Outcome.Unmet),
        new("reexported", H200() with { Activity = Activity.Reexport }, Papers(Truth.Yes), Outcome.Unmet),
        new("from a place nobody names", H200(null), Papers(Truth.Yes), Outcome.Indeterminate),
        new("above the limits", Chip("B200", "CN") with { ExportedFrom = "US" }, Papers(Truth.Yes), Outcome.Unmet),
        new("to Germany, for a company headquartered in China", Chip("H200", "DE").HeadquarteredIn("CN") with { ExportedFrom = "US" },
            Papers(Truth.Yes), Outcome.NotApplicable),
    ];
}
