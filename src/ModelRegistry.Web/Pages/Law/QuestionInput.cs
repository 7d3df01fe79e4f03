using ModelRegistry.Features.Cases;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Law;

/// <summary>What a person asks about a release: where to, to whom, for what. An empty field stays unknown.</summary>
public class QuestionInput
{
    public string? Destination { get; set; }

    public string? ExportedFrom { get; set; }

    public string? Activity { get; set; }

    public string? Access { get; set; }

    public string? EndUse { get; set; }

    public string? EndUser { get; set; }

    public string? EndUserCountry { get; set; }

    public string? EndUserParent { get; set; }

    public string? EndUserParentCountry { get; set; }

    public string? Exporter { get; set; }

    public string? ExporterCountry { get; set; }

    public string? Day { get; set; }

    public string? Law { get; set; }

    public string? Profile { get; set; }

    /// <summary>The question about a release; null, with errors, when the form says something that cannot be.</summary>
    public Question? Read(FormErrors errors, string release, DateOnly today) =>
        Read(errors, new ItemReference(ItemKind.Weights, release), today);

    /// <summary>The question about an item; null, with errors, when the form says something that cannot be.</summary>
    public Question? Read(FormErrors errors, ItemReference item, DateOnly today)
    {
        errors.Require("Form.Destination", Destination, "Say which country it is to go to or be used in.");
        var destination = Typed.Country(errors, "Form.Destination", Destination)?.Code;
        var from = Typed.Country(errors, "Form.ExportedFrom", ExportedFrom)?.Code;
        var day = Typed.Day(errors, "Form.Day", Day) ?? today;
        var exporter = Named(errors, Exporter, "Form.ExporterCountry", ExporterCountry);
        var endUser = ReadEndUser(errors);
        return errors.Any ? null : new Question
        {
            Item = item,
            Destination = destination,
            ExportedFrom = from,
            Exporter = exporter,
            Parties = endUser is null ? [] : [new(PartyRole.EndUser, endUser)],
            Activity = Chosen(Activity, Rulebook.Questions.Activity.Export),
            Access = Chosen(Access, AccessKind.Weights),
            EndUse = Chosen(EndUse, Rulebook.Questions.EndUse.NotStated),
            Day = day,
            Law = Chosen(Law, Jurisdiction.UnitedStates),
            Profile = Profiles.All.Contains(Profile) ? Profile! : Profiles.Enforced,
        };
    }

    /// <summary>The form of a question that was asked before.</summary>
    public static QuestionInput Of(Question question)
    {
        var user = question.Parties.FirstOrDefault(party => party.Role == PartyRole.EndUser)?.Party;
        return new()
        {
            Destination = question.Destination,
            ExportedFrom = question.ExportedFrom,
            Activity = question.Activity.ToString(),
            Access = question.Access.ToString(),
            EndUse = question.EndUse.ToString(),
            EndUser = user?.Name,
            EndUserCountry = user?.Headquarters ?? user?.Country,
            EndUserParent = user?.UltimateParent,
            EndUserParentCountry = user?.UltimateParentCountry,
            Exporter = question.Exporter?.Name,
            ExporterCountry = question.Exporter?.Country,
            Day = question.Day.ToString("O"),
            Law = question.Law.ToString(),
            Profile = question.Profile,
        };
    }

    /// <summary>The same as an application.</summary>
    internal static Apply Application(
        string key, Guid release, Question question, string? note, string? language, string? authority = null) =>
        new(key, new(release), question.Destination!, question.Day)
        {
            Authority = Blank.ToNull(authority) ?? ModelRegistry.Domain.Casework.LicensingAuthority.First,
            Item = question.Item.Kind,
            Parties = question.Parties,
            Exporter = question.Exporter,
            ExportedFrom = question.ExportedFrom,
            EndUse = question.EndUse,
            Access = question.Access,
            Activity = question.Activity,
            Note = Blank.ToNull(note),
            Language = Blank.ToNull(language),
        };

    private Party? ReadEndUser(FormErrors errors)
    {
        var parent = Typed.Country(errors, "Form.EndUserParentCountry", EndUserParentCountry)?.Code;
        return Named(errors, EndUser, "Form.EndUserCountry", EndUserCountry) is { } party
            ? party with { UltimateParent = Blank.ToNull(EndUserParent), UltimateParentCountry = parent }
            : null;
    }

    private static Party? Named(FormErrors errors, string? name, string countryField, string? country)
    {
        var code = Typed.Country(errors, countryField, country)?.Code;
        return Blank.ToNull(name) is { } known ? new Party(known, code, code) : null;
    }

    private static TEnum Chosen<TEnum>(string? text, TEnum otherwise)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var chosen) && Enum.IsDefined(chosen) ? chosen : otherwise;
}
