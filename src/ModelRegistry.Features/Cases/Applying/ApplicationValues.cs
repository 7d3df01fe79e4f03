using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>A fact of an application that another one states otherwise.</summary>
/// <param name="Fact">What it is about.</param>
/// <param name="Before">What the earlier application states; null for nothing.</param>
/// <param name="Now">What this one states; null for nothing.</param>
public sealed record ChangedFact(string Fact, string? Before, string? Now);

/// <summary>The fields that every application's form has, by their names, and an application as such fields.</summary>
public static class ApplicationValues
{
    /// <summary>What the applicant adds in words.</summary>
    public const string Note = "Note";

    /// <summary>The language in which the applicant asks to be answered.</summary>
    public const string Language = "Language";

    /// <summary>Parties beside the end user, one a line.</summary>
    public const string OtherParties = "OtherParties";

    private static readonly (string Name, string Label)[] Common =
    [
        ("Destination", "Country it goes to or is used in"),
        ("Activity", "What is done"),
        ("Access", "By which access"),
        ("EndUse", "What for"),
        ("ExportedFrom", "Country it leaves"),
        ("EndUser", "End user"),
        ("EndUserCountry", "End user's headquarters"),
        ("EndUserParent", "End user's ultimate parent"),
        ("EndUserParentCountry", "The parent's headquarters"),
        ("Exporter", "Exporter"),
        ("ExporterCountry", "Exporter's country"),
        (OtherParties, "Other parties"),
        ("Day", "Day of the export or use"),
        (Note, "What the applicant adds"),
        (Language, "Language of the answer"),
    ];

    /// <summary>The names of the fields that the form of every type has.</summary>
    public static IReadOnlyList<string> CommonNames { get; } = [.. Common.Select(field => field.Name)];

    /// <summary>Whether a type's form has a field of this name.</summary>
    public static bool Knows(ApplicationType type, string name) =>
        Common.Any(field => field.Name == name) || type.Fields.Any(field => field.Name == name);

    /// <summary>An application that was handed in, as the fields of its form.</summary>
    public static IReadOnlyDictionary<string, string> Of(CaseApplication handedIn)
    {
        var question = EvaluationJson.ReadQuestion(handedIn.QuestionJson);
        var user = question.Parties.FirstOrDefault(party => party.Role == PartyRole.EndUser);
        (string Name, string? Value)[] values =
        [
            ("Destination", question.Destination),
            ("Activity", question.Activity.ToString()),
            ("Access", question.Access.ToString()),
            ("EndUse", question.EndUse.ToString()),
            ("ExportedFrom", question.ExportedFrom),
            ("EndUser", user?.Party.Name),
            ("EndUserCountry", user?.Party.Headquarters ?? user?.Party.Country),
            ("EndUserParent", user?.Party.UltimateParent),
            ("EndUserParentCountry", user?.Party.UltimateParentCountry),
            ("Exporter", question.Exporter?.Name),
            ("ExporterCountry", question.Exporter?.Country),
            (OtherParties, PartyLines.Write(question.Parties.Where(party => party != user))),
            ("Day", question.Day.ToString("O", CultureInfo.InvariantCulture)),
            (Note, handedIn.Note),
            (Language, handedIn.Language),
            .. handedIn.Details.Select(pair => (pair.Key, (string?)pair.Value)),
        ];
        return values.Where(value => !string.IsNullOrEmpty(value.Value)).ToDictionary(value => value.Name, value => value.Value!);
    }

    /// <summary>What two states of a form say otherwise, in the order of the form.</summary>
    public static IReadOnlyList<ChangedFact> Changes(
        ApplicationType type, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
    [
        .. Common.Select(field => (field.Name, field.Label)).Concat(type.Fields.Select(field => (field.Name, field.Label)))
            .Concat(before.Keys.Where(name => !Knows(type, name)).Select(name => (Name: name, Label: SplitName.Of(name))))
            .Select(field => new ChangedFact(
                field.Label, Read(type, field.Name, before.GetValueOrDefault(field.Name)),
                Read(type, field.Name, now.GetValueOrDefault(field.Name))))
            .Where(changed => changed.Before != changed.Now),
    ];

    private static string? Read(ApplicationType type, string name, string? value) => (name, value) switch
    {
        (_, null) => null,
        ("Activity" or "Access" or "EndUse", _) => SplitName.Of(value),
        _ => type.Fields.FirstOrDefault(field => field.Name == name)?.InWords(value) ?? value,
    };
}
