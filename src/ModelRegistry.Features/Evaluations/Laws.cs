using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>The places whose law can be asked: those of which the edition holds rules.</summary>
internal static class Laws
{
    public const string NotHeld = "This edition holds no law of that place.";

    public static string Right => $"One of {string.Join(", ", RulebookEdition.Current.Laws)}.";

    public static bool Held(Jurisdiction law) => RulebookEdition.Current.Laws.Contains(law);
}
