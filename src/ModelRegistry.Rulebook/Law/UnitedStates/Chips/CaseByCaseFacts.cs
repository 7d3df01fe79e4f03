using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>What the policy of January 2026 asks of an application (15 CFR 742.6(b)(10), 91 FR 1684).</summary>
internal static class CaseByCaseFacts
{
    private const string Citation = "15 CFR 742.6(b)(10), 91 FR 1684";
    private const string Prefix = "us/ear/742.6/b-10/";

    public static DeclaredFact ExportedFrom { get; } = new(
        Prefix + "exported-from", FactKind.Country, "From which country does the chip leave?", Citation);

    public static DeclaredFact Bandwidth { get; } = new(
        Prefix + "bandwidth", FactKind.Amount, "What is the total bandwidth of the chip's memory?", Citation, "GB/s");

    public static DeclaredFact Available { get; } =
        YesOrNo("available", "Was the product commercially available in the United States on 2026-01-15?");

    public static DeclaredFact Supply { get; } = YesOrNo(
        "supply", "Is it certified that the export delays no order in the United States and diverts no foundry capacity from it?");

    public static DeclaredFact Share { get; } = new(
        Prefix + "shipped-share",
        FactKind.Amount,
        "What share of the product's performance shipped to customers in the United States do all shipments to China and Macau reach?",
        Citation);

    public static DeclaredFact Diligence { get; } = YesOrNo(
        "diligence",
        "Is it certified that the recipient keeps sufficient security and customer due diligence, with its declarations of end use?");

    public static DeclaredFact Service { get; } = YesOrNo(
        "service",
        "If a consignee rents out compute, has it undertaken to hand over no weights trained on the chips to users it has not "
        + "disclosed, and to give remote access to no such models? Yes where none rents out compute.");

    public static DeclaredFact Testing { get; } = YesOrNo(
        "testing", "Has a laboratory in the United States that nobody in D:5 controls tested the chip and confirmed its figures?");

    public static IReadOnlyList<DeclaredFact> All { get; } =
        [ExportedFrom, Bandwidth, Available, Supply, Share, Diligence, Service, Testing];

    private static DeclaredFact YesOrNo(string id, string question) => new(Prefix + id, FactKind.YesOrNo, question, Citation);
}
