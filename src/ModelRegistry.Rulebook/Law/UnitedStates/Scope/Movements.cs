using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>What 15 CFR 734.13, 734.14 and 734.16 ask alike: from where to where, and what is released to whom.</summary>
internal static class Movements
{
    private static readonly DateOnly First = new(2016, 9, 1);

    /// <summary>Sections that copies of the eCFR of 2026 print as the rule of 2016 wrote them.</summary>
    public static IReadOnlyList<StandingPeriod> Standing { get; } =
        Standings.Remembered(First, "81 FR 35603", new(2026, 4, 5), "copy of the eCFR of 2026-04-05");

    /// <summary>For a deemed export: whether the person is foreign.</summary>
    public static DeclaredFact ForeignPerson { get; } = new(
        "us/ear/734.13/b/foreign-person",
        FactKind.YesOrNo,
        "Is the person to whom it is released a foreign person: no citizen, no permanent resident and no protected person?",
        "15 CFR 734.13(a)(2), 772.1");

    /// <summary>For a deemed export: the country that counts.</summary>
    public static DeclaredFact MostRecent { get; } = new(
        "us/ear/734.13/b/country",
        FactKind.Country,
        "Of which country is the person's most recent citizenship or permanent residency?",
        "15 CFR 734.13(b), 734.14(b)");

    /// <summary>For software: source code is released, object code is not.</summary>
    public static DeclaredFact SourceCode { get; } = new(
        "us/ear/734.13/a-2/source-code", FactKind.YesOrNo, "Is source code released, and not object code alone?", "15 CFR 734.13(a)(2)");

    /// <summary>For a transfer within a country: whether it is one at all.</summary>
    public static DeclaredFact Change { get; } = new(
        "us/ear/734.16/change", FactKind.YesOrNo, "Does the end use or the end user change?", "15 CFR 734.16");

    /// <summary>What stays with its user for its use is not transferred (15 CFR 734.16).</summary>
    public static bool NothingChanges(Situation situation) =>
        situation.Question.Activity == Activity.TransferInCountry && situation.Stated(Change)?.Holds == Truth.No;

    /// <summary>Why <see cref="NothingChanges"/> takes a question out of a rule.</summary>
    public const string NoTransfer = "Neither the end use nor the end user is stated to change: that is no transfer (15 CFR 734.16).";

    /// <summary>A release to somebody who is stated to be no foreign person exports nothing.</summary>
    public static bool WithinOwn(Situation situation) =>
        situation.Question.Activity == Activity.DeemedExport && situation.Stated(ForeignPerson)?.Holds == Truth.No;

    /// <summary>Technology, weights among it, or source code.</summary>
    public static LimbResult Released(Situation situation)
    {
        const string words = "technology or source code is released";
        return situation.Question.Item.Kind == ItemKind.Software
            ? Limb.Asked(situation, words, SourceCode)
            : new(words, Truth.Yes, situation.Question.Item.Kind == ItemKind.Weights
                ? "weights are technology: their entry stands in product group E" : "the item is technology");
    }

    public static LimbResult ToForeignPerson(Situation situation) => Limb.Asked(situation, "to a foreign person", ForeignPerson);

    /// <summary>The destination that the question names is read as the country that counts, until another is stated.</summary>
    public static LimbResult ToCountry(Situation situation)
    {
        const string words = "deemed to go to the person's most recent country of citizenship or permanent residency";
        var (stated, destination) = (situation.Stated(MostRecent)?.Country, situation.Question.Destination);
        var names = CountryGroups.Of(situation.Parameters);
        if (stated is not null && stated != destination)
        {
            var (there, asked) = (names.NameOf(stated), destination is null ? "no destination" : names.NameOf(destination));
            return new(words, Truth.Unknown, $"that country is {there}, and the question names {asked}")
            {
                Missing = new("question.destination", $"Put the question with {there} as its destination: what does the law say then?"),
            };
        }

        return destination is null or "US"
            ? new(words, Truth.Unknown, "no such country is stated") { Missing = new(MostRecent.Id, MostRecent.Question) }
            : new(words, Truth.Yes, names.NameOf(destination) + (stated is null ? ", which the question names" : ", as stated"));
    }

    /// <summary>A country that the item leaves, judged; unknown where nobody states it.</summary>
    public static LimbResult From(Situation situation, string words, bool unitedStates)
    {
        var from = situation.Question.ExportedFrom;
        var truth = from is null ? Truth.Unknown : TruthLogic.From(from == "US" == unitedStates);
        var because = from is null
            ? "where it leaves from is not stated"
            : "it leaves " + CountryGroups.Of(situation.Parameters).NameOf(from);
        return Limb.Of(words, truth, because, new("question.exportedFrom", "Which country does the item leave?"));
    }

    public static LimbResult Abroad(Situation situation, string words)
    {
        var (from, to) = (situation.Question.ExportedFrom, situation.Question.Destination);
        var truth = to is null ? Truth.Unknown : TruthLogic.From(to != "US" && to != from);
        var because = to is null ? "where it goes is not stated" : "it goes to " + CountryGroups.Of(situation.Parameters).NameOf(to);
        return Limb.Of(words, truth, because, Unstated.Destination);
    }
}
