namespace ModelRegistry.Rulebook.Rules;

/// <summary>
/// One thing about a release that rules read, with a few possible answers. What a rule makes of a release depends on these answers and on
/// nothing else of it, so releases with the same answers need be put to the rules once (<see cref="Sweeping"/>).
/// </summary>
/// <param name="name">What it is, in a few words.</param>
internal abstract class Aspect(string name)
{
    /// <summary>Answers are numbered from 0; there are at most this many.</summary>
    public const int MostAnswers = 256;

    public string Name => name;

    /// <summary>The number of the answer for the release in question.</summary>
    public abstract int AnswerOf(Situation situation);
}

/// <summary>An aspect whose answer rules read as a value.</summary>
/// <param name="name">What it is, in a few words.</param>
/// <param name="look">Reads it from the facts.</param>
/// <param name="number">Numbers the answers: equal where no outcome can differ.</param>
internal sealed class Aspect<T>(string name, Func<Situation, T> look, Func<T, int> number) : Aspect(name)
{
    public T Of(Situation situation) => look(situation);

    public int Number(T value) => number(value);

    public override int AnswerOf(Situation situation) => number(look(situation));
}

/// <summary>How the answers of limbs are numbered.</summary>
internal static class LimbAnswers
{
    /// <summary>How many numbers <see cref="Of"/> gives.</summary>
    public const int Count = 6;

    /// <summary>What an outcome can depend on: the truth, and whether something unverified stands behind it.</summary>
    public static int Of(Evaluations.LimbResult limb)
    {
        foreach (var use in limb.Parameters)
        {
            if (!use.Verified)
                return (int)limb.Truth + 3;
        }

        return (int)limb.Truth;
    }
}
