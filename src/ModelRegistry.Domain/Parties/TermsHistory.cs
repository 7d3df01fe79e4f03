namespace ModelRegistry.Domain.Parties;

/// <summary>A stretch of days with the terms that are known to have stood on all of them.</summary>
/// <param name="Days">The days.</param>
/// <param name="Terms">The terms; null when no text, or more than one, is recorded for these days: then what held is unknown.</param>
public sealed record TermsStretch(Period Days, ProviderTerms? Terms)
{
    /// <summary>Whether it was forbidden on these days to train models that compete.</summary>
    public Truth ForbadeCompetingModels => Terms?.ForbidsCompetingModels ?? Truth.Unknown;

    /// <summary>Whether systematic extraction was forbidden on these days.</summary>
    public Truth ForbadeExtraction => Terms?.ForbidsExtraction ?? Truth.Unknown;
}

/// <summary>The terms of one provider for one product, day by day.</summary>
public static class TermsHistory
{
    /// <summary>
    /// What stood on each day of a period, in stretches. Texts for the product itself go before those for all products; a day outside what
    /// is recorded, or with two different texts, has none; nor has one on which a text for the product may stand that nobody saw.
    /// </summary>
    /// <param name="terms">The provider's terms.</param>
    /// <param name="product">The product that was queried.</param>
    /// <param name="days">The days of querying; with an open end only the first stretches up to the last recorded change are given.</param>
    public static IReadOnlyList<TermsStretch> Over(IEnumerable<ProviderTerms> terms, string product, Period days)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(days);
        var own = terms.Where(one => Covers(one, product)).ToList();
        var changes = own.SelectMany(one => new[] { one.Known.From, one.Known.Until!.Value })
            .Where(day => day > days.From && (days.Until is not { } end || day < end)).Append(days.From).Distinct().Order().ToList();
        var stretches = changes.Select((from, at) => new TermsStretch(
            new(from, at + 1 < changes.Count ? changes[at + 1] : days.Until), On(own, product, from)));
        return [.. stretches.Aggregate(new List<TermsStretch>(), Joined)];
    }

    /// <summary>What stood on a day; null when it is not known.</summary>
    public static ProviderTerms? On(IReadOnlyCollection<ProviderTerms> terms, string product, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(product);
        var standing = terms.Where(one => Covers(one, product) && one.Known.Contains(day)).ToList();
        var particular = standing.Where(one => !IsForAll(one)).ToList();
        if (particular.Count == 0 && terms.Any(one => Covers(one, product) && !IsForAll(one) && one.InForce.Contains(day)))
        {
            // A text for the product may stand still, unseen: then the one for all products may be put aside by it.
            return null;
        }

        var meant = particular.Count > 0 ? particular : standing;
        return meant.DistinctBy(What).Count() == 1 ? meant[^1] : null;
    }

    // The same text seen again on a later day is one text.
    private static object What(ProviderTerms one) =>
        one.TextDigest is { } digest ? digest : (one.Title, one.InForce.From, one.ForbidsCompetingModels, one.ForbidsExtraction);

    private static bool Covers(ProviderTerms one, string product) =>
        IsForAll(one) || product.Contains(one.Product, StringComparison.OrdinalIgnoreCase);

    private static bool IsForAll(ProviderTerms one) =>
        string.Equals(one.Product, ProviderTerms.EveryProduct, StringComparison.OrdinalIgnoreCase);

    private static List<TermsStretch> Joined(List<TermsStretch> before, TermsStretch next)
    {
        if (before is [.., var last] && Same(last.Terms, next.Terms))
        {
            before[^1] = last with { Days = new(last.Days.From, next.Days.Until) };
        }
        else
        {
            before.Add(next);
        }

        return before;
    }

    private static bool Same(ProviderTerms? one, ProviderTerms? other) =>
        one is null ? other is null : other is not null && What(one).Equals(What(other));
}
