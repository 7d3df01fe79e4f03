using System.CommandLine;
using System.CommandLine.Parsing;
using ModelRegistry.Domain;

namespace ModelRegistry.Cli;

/// <summary>Options whose values are the trade's words, written in lower case with hyphens.</summary>
internal static class Words
{
    public static Option<T> Option<T>(string name, string description, T usual)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = $"{description} One of: {string.Join(", ", All<T>())}.",
            HelpName = "WORD",
            DefaultValueFactory = _ => usual,
            CustomParser = Read<T>,
        };
        option.CompletionSources.Add([.. All<T>()]);
        return option;
    }

    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return All<T>().Contains(text, StringComparer.Ordinal)
            && Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value);
    }

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(Hyphened);

    public static string Hyphened(string name) => SplitName.Of(name, "-");

    /// <summary>A day as "2026-11-20"; today in UTC when left out.</summary>
    public static Option<DateOnly> Day(string description) => new("--day")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        CustomParser = ReadDay,
    };

    private static DateOnly ReadDay(ArgumentResult typed)
    {
        if (DateOnly.TryParseExact(typed.Tokens[0].Value, "yyyy-MM-dd", out var day)) return day;
        typed.AddError($"{typed.Tokens[0].Value} is not a day. A day is written as 2026-11-20.");
        return default;
    }

    private static T Read<T>(ArgumentResult typed)
        where T : struct, Enum
    {
        if (TryParse<T>(typed.Tokens[0].Value, out var value)) return value;
        typed.AddError($"{typed.Tokens[0].Value} is none of the words that are known here: {string.Join(", ", All<T>())}.");
        return default;
    }
}
