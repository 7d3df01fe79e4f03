using System.Globalization;
using System.Numerics;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Web.Components.Forms;

/// <summary>What a form says of the test behind an item of evidence: all of it or nothing.</summary>
public sealed class TestInput
{
    public string? NullHypothesis { get; set; }

    public string? Statistic { get; set; }

    public string? PValue { get; set; }

    public string? SampleSize { get; set; }

    public string? Alpha { get; set; }

    public string? Candidates { get; set; }

    public string? KeyIsPublic { get; set; }

    /// <summary>Whether nothing is stated.</summary>
    public bool IsEmpty => new[] { NullHypothesis, Statistic, PValue, SampleSize, Alpha, Candidates }.All(string.IsNullOrWhiteSpace);

    /// <summary>The test; null when none is stated, or with errors when it is stated by half or must be there.</summary>
    public SignificanceTest? Read(FormErrors errors, bool required, string form)
    {
        if (IsEmpty && !required)
        {
            return null;
        }

        errors.Require($"{form}.NullHypothesis", NullHypothesis, "Say what would be so if there were no relation.");
        errors.Require($"{form}.Statistic", Statistic, "Name the statistic.");
        var (p, alpha) = (Part(errors, $"{form}.PValue", PValue), Part(errors, $"{form}.Alpha", Alpha));
        var (sample, candidates) = (Count(errors, $"{form}.SampleSize", SampleSize), Count(errors, $"{form}.Candidates", Candidates));
        return errors.Any ? null : new(NullHypothesis!.Trim(), Statistic!.Trim(), p, sample, alpha, candidates, KeyIsPublic switch
        {
            nameof(Truth.Yes) => true,
            nameof(Truth.No) => false,
            _ => null,
        });
    }

    private static double Part(FormErrors errors, string field, string? text) =>
        Number<double>(errors, field, text, number => number is >= 0 and <= 1, "Write a number from 0 to 1, such as 1e-7.");

    private static int Count(FormErrors errors, string field, string? text) =>
        Number<int>(errors, field, text, number => number > 0, "Write a whole number of at least 1.");

    private static T Number<T>(FormErrors errors, string field, string? text, Func<T, bool> fits, string right)
        where T : struct, INumberBase<T>
    {
        if (T.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && fits(number))
        {
            return number;
        }

        errors.Add(field, string.IsNullOrWhiteSpace(text) ? right : $"“{text}” does not fit. {right}");
        return default;
    }
}
