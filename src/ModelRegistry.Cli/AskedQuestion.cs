using System.CommandLine;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Cli;

/// <summary>The options that make a question about a release.</summary>
internal sealed class AskedQuestion
{
    private readonly Option<string?> to = new("--to") { Description = "The country it goes to (ISO 3166-1).", HelpName = "CC" };
    private readonly Option<string?> from = new("--from") { Description = "The country it leaves.", HelpName = "CC" };
    private readonly Option<EndUse> use = Words.Option("--use", "What for.", EndUse.NotStated);
    private readonly Option<AccessKind> access = Words.Option("--access", "By which kind of access.", AccessKind.Weights);
    private readonly Option<Activity> activity = Words.Option("--activity", "What is done.", Activity.Export);
    private readonly Option<DateOnly> day = Words.Day("The day of the export or use; the law of that day answers. Today when left out.");

    private readonly Option<Jurisdiction> law = Words.Option("--law", "Whose law answers.", Jurisdiction.UnitedStates);

    private readonly Option<string> profile = new("--profile")
    {
        Description = $"Which standings count. One of: {string.Join(", ", Profiles.All)}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Profiles.Enforced,
    };

    private readonly Option<string[]> parties = new("--party")
    {
        Description = "A party, as ROLE=NAME or ROLE=NAME,CC; may be given again. Roles: "
            + $"{string.Join(", ", Words.All<PartyRole>())}.",
        HelpName = "ROLE=NAME,CC",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { to, from, use, access, activity, day, law, profile, parties }) command.Options.Add(option);
    }

    /// <exception cref="BadInputException">A country or a party cannot be read.</exception>
    public Question Of(string release, ParseResult parsed)
    {
        var kind = parsed.GetValue(access) is AccessKind.Weights or AccessKind.OnPremisesBinary ? ItemKind.Weights : ItemKind.RemoteAccess;
        return new()
        {
            Item = new(kind, Release: release),
            Destination = CountryOf(parsed.GetValue(to), "--to"),
            ExportedFrom = CountryOf(parsed.GetValue(from), "--from"),
            EndUse = parsed.GetValue(use),
            Access = parsed.GetValue(access),
            Activity = parsed.GetValue(activity),
            Day = parsed.GetValue(day),
            Law = parsed.GetValue(law),
            Profile = parsed.GetRequiredValue(profile),
            Parties = [.. parsed.GetRequiredValue(parties).Select(PartyOf)],
        };
    }

    private static string? CountryOf(string? code, string where) =>
        code is null ? null
        : Country.TryParse(code, out var country) ? country.Code
        : throw new BadInputException($"{where}: \"{code}\" is not a country code. Two letters of ISO 3166-1 would be right, such as DE.");

    private static PartyInRole PartyOf(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !Words.TryParse<PartyRole>(text[..equals], out var role) || text[(equals + 1)..].Trim().Length == 0)
            throw new BadInputException($"--party: \"{text}\" names no role and party. Right would be \"end-user=Beispiel GmbH,DE\".");
        var named = text[(equals + 1)..];
        var comma = named.LastIndexOf(',');
        return comma > 0 && Country.TryParse(named[(comma + 1)..], out var country)
            ? new(role, new(named[..comma].Trim(), country.Code))
            : new(role, new(named.Trim()));
    }
}
