using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>
/// What the examples of the rules on parties are made of. Listed names are the public list's; every other party is made up.
/// </summary>
internal static class PartyCases
{
    /// <summary>A rule older than this rulebook looks back; the day is where it begins to answer.</summary>
    public static readonly DateOnly Start = new(2022, 10, 12);

    /// <summary>The rule of 2025-09-29 on affiliates amends 744.11, so that section stood on that day.</summary>
    public static readonly DateOnly Amended = new(2025, 9, 29);

    public static Party Listed(string name, string country = "CN") =>
        new(name, country, country, name, country) { OwnersComplete = Truth.Yes };

    public static Question To(this Question question, Party party) =>
        question with { Destination = party.Country, Parties = [new(PartyRole.EndUser, party)] };

    public static Question ChipTo(Party party, DateOnly? day = null) => ChipCases.Chip("L4", party.Country, day).To(party);

    public static Question ModelTo(Party party, DateOnly? day = null) =>
        ChipCases.OfWeights("CN").To(party) with { Day = day ?? ChipCases.Today };

    /// <summary>Weights of a developer, posted for everyone or kept closed.</summary>
    public static Facts Release(Truth published, string developer = "Example Developer", Truth fromUnitedStates = Truth.Unknown) => new()
    {
        InOrFromUnitedStates = fromUnitedStates,
        Lineage = new(
            "example/model",
            [
                new()
                {
                    Key = "example/model",
                    Name = "Example Model",
                    Developer = new(developer),
                    Publication = new(published, published == Truth.Yes ? new(2024, 1, 1) : null, "made up"),
                },
            ],
            []),
    };

    public static Party OwnedBy(string owner, decimal low, decimal? high, Truth complete = Truth.Yes) =>
        new("Example Affiliate", "CN", "CN", "Example Holding", "CN") { Owners = [new(owner, new(low, high))], OwnersComplete = complete };
}
