using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class ScheduleThree() : ListedItemRule(Kingdom.Place)
{
    public const string RuleId = "uk/eco-2008/4";

    private static readonly DateOnly NewEntries = new(2024, 4, 1);
    private static readonly DateOnly Aligned = new(2025, 12, 16);

    private static readonly DeclaredFact InScheduleThree = new(
        "uk/eco-2008/schedule-3/specified",
        FactKind.YesOrNo,
        "Is the item specified in an entry of Schedule 3 that is controlled for the destination on that day?",
        Kingdom.Order + ", Article 4 and Schedule 3");

    public override string Id => RuleId;
    public override string Title => "Dual-use items of the United Kingdom's own list";
    public override string Citation => Kingdom.Order + ", Article 4, Schedule 3";

    public override string Statement =>
        "Items of Schedule 3 are not exported, nor sent electronically, to the destinations that their entries name "
        + "without a licence. Since "
        + "1 April 2024 entries PL9013, PL9014 and PL9015 on semiconductors, quantum and additive manufacturing reach "
        + "every destination; on "
        + "16 December 2025 SI 2025/1197 aligned the schedule with the list of like-minded states. The entries are not held here; the rule "
        + "asks whether the item is specified.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(Kingdom.Start, NewEntries), "Export Control Order 2008, on legislation.gov.uk", true),
        new(Standing.Enforced, new(NewEntries, Aligned), "SI 2024/346", true) { Remark = "with entries PL9013, PL9014 and PL9015" },
        new(Standing.Enforced, new(Aligned), "SI 2025/1197", true),
    ];

    protected override DeclaredFact Specified => InScheduleThree;
    protected override string Entries => "uk/eco-2008/schedule-3/entries";
    protected override string PublicDomainUnread => "uk/eco-2008/18/public-domain";

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Facts Listed = Nothing.Stating(InScheduleThree, Truth.Yes);
    private static readonly Question Chip = Kingdom.From("GB", "IN").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip, and nobody says whether an entry has it", Chip, Nothing, Outcome.Indeterminate),
        new("a chip of an entry", Chip, Listed, Outcome.Met),
        new("a chip of no entry", Chip, Nothing.Stating(InScheduleThree, Truth.No), Outcome.Unmet),
        new("a service", Chip.Service(), Nothing, Outcome.NotApplicable),
        new("published weights", Kingdom.From("GB", "IN"), Open, Outcome.Unmet),
        .. Edge(Kingdom.Start, Chip, Listed),
        .. Edge(NewEntries, Chip, Listed, Outcome.Met),
        .. Edge(Aligned, Chip, Listed, Outcome.Met),
    ];
}
