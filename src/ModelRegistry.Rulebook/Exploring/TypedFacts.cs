using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>The yes-or-no members of the facts and of the chip, each under the ids that rules ask it by.</summary>
internal sealed class TypedFacts : FactFamily
{
    private sealed record Member(string Question, Func<Facts, Truth> Read, Func<Facts, Truth, Facts> Write);

    private static readonly Member Origin = new(
        "Is the item in the United States or of United States origin?",
        facts => facts.InOrFromUnitedStates,
        (facts, truth) => facts with { InOrFromUnitedStates = truth });

    private static readonly Dictionary<string, Member> Members = new(StringComparer.Ordinal)
    {
        ["facts.inOrFromUnitedStates"] = Origin,
        ["item.origin"] = Origin,
        ["item.direct-product"] = new(
            "Is it the direct product of listed technology or software, or made by a plant that is?",
            facts => facts.DirectProductOfListedTechnology,
            (facts, truth) => facts with { DirectProductOfListedTechnology = truth }),
        ["facts.belowPublishedFrontier"] = new(
            "Has the Bureau classified the model as below the best published one (15 CFR 748.3(f))?",
            facts => facts.BelowPublishedFrontier,
            (facts, truth) => facts with { BelowPublishedFrontier = truth }),
        ["facts.secureFacility"] = new(
            "Does the facility meet paragraphs 14, 15 and 18 of Supplement No. 10 to 15 CFR part 748?",
            facts => facts.SecureFacility,
            (facts, truth) => facts with { SecureFacility = truth }),
        ["facts.safeHarbour.teacherConsent"] = new(
            "Has the teacher's developer consented?",
            facts => facts.SafeHarbour.TeacherConsent,
            (facts, truth) => facts with { SafeHarbour = facts.SafeHarbour with { TeacherConsent = truth } }),
        ["facts.safeHarbour.securityReview"] = new(
            "Is the security review complete?",
            facts => facts.SafeHarbour.SecurityReview,
            (facts, truth) => facts with { SafeHarbour = facts.SafeHarbour with { SecurityReview = truth } }),
        ["facts.safeHarbour.accountableDeveloper"] = new(
            "Is an accountable developer in an allied country named?",
            facts => facts.SafeHarbour.AccountableDeveloper,
            (facts, truth) => facts with { SafeHarbour = facts.SafeHarbour with { AccountableDeveloper = truth } }),
        ["chip.purchase-order"] = OfChip(
            "Is there a purchase order for the chips?", chip => chip.PurchaseOrder, (chip, truth) => chip with { PurchaseOrder = truth }),
        ["chip.notification"] = OfChip(
            "Was BIS notified in time, and has it given a confirmation number?",
            chip => chip.NotificationConfirmed,
            (chip, truth) => chip with { NotificationConfirmed = truth }),
        ["chip.certifications"] = OfChip(
            "Are the exporter's certifications of 15 CFR 742.6(b)(10) given?",
            chip => chip.CertificationsGiven,
            (chip, truth) => chip with { CertificationsGiven = truth }),
    };

    public override FactForm? Form(Supposed at, MissingFact missing) =>
        Members.ContainsKey(missing.Id) ? Answering.YesOrNo(missing, SettledBy.Statement) : null;

    public override Supposed? Settle(Supposed at, string id, string value) =>
        Members.TryGetValue(id, out var member) && Answering.Truth(value) is { } truth
            ? at with { Facts = member.Write(at.Facts, truth) }
            : null;

    /// <summary>The members that are known, as questions that could be answered otherwise.</summary>
    public static IEnumerable<(MissingFact Fact, Truth Holds)> Known(Facts facts) =>
        Members.Where(member => member.Key != "item.origin")
            .Select(member => (new MissingFact(member.Key, member.Value.Question), member.Value.Read(facts)))
            .Where(known => known.Item2 != Truth.Unknown);

    private static Member OfChip(string question, Func<ChipFacts, Truth> read, Func<ChipFacts, Truth, ChipFacts> write) => new(
        question,
        facts => facts.Chip is { } chip ? read(chip) : Truth.Unknown,
        (facts, truth) => facts with { Chip = write(facts.Chip ?? new ChipFacts("the chip"), truth) });
}
