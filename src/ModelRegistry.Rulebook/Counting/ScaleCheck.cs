using System.Globalization;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// Sets the volume of an alleged campaign beside a training run: exchanges times tokens an exchange, as a share of the tokens trained on.
/// It is a check of scale for people, never a limb.
/// </summary>
/// <param name="Tokens">The tokens the campaign could have yielded.</param>
/// <param name="Share">Their share of the training tokens; 0.1 is ten per cent.</param>
/// <param name="RepeatsToTenPercent">How often each would have to be trained on to come to more than ten per cent; null without exchanges.</param>
/// <param name="Sentence">The check in a sentence.</param>
public sealed record ScaleCheck(decimal Tokens, decimal Share, decimal? RepeatsToTenPercent, string Sentence)
{
    /// <summary>Tokens an exchange where nobody states them.</summary>
    public const decimal UsualTokensAnExchange = 2_000;

    /// <summary>Tokens of a large run where nobody states them: fifteen trillion.</summary>
    public const decimal UsualTrainingTokens = 15e12m;

    /// <summary>Makes the check.</summary>
    /// <param name="exchanges">Exchanges alleged; from 0 to 1e12.</param>
    /// <param name="tokensAnExchange">Tokens in each; from 0 to 1e7.</param>
    /// <param name="trainingTokens">Tokens of the training run; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public static ScaleCheck Of(
        decimal exchanges, decimal tokensAnExchange = UsualTokensAnExchange, decimal trainingTokens = UsualTrainingTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exchanges);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exchanges, 1e12m);
        ArgumentOutOfRangeException.ThrowIfNegative(tokensAnExchange);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokensAnExchange, 1e7m);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trainingTokens);
        var tokens = exchanges * tokensAnExchange;
        var share = tokens / trainingTokens;
        decimal? repeats = share > 0 ? 0.1m / share : null;
        return new(tokens, share, repeats, Say(exchanges, tokensAnExchange, trainingTokens, tokens, share, repeats));
    }

    private static string Say(decimal exchanges, decimal each, decimal training, decimal tokens, decimal share, decimal? repeats)
    {
        var percent = (share * 100).ToString(share < 0.001m ? "0.####" : "0.#", CultureInfo.InvariantCulture);
        var volume = $"{exchanges.ToString("#,0", CultureInfo.InvariantCulture)} exchanges of {each.ToString("#,0", CultureInfo.InvariantCulture)} tokens are "
            + $"{Interval.Text(tokens)} tokens, {percent} % of a run on {Interval.Text(training)} tokens";
        var limb = repeats is not { } times ? "."
            : times < 1 ? "; that is more than the ten per cent of ECCN 4E091, Note 3, if all of it was trained on."
            : $"; each would have to be trained on some {Math.Ceiling(times).ToString("#,0", CultureInfo.InvariantCulture)} times to pass the ten per cent "
                + "of ECCN 4E091, Note 3.";
        return volume + limb;
    }
}
