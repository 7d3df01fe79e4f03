using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Whether the United States can reach the person who acts: somebody in the United States, or a United States person anywhere (31 CFR
/// 560.314 and its like; 15 CFR 772.1). A subsidiary abroad of a company of the United States is not one by that alone.
/// </summary>
internal static class UnitedStatesPerson
{
    public static readonly DeclaredFact Fact = new(
        "us/person",
        FactKind.YesOrNo,
        "Is it done from the United States, or by a United States person, wherever located?",
        "31 CFR 560.314; 15 CFR 772.1");

    public static LimbResult Limb(Situation situation)
    {
        const string words = "from the United States, or by a United States person";
        if (situation.Stated(Fact) is { Holds: Truth.Yes or Truth.No }) return Law.Limb.Asked(situation, words, Fact);
        var (question, missing) = (situation.Question, new MissingFact(Fact.Id, Fact.Question));
        if (question.ExportedFrom == "US") return Law.Limb.Of(words, Truth.Yes, "it leaves the United States", missing);
        return question.Exporter is { Country: "US" } exporter
            ? Law.Limb.Of(words, Truth.Yes, $"{exporter.Name} is located in the United States", missing)
            : Law.Limb.Of(words, Truth.Unknown, "neither a place in the United States nor an exporter there is named", missing);
    }
}
