using System.CommandLine;
using System.Globalization;
using System.Text;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Lineage;

namespace ModelRegistry.Cli.Commands;

/// <summary>What a lineage is narrowed by, under the names that the site's page and its addresses use.</summary>
internal static class LineageOptions
{
    private static readonly Option<string[]> Relation = new("--relation")
    {
        Description = "Only derivations of this relation, and the way to them; may stand several times.",
        HelpName = "WORD",
    };

    private static readonly Option<string?> Strength = new("--strength")
    {
        Description = "Only derivations whose best evidence is of this class or stronger.",
        HelpName = "WORD",
    };

    private static readonly Option<string?> Country = new("--country")
    {
        Description = "Only what leads to a developer in this country: two letters, or unknown.",
        HelpName = "CC",
    };

    private static readonly Option<bool> Contested = new("--contested") { Description = "Only contested derivations." };

    public static void AddTo(Command command)
    {
        Relation.CompletionSources.Add([.. Words.All<DerivationRelation>()]);
        Strength.CompletionSources.Add([.. Words.All<EvidenceStrength>()]);
        Option[] all = [Relation, Strength, Country, Contested];
        foreach (var option in all)
            command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="BadInputException">A word is none that is known.</exception>
    public static LineageFilter Of(ParseResult parsed) => new()
    {
        Relations = [.. (parsed.GetValue(Relation) ?? []).Select(Word<DerivationRelation>)],
        Least = parsed.GetValue(Strength) is { } strength ? Word<EvidenceStrength>(strength) : null,
        Country = parsed.GetValue(Country),
        ContestedOnly = parsed.GetValue(Contested),
    };

    /// <summary>The same for a server's address, each with an ampersand before it.</summary>
    public static string Address(LineageFilter filter)
    {
        var address = new StringBuilder();
        foreach (var relation in filter.Relations) address.Append(CultureInfo.InvariantCulture, $"&relation={relation}");
        if (filter.Least is { } least) address.Append(CultureInfo.InvariantCulture, $"&strength={least}");
        if (filter.Country is { } country) address.Append("&country=").Append(Uri.EscapeDataString(country));
        if (filter.ContestedOnly) address.Append("&contested=true");
        return address.ToString();
    }

    private static T Word<T>(string text)
        where T : struct, Enum => Words.TryParse<T>(text, out var word)
            ? word
            : throw new BadInputException($"lineage: {text} is none of the words that are known here: {string.Join(", ", Words.All<T>())}.");
}
