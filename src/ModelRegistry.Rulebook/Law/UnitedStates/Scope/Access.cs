using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Which kinds of access bring the item itself to the user, so that something is shipped or transmitted (15 CFR 734.13(a)(1)): the weights
/// and a binary that holds them do; hosted inference does not; tuning and training on another's computers do where the weights leave them.
/// </summary>
internal static class Access
{
    /// <summary>Whether trained or tuned weights leave the provider's computers.</summary>
    public static DeclaredFact WeightsLeave { get; } = new(
        "us/ear/734.13/a-1/weights-leave",
        FactKind.YesOrNo,
        "Do the weights leave the computers of the provider of the tuning or training service, to be held by the user?",
        "15 CFR 734.13(a)(1)");

    /// <summary>Whether the item itself reaches the user.</summary>
    public static LimbResult Reaches(Situation situation, string words)
    {
        var question = situation.Question;
        if (question.Item.Kind is ItemKind.RemoteAccess or ItemKind.Service)
            return new(words, Truth.No, $"{Transaction.Words(question.Item.Kind)} brings nothing to the user but what it puts out");
        return question.Access switch
        {
            AccessKind.Weights => new(words, Truth.Yes, "the item itself is sent"),
            AccessKind.OnPremisesBinary => new(words, Truth.Yes, "a binary that holds it is sent to the user's premises"),
            AccessKind.HostedInference => new(words, Truth.No, "it is hosted elsewhere, and its outputs alone are sent"),
            AccessKind.FineTuningService or AccessKind.TrainingOnRentedCompute => Limb.Asked(situation, words, WeightsLeave),
        };
    }
}
