using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Transactions;

/// <summary>What the short words of a line add up to. What a line leaves out is as the defaults here say.</summary>
internal sealed class Scene
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly List<StatedFact> stated = [];
    private readonly List<Confirmation> confirmations = [];

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "law", "profile", "on", "at", "known", "chip", "weights", "technology", "software", "service", "access", "eccn", "ops", "complete",
        "from", "to", "party", "country", "hq", "parent", "parentName", "owner", "role", "use", "do", "origin", "product", "po", "notice",
        "available", "certified", "datacentre", "tpp", "bandwidth", "violation", "teacher", "developer", "trainedOn", "frontier",
        "facility", "exporter", "designer", "designedIn", "madeIn", "model", "place", "campaign", "consent", "review", "accountable",
    };

    /// <summary>"tables": the lists of an earlier day, taken for confirmed.</summary>
    private static readonly string[] Tables =
    [
        .. new[] { "A:1", "A:5", "A:6", "D:1", "D:4", "D:5", "E:1", "E:2" }.Select(group => "us/ear/country-groups/" + group),
        "us/ear/entity-list",
    ];

    public void Apply(string word)
    {
        var at = word.StartsWith("say:", StringComparison.Ordinal) || word.StartsWith("confirm:", StringComparison.Ordinal)
            ? word.LastIndexOf('=')
            : word.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = at < 0 ? (word, "yes") : (word[..at], word[(at + 1)..].Replace('_', ' '));
        if (key.StartsWith("say:", StringComparison.Ordinal))
            stated.Add(Said(key[4..], value));
        else if (key.StartsWith("confirm:", StringComparison.Ordinal))
            confirmations.Add(new(key[8..].Replace('_', ' '), Transaction.Word<Truth>(value), "confirmed for the corpus"));
        else if (word == "tables")
            confirmations.AddRange(Tables.Select(table => new Confirmation(table, Truth.Yes, "the Federal Register of that time")));
        else if (!Known.Contains(key) || !words.TryAdd(key, value))
            throw new FormatException($"\"{word}\" is not known, or stands twice; known are {string.Join(", ", Known.Order())}.");
    }

    public Question Question() => new()
    {
        Item = Item(),
        ExportedFrom = words.GetValueOrDefault("from", "US") is var from && from == "-" ? null : from,
        Destination = words.GetValueOrDefault("to") is "-" ? null : words.GetValueOrDefault("to"),
        Exporter = words.TryGetValue("exporter", out var home) ? new("Example Exporter", home, home, "Example Exporter", home) : null,
        Parties = words.GetValueOrDefault("party") is "-" ? [] : [new(Word("role", PartyRole.EndUser), Party())],
        EndUse = Word("use", EndUse.InternalUse),
        Access = Word("access", AccessKind.Weights),
        Activity = Word("do", Activity.Export),
        Day = Day("on") ?? new(2026, 11, 21),
        At = words.GetValueOrDefault("at") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
        AsKnownOn = Day("known"),
        Law = Word("law", Jurisdiction.UnitedStates),
        Profile = words.GetValueOrDefault("profile", Profiles.Enforced),
    };

    public Facts Facts() => new()
    {
        Lineage = words.GetValueOrDefault("weights") is { } state and not "nobody-knows" ? Lineage(state) : null,
        Chip = Chip(),
        InOrFromUnitedStates = words.GetValueOrDefault("origin") switch { "us" => Truth.Yes, "abroad" => Truth.No, _ => Truth.Unknown },
        DirectProductOfListedTechnology = Word("product", Truth.Unknown),
        BelowPublishedFrontier = Word("frontier", Truth.No),
        SecureFacility = Word("facility", Truth.Unknown),
        Campaigns = words.TryGetValue("campaign", out var exchanges) ? [Alleged(Number(exchanges))] : [],
        SafeHarbour = new()
        {
            TeacherConsent = Word("consent", Truth.Unknown),
            SecurityReview = Word("review", Truth.Unknown),
            AccountableDeveloper = Word("accountable", Truth.Unknown),
        },
        Stated = stated,
        Confirmations = confirmations,
    };

    private static CampaignFacts Alleged(decimal exchanges) => new(
        "example", "An alleged campaign", "T", "Example Developer", "Example Owner", new(2026, 2, 23), "an invented disclosure")
    {
        Exchanges = Interval.Exactly(exchanges),
        Accounts = Interval.Exactly(exchanges / 1000),
    };

    private static StatedFact Said(string id, string value) => value switch
    {
        "yes" or "no" or "unknown" => new(id) { Holds = Transaction.Word<Truth>(value) },
        [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] => new(id) { Country = value },
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => new(id) { Day = day },
        _ => new(id) { Amount = Interval.Exactly(Number(value)), Basis = "an analyst's judgement, for the corpus" },
    };

    private ItemReference Item()
    {
        var eccn = words.GetValueOrDefault("eccn");
        if (words.TryGetValue("chip", out var chip)) return new(ItemKind.Chip, Chip: chip, Eccn: eccn);
        if (words.ContainsKey("technology")) return new(ItemKind.Technology, Eccn: eccn);
        if (words.ContainsKey("software")) return new(ItemKind.Software, Eccn: eccn);
        if (words.ContainsKey("service")) return new(ItemKind.Service, Eccn: eccn);
        var remote = Word("access", AccessKind.Weights) is not (AccessKind.Weights or AccessKind.OnPremisesBinary);
        return new(remote ? ItemKind.RemoteAccess : ItemKind.Weights, Release: words.GetValueOrDefault("model", "example/M"), Eccn: eccn);
    }

    private Party Party()
    {
        var name = words.GetValueOrDefault("party", "Example User");
        var country = words.GetValueOrDefault("country") ?? words.GetValueOrDefault("to");
        var headquarters = words.GetValueOrDefault("hq") ?? country;
        var parent = words.GetValueOrDefault("parent") ?? headquarters;
        return new(
            name,
            country is "-" ? null : country,
            headquarters is "-" ? null : headquarters,
            words.GetValueOrDefault("parentName", words.ContainsKey("parent") ? "Example Parent" : name),
            parent is "-" ? null : parent)
        {
            Owners = words.TryGetValue("owner", out var owner) ? [.. owner.Split('+').Select(Owner)] : [],
            OwnersComplete = Truth.Yes,
        };
    }

    private static Owner Owner(string text)
    {
        var parts = text.Split(':');
        return new(parts[0], Interval.Exactly(Number(parts[1])));
    }

    private ChipFacts? Chip()
    {
        string[] keys = ["po", "notice", "available", "certified", "datacentre", "tpp", "bandwidth", "violation", "designer", "designedIn", "madeIn"];
        if (!keys.Any(words.ContainsKey)) return null;
        return new(words.GetValueOrDefault("chip", "the chip"))
        {
            PurchaseOrder = Word("po", Truth.Unknown),
            NotificationConfirmed = Word("notice", Truth.Unknown),
            AvailableInUnitedStates = Word("available", Truth.Unknown),
            CertificationsGiven = Word("certified", Truth.Unknown),
            ForDataCentres = Word("datacentre", Truth.Unknown),
            KnownViolation = Word("violation", Truth.Unknown),
            TotalProcessingPerformance = words.TryGetValue("tpp", out var tpp) ? Interval.Exactly(Number(tpp)) : null,
            MemoryBandwidth = words.TryGetValue("bandwidth", out var bandwidth) ? Interval.Exactly(Number(bandwidth)) : null,
            DesignerParentCountry = words.GetValueOrDefault("designer"),
            DesignerCountry = words.GetValueOrDefault("designedIn"),
            FoundryCountry = words.GetValueOrDefault("madeIn"),
        };
    }

    private LineageFacts Lineage(string state)
    {
        var release = new ReleaseFacts
        {
            Key = "M",
            Name = words.GetValueOrDefault("model", "M"),
            Developer = words.TryGetValue("developer", out var home) ? Developer("Example Developer", home) : null,
            Publication = Publication(state),
            Training = words.TryGetValue("ops", out var ops) ? [Run(ops) with { Place = words.GetValueOrDefault("place") }] : [],
            TrainingComplete = words.ContainsKey("ops") ? Truth.Yes : Truth.Unknown,
            Chips = words.TryGetValue("trainedOn", out var chip)
                ? [new(chip.Split(':')[0], ChipPurpose.Training, Transaction.Word<Truth>(chip.Split(':')[1])) { Stipulated = true }]
                : [],
            ChipsComplete = words.ContainsKey("trainedOn") ? Truth.Yes : Truth.Unknown,
        };
        var taught = words.TryGetValue("teacher", out var teacher) ? teacher.Split('/') : null;
        return taught is null
            ? new("M", [release], []) { Complete = Word("complete", Truth.Yes) }
            : new("M", [release, Teacher(taught)], [Outputs(taught)]) { Complete = Word("complete", Truth.Yes) };
    }

    /// <summary>A closed teacher of the United States: "operations/share of the student's training/operations to generate".</summary>
    private static ReleaseFacts Teacher(string[] parts) => new()
    {
        Key = "T",
        Name = "T",
        Developer = Developer("Example Owner", "US"),
        Publication = Publication("closed"),
        Training = [Run(parts[0])],
        TrainingComplete = Truth.Yes,
    };

    private static TrainingFacts Run(string operations) => new("training", Interval.Exactly(Number(operations)));

    private static Party Developer(string name, string country) => new(name, country, country, name, country);

    private static DerivationFacts Outputs(string[] parts) => new("M", "T", Domain.Lineage.DerivationRelation.TrainingOnOutputs)
    {
        Stipulated = true,
        DataPublished = Truth.No,
        ShareOfOperations = Interval.Exactly(Number(parts[1])),
        GenerationOperations = Interval.Exactly(Number(parts[2])),
    };

    private static WeightsPublication Publication(string state) => state switch
    {
        "published" => new(Truth.Yes, new(2022, 1, 1), "posted for everyone, redistribution allowed"),
        "closed" => new(Truth.No, null, "served only, never posted"),
        "unclear" => WeightsPublication.Unknown,
        _ => throw new FormatException($"weights={state} is not published, closed, unclear or nobody-knows."),
    };

    private DateOnly? Day(string key) =>
        words.TryGetValue(key, out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private T Word<T>(string key, T otherwise)
        where T : struct, Enum =>
        words.TryGetValue(key, out var word) ? Transaction.Word<T>(word) : otherwise;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
