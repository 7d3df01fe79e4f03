using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>
/// Tries changes alone, then in twos and threes. A set is looked at only when none of its parts flips the answer, so that what is found
/// is minimal. What a change newly asks becomes a candidate too.
/// </summary>
internal sealed class FlipSearch(
    RulebookEdition edition, Candidates candidates, Supposed start, Evaluation now, IReadOnlyList<Precedent> precedents, int limit)
{
    private readonly List<FactChange> changes = [];
    private readonly List<bool> combined = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> flippingTwos = [];
    private readonly List<FlipSet> found = [];
    private readonly long before = Signature(now);

    public IReadOnlyList<FlipSet> Found => found;

    public int Spent { get; private set; }

    public bool Exhausted { get; private set; } = true;

    /// <param name="more">Candidates.</param>
    /// <param name="alwaysCombined">Whether they are combined though alone they change no limb: some rule asks for them.</param>
    public void Add(IEnumerable<FactChange> more, bool alwaysCombined)
    {
        foreach (var change in more.Where(change => known.Add($"{change.Id}={change.Value}")))
        {
            changes.Add(change);
            combined.Add(alwaysCombined);
        }
    }

    public void Run(int most)
    {
        Alone();
        if (most >= 2)
            InTwos();
        if (most >= 3)
            InThrees();
    }

    private void Alone()
    {
        for (var one = 0; one < changes.Count; one++)
            TryAlone(one);
    }

    /// <summary>What flips alone, or cannot be said alone and changes nothing, is combined with nothing.</summary>
    private void TryAlone(int one)
    {
        var asked = combined[one];
        combined[one] = false;
        if (Evaluate(out var evaluation, one) && !Flips(evaluation!, one))
        {
            combined[one] = asked || Signature(evaluation!) != before;
            Follow(evaluation!);
        }
        else if (evaluation is null)
        {
            combined[one] = asked;
        }
    }

    private void InTwos()
    {
        for (var second = 1; second < changes.Count && Exhausted; second++)
        {
            for (var first = 0; first < second && Exhausted; first++)
            {
                if (!Together(first, second) || !Evaluate(out var evaluation, first, second))
                    continue;
                if (Flips(evaluation!, first, second))
                    flippingTwos.Add((first, second));
                else
                    Follow(evaluation!);
            }
        }
    }

    private void InThrees()
    {
        for (var third = 2; third < changes.Count && Exhausted; third++)
        {
            for (var second = 1; second < third && Exhausted; second++)
            {
                for (var first = 0; Together(second, third) && first < second && Exhausted; first++)
                {
                    if (Together(first, second) && Together(first, third) && Evaluate(out var evaluation, first, second, third))
                        Flips(evaluation!, first, second, third);
                }
            }
        }
    }

    private bool Together(int first, int second) =>
        combined[first] && combined[second] && changes[first].Id != changes[second].Id && !flippingTwos.Contains((first, second));

    /// <summary>False when the limit is reached or a change does not fit; then there is no evaluation.</summary>
    private bool Evaluate(out Evaluation? evaluation, params ReadOnlySpan<int> set)
    {
        evaluation = null;
        Supposed? at = start;
        foreach (var change in set)
        {
            at = candidates.With(at, changes[change]);
            if (at is null)
                return false;
        }

        if (edition.WhyTooEarly(at.Question) is not null)
            return false;
        if (Spent >= limit)
        {
            Exhausted = false;
            return false;
        }

        Spent++;
        evaluation = edition.Evaluate(at.Question, at.Facts, precedents);
        return true;
    }

    private bool Flips(Evaluation evaluation, params ReadOnlySpan<int> set)
    {
        if (evaluation.Answer.Clearance == now.Answer.Clearance)
            return false;
        var made = new FactChange[set.Length];
        for (var index = 0; index < set.Length; index++)
            made[index] = changes[set[index]];
        found.Add(new(made, evaluation.Answer.Clearance, evaluation.Answer.Headline));
        return true;
    }

    private void Follow(Evaluation evaluation)
    {
        var first = changes.Count;
        Add(candidates.Missing(evaluation.Answer.Questions), alwaysCombined: true);
        for (var one = first; one < changes.Count; one++)
            TryAlone(one);
    }

    /// <summary>A hash over every outcome and limb that counts: equal where a change touched nothing.</summary>
    private static long Signature(Evaluation evaluation)
    {
        const long prime = 1099511628211;
        var hash = 1469598103934665603;
        foreach (var finding in evaluation.Findings)
        {
            hash = unchecked((hash ^ ((int)finding.Outcome + 1)) * prime);
            foreach (var limb in finding.Limbs)
                hash = unchecked((hash ^ (17 + (int)limb.Truth)) * prime);
        }

        return hash;
    }
}
