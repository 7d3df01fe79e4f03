using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Parties as lines of a form: "purchaser: Beispiel Handel GmbH, DE".</summary>
internal static class PartyLines
{
    private static readonly PartyRole[] Roles =
        [PartyRole.Purchaser, PartyRole.IntermediateConsignee, PartyRole.UltimateConsignee, PartyRole.Forwarder];

    /// <summary>What would be right.</summary>
    public static string Right { get; } =
        $"Write one party a line: its part ({string.Join(", ", Roles.Select(InWords.Of))}), a colon, its name, a comma and two letters of its country.";

    public static string Write(IEnumerable<PartyInRole> parties) =>
        string.Join('\n', parties.Select(one => $"{InWords.Of(one.Role)}: {one.Party.Name}{(Place(one.Party) is { } at ? ", " + at : "")}"));

    /// <summary>The parties; null with the line that is none.</summary>
    public static IReadOnlyList<PartyInRole>? Read(string? text, out string? wrong)
    {
        wrong = null;
        var parties = new List<PartyInRole>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(line) is not { } party)
            {
                wrong = line;
                return null;
            }

            parties.Add(party);
        }

        return parties;
    }

    private static PartyInRole? One(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var said = line[..colon].Trim();
        var role = Roles.Cast<PartyRole?>()
            .FirstOrDefault(role => string.Equals(InWords.Of(role!.Value), said, StringComparison.OrdinalIgnoreCase));
        var rest = line[(colon + 1)..].Trim();
        var comma = rest.LastIndexOf(',');
        var code = comma > 0 && Country.TryParse(rest[(comma + 1)..], out var country) ? country.Code : null;
        var name = code is null ? rest : rest[..comma].Trim();
        return role is { } known && name.Length is > 0 and <= 300 ? new(known, new(name, code, code)) : null;
    }

    private static string? Place(Party party) => party.Headquarters ?? party.Country;
}
