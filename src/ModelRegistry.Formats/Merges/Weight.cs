using System.Globalization;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Merges;

/// <summary>
/// A parameter of a merge between the least and the most it has anywhere: one number, a list that is spread over the layers, or a list of
/// values for parts of the model.
/// </summary>
internal readonly record struct Weight(decimal Low, decimal High)
{
    private const decimal Largest = 1_000_000;

    public static Weight Exactly(decimal value) => new(value, value);

    /// <summary>The parameter of this name; null when it is not there or no number.</summary>
    public static Weight? Of(Node? parameters, string name) => parameters?[name] is { } value ? Of(value) : null;

    private static Weight? Of(Node value)
    {
        if (value.Kind is NodeKind.Map) return value["value"] is { } inner ? Of(inner) : null;
        if (value.Kind is not NodeKind.List) return Number(value) is { } number ? Exactly(number) : null;
        var all = value.Items.Select(Of).ToList();
        return all.Count == 0 || all.Exists(one => one is null) ? null
            : new Weight(all.Min(one => one!.Value.Low), all.Max(one => one!.Value.High));
    }

    private static decimal? Number(Node value) =>
        decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest
            ? number : null;
}
