using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Demonstration;

/// <summary>Reads the words and numbers of the demonstration's file. One that nobody knows is a mistake of ours: an exception.</summary>
internal static class FileWords
{
    public static Truth Truth(string? text) => text switch
    {
        "yes" => Domain.Truth.Yes,
        "no" => Domain.Truth.No,
        null or "unknown" => Domain.Truth.Unknown,
        _ => throw Unread(text),
    };

    /// <summary>"2048", "2e6..3e6", or "150000.." when only the lower bound is stated.</summary>
    public static Interval? Interval(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var ends = text.Split("..");
        var low = Number(ends[0]);
        return ends is [_] ? new(low, low) : new(low, ends[1].Length == 0 ? null : Number(ends[1]));
    }

    public static Operations? Operations(string? text, string? method = null) =>
        text is null ? null
        : Domain.Operations.TryParse(text, Method(method), out var operations, out _) ? operations
        : throw Unread(text);

    public static Country? Country(string? code) => code is null ? null : Domain.Country.Of(code);

    public static ChipPurpose Purpose(string text) => Enum.Parse<ChipPurpose>(text, ignoreCase: true);

    public static DerivationRelation Relation(string text) => Enum.Parse<DerivationRelation>(Joined(text), ignoreCase: true);

    private static EstimateMethod Method(string? text) =>
        text is null ? EstimateMethod.NotStated : Enum.Parse<EstimateMethod>(Joined(text), ignoreCase: true);

    private static string Joined(string text) => text.Replace("-", "", StringComparison.Ordinal);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static FormatException Unread(string text) => new($"The demonstration's file says \"{text}\", which nobody here can read.");
}
