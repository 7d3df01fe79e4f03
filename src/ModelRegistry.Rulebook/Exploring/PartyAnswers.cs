using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>What is open on the parties: who they are, where their headquarters, whose they are.</summary>
internal sealed class PartyAnswers : FactFamily
{
    public const string WhoId = "parties";

    /// <summary>The name of somebody who is taken to be on no list, for the sake of the question.</summary>
    public const string Nobody = "somebody on no list";

    private const string None = "none";

    public static AnswerChoice[] Recipients { get; } =
    [
        new($"{Nobody}, DE, independent", "somebody on no list, in Germany, owned by nobody else"),
        new($"{Nobody}, CN, independent", "somebody on no list, in China, owned by nobody else"),
    ];

    public override FactForm? Form(Supposed at, MissingFact missing) => missing.Id switch
    {
        WhoId => Answering.Words(
            missing,
            SettledBy.Transaction,
            "The end user's name and the country of its headquarters: Beispiel GmbH, DE. Add \", independent\" if nobody else owns it.",
            Recipients),
        "parties.headquarters" => Answering.Country(missing, SettledBy.Statement),
        _ => Answering.Parts(missing.Id, "party.")?.Last switch
        {
            "headquarters" => Answering.Country(missing, SettledBy.Statement),
            "owners" => Answering.Words(
                missing,
                SettledBy.Statement,
                "\"none\" where no owner holds ten per cent; else the owner and its share: Example Holding, 60%.",
                new AnswerChoice(None, "nobody who owns ten per cent or more"),
                new AnswerChoice("Huawei, 100%", "a listed party, such as Huawei, owns all of it")),
            _ => null,
        },
    };

    public override Supposed? Settle(Supposed at, string id, string value)
    {
        if (id == WhoId)
        {
            return EndUser(value) is { } user
                ? at with { Question = at.Question with { Parties = [.. at.Question.Parties, new(PartyRole.EndUser, user)] } }
                : null;
        }

        if (id == "parties.headquarters")
        {
            return at.Question.Parties.Count > 0 && Answering.Code(value) is { } code
                ? Each(at, _ => true, party => Headquartered(party, code))
                : null;
        }

        if (Answering.Parts(id, "party.") is not { } parts || at.Question.Parties.All(party => party.Party.Name != parts.Middle))
            return null;
        Func<Party, Party?> settle = parts.Last switch
        {
            "headquarters" => party => Answering.Code(value) is { } code ? Headquartered(party, code) : null,
            "owners" => party => Owned(party, value.Trim()),
            _ => _ => null,
        };
        return Each(at, party => party.Name == parts.Middle, settle);
    }

    /// <summary>"Beispiel GmbH, DE, independent".</summary>
    public static Party? EndUser(string value)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        var independent = parts.Length > 1 && parts[^1] == "independent";
        var named = independent ? parts[..^1] : parts;
        var code = named.Length > 1 ? Answering.Code(named[^1]) : null;
        var name = string.Join(", ", code is null ? named : named[..^1]);
        if (name.Length == 0)
            return null;
        var party = new Party(name, code, code);
        return independent ? party with { UltimateParent = name, UltimateParentCountry = code, OwnersComplete = Truth.Yes } : party;
    }

    private static Supposed? Each(Supposed at, Func<Party, bool> which, Func<Party, Party?> settle)
    {
        var settled = at.Question.Parties.Select(party => which(party.Party) ? settle(party.Party) : party.Party).ToArray();
        if (settled.Contains(null))
            return null;
        PartyInRole[] parties = [.. at.Question.Parties.Zip(settled, (party, now) => party with { Party = now! })];
        return at with { Question = at.Question with { Parties = parties } };
    }

    private static Party Headquartered(Party party, string code) => party with
    {
        Headquarters = party.Headquarters ?? code,
        UltimateParentCountry = party.UltimateParentCountry ?? code,
    };

    private static Party? Owned(Party party, string value)
    {
        if (value == None)
            return party with { Owners = [], OwnersComplete = Truth.Yes, UltimateParent = party.UltimateParent ?? party.Name };
        var comma = value.LastIndexOf(',');
        return comma > 0 && Answering.Number(value[(comma + 1)..].Trim().TrimEnd('%')) is { High: <= 100 } share
            ? party with { Owners = [.. party.Owners, new(value[..comma].Trim(), share.Times(0.01m))], OwnersComplete = Truth.Yes }
            : null;
    }
}
