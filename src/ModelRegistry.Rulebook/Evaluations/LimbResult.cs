using System.Text.Json.Serialization;

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>A dated parameter that a limb used.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">Its value with the unit, as printed.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Verified">Whether its text was read in the instrument itself.</param>
public sealed record ParameterUse(string Id, string Value, string Citation, bool Verified);

/// <summary>One limb of a rule, judged.</summary>
public sealed record LimbResult
{
    /// <summary>A text, or a <see cref="Wording"/> that becomes one when it is read.</summary>
    private readonly object because;

    /// <summary>A limb with its reason.</summary>
    /// <param name="words">The limb in the law's order, in our own words.</param>
    /// <param name="truth">Whether it is fulfilled.</param>
    /// <param name="because">The fact that decides it, in a sentence.</param>
    [JsonConstructor]
    public LimbResult(string words, Truth truth, string because) => (Words, Truth, this.because) = (words, truth, because);

    internal LimbResult(string words, Truth truth, Wording because) => (Words, Truth, this.because) = (words, truth, because);

    /// <summary>The limb in the law's order, in our own words.</summary>
    public string Words { get; init; }

    /// <summary>Whether it is fulfilled.</summary>
    public Truth Truth { get; init; }

    /// <summary>The fact that decides it, in a sentence.</summary>
    public string Because
    {
        get => because as string ?? because.ToString()!;
        init => because = value;
    }

    /// <summary>The ids of the evidence behind the fact.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The parameters used.</summary>
    public IReadOnlyList<ParameterUse> Parameters { get; init; } = [];

    /// <summary>For an unknown limb: the question whose answer would settle it.</summary>
    public MissingFact? Missing { get; init; }

    /// <summary>Further questions, where one answer is not enough.</summary>
    public IReadOnlyList<MissingFact> AlsoMissing { get; init; } = [];

    /// <summary>Smaller steps behind the limb: counting operations, weighing evidence.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary><see cref="Because"/>, put together when it is read.</summary>
    [JsonIgnore]
    internal Wording Saying
    {
        get => because as Wording ?? new((string)because);
        init => because = value;
    }

    /// <summary>Whether every parameter used was read in the instrument itself.</summary>
    internal bool IsVerified
    {
        get
        {
            for (var index = 0; index < Parameters.Count; index++)
            {
                if (!Parameters[index].Verified)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Equal in everything that is said of it; lists are equal where they are the same.</summary>
    public bool Equals(LimbResult? other) =>
        other is not null && Truth == other.Truth && Words == other.Words && Because == other.Because
            && Equals(Missing, other.Missing) && ReferenceEquals(Evidence, other.Evidence) && ReferenceEquals(Parameters, other.Parameters)
            && ReferenceEquals(AlsoMissing, other.AlsoMissing) && ReferenceEquals(Steps, other.Steps);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Words, Truth, Because);
}
