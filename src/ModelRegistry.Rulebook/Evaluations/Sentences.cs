using System.Collections;

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>
/// Sentences that are put together when somebody reads them, from what they are about: like a <see cref="Wording"/> they say the same
/// whenever they are read, and let go of it then.
/// </summary>
/// <param name="about">What they are about; it does not change.</param>
/// <param name="say">Says it; no more than a function of it.</param>
internal sealed class Sentences<T>(T about, Func<T, IReadOnlyList<string>> say) : IReadOnlyList<string>
    where T : class
{
    private T? about = about;
    private IReadOnlyList<string>? said;

    public int Count => Said.Count;

    public string this[int index] => Said[index];

    private IReadOnlyList<string> Said
    {
        get
        {
            if (Volatile.Read(ref about) is not { } unsaid)
                return said!;
            said = say(unsaid);
            Volatile.Write(ref about, null);
            return said;
        }
    }

    public IEnumerator<string> GetEnumerator() => Said.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
