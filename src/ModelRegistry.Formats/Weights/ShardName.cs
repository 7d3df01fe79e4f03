using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelRegistry.Formats.Weights;

/// <summary>The place of a file among the shards of one set of weights: <c>model-00002-of-00004.safetensors</c>.</summary>
/// <param name="Set">What the shards of one set have in common.</param>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Count">How many there are by the name; 1 for a file that is whole.</param>
internal readonly partial record struct ShardName(string Set, int Number, int Count)
{
    public static ShardName Of(string path) => Form().Match(path) is { Success: true } found
        ? new(path[..found.Index] + found.Groups["format"].Value, Parsed(found.Groups["number"]), Math.Max(1, Parsed(found.Groups["count"])))
        : new(path, 1, 1);

    private static int Parsed(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-(?<number>\d{5})-of-(?<count>\d{5})(?<format>\.[A-Za-z]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
