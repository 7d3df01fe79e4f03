namespace ModelRegistry.Domain.Casework.Advice;

/// <summary>A part on which the levels disagree.</summary>
/// <param name="Part">The part's key.</param>
/// <param name="Words">The part in words.</param>
/// <param name="Sentence">Who advises what.</param>
public sealed record AdviceConflict(string Part, string Words, string Sentence);

/// <summary>Reads which advice stands, which is stale, and where the levels disagree.</summary>
public static class AdviceStanding
{
    /// <summary>The advice that no later advice of the same voice has taken the place of, in order.</summary>
    public static IReadOnlyList<CaseAdvice> Of(IEnumerable<CaseAdvice> advice)
    {
        var all = advice.OrderBy(one => one.Number).ToList();
        var gone = all.Select(one => one.Supersedes).OfType<int>().ToHashSet();
        return [.. all.Where(one => !gone.Contains(one.Number))];
    }

    /// <summary>Whether the facts of the part are others now than those that were advised on, or the case has the part no more.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="parts">The parts of the case now; null takes every advice as fresh.</param>
    public static bool IsStale(CaseAdvice advice, IReadOnlyList<AdvisedPart>? parts) =>
        parts is not null && !parts.Any(part => part.Key == advice.Part && part.Digest == advice.PartDigest);

    /// <summary>
    /// Where those who advise on the same facts say different things, and the last word is not the final level's. "Not applicable"
    /// disagrees with nothing.
    /// </summary>
    public static IReadOnlyList<AdviceConflict> Conflicts(IEnumerable<CaseAdvice> advice, IReadOnlyList<AdvisedPart>? parts) =>
    [
        .. Fresh(advice, parts).GroupBy(one => one.Part)
            .Where(part => part.Select(one => one.Verdict).Distinct().Count() > 1 && part.Last().Level != AdviceLevel.Final)
            .Select(part => new AdviceConflict(part.Key, part.Last().PartWords, Sentence(part))),
    ];

    /// <summary>What is advised on each part in the end: the final level's last word, or what all say alike.</summary>
    public static IReadOnlyList<CaseAdvice> Prevailing(IEnumerable<CaseAdvice> advice, IReadOnlyList<AdvisedPart>? parts)
    {
        var all = advice.ToList();
        var disputed = Conflicts(all, parts).Select(conflict => conflict.Part).ToHashSet(StringComparer.Ordinal);
        return [.. Fresh(all, parts).GroupBy(one => one.Part).Where(part => !disputed.Contains(part.Key)).Select(part => part.Last())];
    }

    private static IEnumerable<CaseAdvice> Fresh(IEnumerable<CaseAdvice> advice, IReadOnlyList<AdvisedPart>? parts) =>
        Of(advice).Where(one => one.Verdict != AdviceVerdict.NotApplicable && !IsStale(one, parts));

    private static string Sentence(IEnumerable<CaseAdvice> part) => string.Join("; ", part.GroupBy(one => one.Verdict).Select(verdict =>
        $"{string.Join(" and ", verdict.Select(one => AdviceWords.Of(one.Level)).Distinct())}: {AdviceWords.Of(verdict.Key)}"));
}
