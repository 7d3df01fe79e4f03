using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class IranianTransactions : CountryProgramme
{
    private static readonly DateOnly Read = new(2024, 5, 10);

    protected override string Place => "IR";

    protected override string Name => "Iran";

    public override string Id => "ofac/560.204";

    public override string Title => "Goods, technology and services to Iran";

    public override string Citation => "31 CFR 560.204";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "31 CFR 560.204", Read, "31 CFR 560.204, read in copies of the title of 2024-05-10 and of January 2025");

    public override string Statement =>
        "Nobody may supply goods, technology or services from the United States, or as a United States person, to Iran or its government, "
        + "nor to somebody elsewhere with knowledge or reason to know that they are meant for Iran. Informational material that exists "
        + "already is exempt, software subject to the EAR is not (560.210(c)); whether published weights are such material is not settled. "
        + "Foreign subsidiaries of "
        + "companies of the United States (560.215) and reexports by others (560.205) are not modelled.";

    public override IReadOnlyList<Example> Examples =>
    [
        .. Common(),
        .. Edge("the first one this rulebook answers for", EmbargoCases.First, Outcome.NotInForce, Outcome.Met),
        .. Edge("the text that was read", Read, Outcome.Met, Outcome.Met),
        new(
            "a chip to Germany, for a company headquartered in Iran",
            EmbargoCases.Chip("DE").HeadquarteredIn("IR") with { ExportedFrom = "US" },
            new(),
            Outcome.Indeterminate),
    ];
}
