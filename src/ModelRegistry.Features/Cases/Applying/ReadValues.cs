using System.Globalization;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Reads what was typed into an application's form, and says of every field what is wrong and what would be right.</summary>
/// <param name="type">The type of application.</param>
/// <param name="values">What was typed, by the fields' names.</param>
/// <param name="today">The day that an empty day stands for.</param>
internal sealed class ReadValues(ApplicationType type, IReadOnlyDictionary<string, string> values, DateOnly today)
{
    private const int LongestName = 300;
    private readonly List<Problem> problems = [];

    /// <summary>Whose law the question is put to.</summary>
    public Jurisdiction Law { get; init; } = Jurisdiction.UnitedStates;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The application, when nothing is wrong; otherwise null, and <see cref="Problems"/> say why.</summary>
    public CaseApplication? Read(ReleaseId release, string name)
    {
        var question = Question(name);
        foreach (var part in type.Parts) Need(part.ToString(), "This type of application needs it.");
        foreach (var field in type.Fields)
            if (field.Judge(Text(field.Name), whole: true) is { } wrong) problems.Add(new(field.Name, wrong.Wrong, wrong.Right));
        if (Text(ApplicationValues.Note) is { Length: > AskedField.Longest })
            problems.Add(new(ApplicationValues.Note, "The note is too long.", $"Write at most {AskedField.Longest} characters."));
        if (!PaperLanguage.IsKnown(Text(ApplicationValues.Language)))
        {
            problems.Add(new(
                ApplicationValues.Language, "No paper is written in that language.", $"Choose one of {string.Join(", ", PaperLanguage.All)}."));
        }

        return problems.Count > 0 ? null : new(
            release, name, EvaluationJson.Write(question), Country.Of(question.Destination!), question.Day, Text(ApplicationValues.Note))
        {
            Kind = type.Kind,
            Language = Text(ApplicationValues.Language),
            DetailsJson = CanonicalJson.Of(JsonSerializer.SerializeToElement(Details())),
        };
    }

    private Dictionary<string, string> Details() => type.Fields.Where(field => Text(field.Name) is not null)
        .ToDictionary(field => field.Name, field => Text(field.Name)!);

    private Question Question(string name)
    {
        Need("Destination", "Say which country it is to go to or be used in.");
        return new()
        {
            Law = Law,
            Item = new(ItemKind.Weights, Release: name),
            Destination = Code("Destination"),
            ExportedFrom = Code("ExportedFrom"),
            Exporter = Named("Exporter", "ExporterCountry"),
            Parties = Parties(),
            Activity = Chosen("Activity", Activity.Export),
            Access = Chosen("Access", AccessKind.Weights),
            EndUse = Chosen("EndUse", EndUse.NotStated),
            Day = Day(),
        };
    }

    private List<PartyInRole> Parties()
    {
        var parties = PartyLines.Read(Text(ApplicationValues.OtherParties), out var wrong)?.ToList() ?? [];
        if (wrong is not null) problems.Add(new(ApplicationValues.OtherParties, $"No party can be read from \"{Short(wrong)}\".", PartyLines.Right));
        var parent = Code("EndUserParentCountry");
        if (Named("EndUser", "EndUserCountry") is { } user)
            parties.Insert(0, new(PartyRole.EndUser, user with { UltimateParent = Text("EndUserParent"), UltimateParentCountry = parent }));
        return parties;
    }

    private Party? Named(string field, string country)
    {
        var code = Code(country);
        if (Text(field) is not { } name) return null;
        if (name.Length > LongestName) problems.Add(new(field, "The name is very long.", $"Write at most {LongestName} characters."));
        return new(name, code, code);
    }

    private DateOnly Day()
    {
        if (Text("Day") is not { } text) return today;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100)
            return day;
        problems.Add(new("Day", $"\"{Short(text)}\" is no day of use.", "Write year, month and day, such as 2026-12-01."));
        return today;
    }

    private string? Code(string field)
    {
        if (Text(field) is not { } text) return null;
        if (Country.TryParse(text, out var country)) return country.Code;
        problems.Add(new(field, $"\"{Short(text)}\" is no country code.", "Write two letters of ISO 3166-1, such as DE."));
        return null;
    }

    private TEnum Chosen<TEnum>(string field, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (Text(field) is not { } text) return otherwise;
        if (Enum.TryParse<TEnum>(text, out var chosen) && Enum.IsDefined(chosen) && !char.IsAsciiDigit(text[0])) return chosen;
        problems.Add(new(field, $"\"{Short(text)}\" cannot be chosen.", $"Choose one of {string.Join(", ", Enum.GetNames<TEnum>())}."));
        return otherwise;
    }

    private void Need(string field, string wrong)
    {
        var open = Text(field) is null || (field == nameof(QuestionPart.EndUse) && Text(field) == nameof(EndUse.NotStated));
        if (open) problems.Add(new(field, wrong, "Fill it in."));
    }

    private string? Text(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
