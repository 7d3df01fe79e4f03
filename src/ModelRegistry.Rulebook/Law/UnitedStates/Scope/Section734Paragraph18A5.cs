using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph18A5 : Rule
{
    private const string Prefix = "us/ear/734.18/a-5/";
    private static readonly DateOnly First = new(2016, 9, 1);

    private static readonly DeclaredFact Encrypted = new(
        Prefix + "encrypted",
        FactKind.YesOrNo,
        "Is it encrypted from end to end: never in clear between originator and intended recipient, and no third party given the means "
        + "to decrypt?",
        "15 CFR 734.18(a)(5)(ii), (b)");

    private static readonly DeclaredFact Modules = new(
        Prefix + "modules",
        FactKind.YesOrNo,
        "Is it secured by cryptographic modules compliant with FIPS 140-2 or its successors and good practice, or by means at least as "
        + "effective?",
        "15 CFR 734.18(a)(5)(iii)");

    private static readonly DeclaredFact Unclassified = new(
        Prefix + "unclassified", FactKind.YesOrNo, "Is it unclassified?", "15 CFR 734.18(a)(5)(i)");

    private static readonly DeclaredFact Release = new(
        Prefix + "release",
        FactKind.YesOrNo,
        "Does anyone for whom a licence would be needed receive the keys or other means to read it?",
        "15 CFR 734.15(b), 734.18(a)(5), 734.19");

    private static readonly DeclaredFact StoredIn = new(
        Prefix + "stored-in", FactKind.Country, "In which country is it stored on purpose?", "15 CFR 734.18(a)(5)(iv)");

    public static IReadOnlyList<DeclaredFact> Declared { get; } = [Encrypted, Modules, Unclassified, Release, StoredIn];

    public override string Id => "us/ear/734.18/a-5";
    public override string Title => "No export: encrypted from end to end";
    public override string Citation => "15 CFR 734.18(a)(5), (b)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<DeclaredFact> Asks => Declared;
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "81 FR 35604", Standings.Copy, "copies of the eCFR of 2026, in part");

    public override string Statement =>
        "Sending, taking or storing technology or software is no export, reexport or transfer when it is unclassified, encrypted from end "
        + "to end, by compliant cryptographic modules or means as effective, and not stored on purpose in Country Group D:5 or Russia. A "
        + "third party that holds the means to decrypt ends it, and giving them to somebody who may not have the item is a release of the "
        + "item itself.";

    protected internal override Scope Concerns(Situation situation)
    {
        var kind = situation.Question.Item.Kind;
        if (!Publication.Concerns(kind))
            return Scope.Out($"The paragraph is on technology and software; {Transaction.Words(kind)} is neither.");
        return Scope.When(situation.Stated(Encrypted) is not null, "Nobody states that it is encrypted from end to end.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "unclassified", Unclassified),
        Limb.Asked(situation, "encrypted from end to end", Encrypted),
        Limb.Asked(situation, "by modules compliant with FIPS 140-2 or its successors, or means as effective", Modules),
        Stored(situation),
        Limb.Asked(situation, "with no release of the means to read it to somebody who would need a licence", Release, Truth.No),
    ];

    /// <summary>For the rules on movements: no carve-out is claimed, or it does not hold.</summary>
    public static LimbResult NotCarvedOut(Situation situation)
    {
        const string words = "not encrypted from end to end as 734.18(a)(5) asks";
        if (situation.Stated(Encrypted) is null || !Publication.Concerns(situation.Question.Item.Kind))
            return new(words, Truth.Yes, "nobody states that it is");
        var held = Limb.OfFinding(words, situation.Find(ScopeRules.Encrypted));
        return held with { Truth = held.Truth.Not() };
    }

    /// <summary>Whether the carve-out is stated and holds: then nothing is exported, reexported or transferred.</summary>
    public static bool Holds(Situation situation) => situation.Stated(Encrypted) is not null
        && situation.Find(ScopeRules.Encrypted) is { Outcome: Outcome.Met, TurnsOnUnverified.Count: 0 };

    private static LimbResult Stored(Situation situation)
    {
        const string words = "not stored on purpose in Country Group D:5 or Russia";
        var stated = situation.Stated(StoredIn)?.Country;
        var group = CountryGroups.Of(situation.Parameters).In("D:5", stated);
        var inside = stated == "RU" ? Truth.Yes : group.Truth;
        var because = stated == "RU" ? "stored in Russia" : group.Because;
        return Limb.Of(words, inside.Not(), because, new(StoredIn.Id, StoredIn.Question), group.Use);
    }

    private static Facts Kept(string? country, Truth encrypted = Truth.Yes, Truth released = Truth.No)
    {
        var facts = Stating((Encrypted, encrypted), (Modules, Truth.Yes), (Unclassified, Truth.Yes), (Release, released));
        return country is null ? facts : facts with { Stated = [.. facts.Stated, new(StoredIn.Id) { Country = country }] };
    }

    private static readonly Question Backup = Moves(Activity.Export, "US", "DE");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule of 2016", Backup with { Day = First.AddDays(-1) }, Kept("DE"), Outcome.NotInForce),
        new("the first day of the rule of 2016, country groups not read", Backup with { Day = First }, Kept("DE"), Outcome.Indeterminate),
        .. Standings.Edges(Standings.Copy, Backup, Kept("DE"), Outcome.Met),
        new("one's own backup in Germany", Backup, Kept("DE"), Outcome.Met),
        new("stored in China", Backup with { Destination = "CN" }, Kept("CN"), Outcome.Unmet),
        new("stored in Russia", Backup with { Destination = "RU" }, Kept("RU"), Outcome.Unmet),
        new("the customer abroad has the keys", Backup, Kept("DE", released: Truth.Yes), Outcome.Unmet),
        new("encrypted in transit only", Backup, Kept("DE", Truth.No), Outcome.Unmet),
        new("stored nobody knows where", Backup, Kept(null), Outcome.Indeterminate),
        new("nobody speaks of encryption", Backup, Closed, Outcome.NotApplicable),
        new("a chip", Moves(Activity.Export, "US", "DE", ItemKind.Chip), Kept("DE"), Outcome.NotApplicable),
    ];
}
