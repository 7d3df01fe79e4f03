using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Web.Pages.Law;

namespace ModelRegistry.Web.Pages.Casework.Applying;

/// <summary>What was typed into the form of an application, as it came.</summary>
internal static class DraftForm
{
    public const string Prefix = "Form.";
    public const string Version = "Version";
    public const string Button = "Do";

    /// <summary>The fields of the type's form that were sent; what is not of the form is left out.</summary>
    public static Dictionary<string, string> Values(IFormCollection sent, ApplicationType type) => sent
        .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(field => (Name: field.Key[Prefix.Length..], Value: field.Value.ToString().ReplaceLineEndings("\n")))
        .Where(field => ApplicationValues.Knows(type, field.Name))
        .ToDictionary(field => field.Name, field => field.Value);

    /// <summary>The same as the fields of a question.</summary>
    public static QuestionInput Question(IReadOnlyDictionary<string, string> values)
    {
        string? Of(string name) => values.GetValueOrDefault(name);
        return new()
        {
            Destination = Of("Destination"),
            Activity = Of("Activity"),
            Access = Of("Access"),
            EndUse = Of("EndUse"),
            ExportedFrom = Of("ExportedFrom"),
            EndUser = Of("EndUser"),
            EndUserCountry = Of("EndUserCountry"),
            EndUserParent = Of("EndUserParent"),
            EndUserParentCountry = Of("EndUserParentCountry"),
            Exporter = Of("Exporter"),
            ExporterCountry = Of("ExporterCountry"),
            Day = Of("Day"),
        };
    }
}
