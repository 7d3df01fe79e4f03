using System.Globalization;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Own;

/// <summary>
/// Which results of a list of evaluations measure safeguards: those on a benchmark made to attack them or to see what they refuse, and
/// those that count attacks. A score of knowledge or of bias is none.
/// </summary>
internal static class SafeguardWords
{
    private static readonly string[] Benchmarks =
    [
        "advbench", "harmbench", "strongreject", "jailbreakbench", "xstest", "donotanswer", "toxigen", "realtoxicityprompts", "toxicchat",
        "wildguard", "wildjailbreak", "beavertails", "saladbench", "agentharm", "airbench", "sorrybench", "orbench", "simplesafetytests",
        "attaq", "wmdp", "cyberseceval", "maliciousinstruct",
    ];

    private static readonly string[] Counts = ["attacksuccess", "asr", "jailbreaksuccess"];

    public static bool Are(string benchmark, string measure) =>
        Benchmarks.Any(name => Plain(benchmark).Contains(name, StringComparison.Ordinal)) || CountsAttacks(measure);

    /// <summary>The fraction of attacks that succeeded, where that is what a number counts and it can only be a fraction.</summary>
    public static Interval? AttackSuccess(string measure, string value) =>
        CountsAttacks(measure) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 1
            ? Interval.Exactly(number) : null;

    private static bool CountsAttacks(string measure) => Counts.Any(word => word == "asr"
        ? measure.Split(' ', '_', '-', '@').Any(part => part.Equals("asr", StringComparison.OrdinalIgnoreCase))
        : Plain(measure).Contains(word, StringComparison.Ordinal));

    private static string Plain(string words) => new([.. words.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
