using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Whether an is-informed letter binds the exporter (15 CFR 744.1, 736.2(b)(5)): it binds whom it was sent to and nobody else. What the
/// exporter states of itself goes before what is reported of it.
/// </summary>
internal static class InformedAddressee
{
    private const string Words = "the exporter is an addressee of the letter";

    public static LimbResult Limb(Situation situation, AddressedInstrument letter, DeclaredFact told)
    {
        if (situation.Stated(told) is { Holds: Truth.Yes or Truth.No }) return Law.Limb.Asked(situation, Words, told);
        var missing = new MissingFact(told.Id, told.Question);
        if (situation.Question.Exporter is not { } exporter)
            return Law.Limb.Of(Words, Truth.Unknown, "no exporter is named, and the letter is not public", missing);
        var named = letter.Names(situation.Parameters, exporter.Name);
        return Law.Limb.Of(
            Words,
            TruthLogic.From(named),
            $"{exporter.Name} {(named ? "is" : "is not")} among those to whom the letter is reported to have been sent",
            missing,
            situation.Parameters.List(letter.Addressees).Use);
    }
}
