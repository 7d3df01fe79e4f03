using Microsoft.AspNetCore.WebUtilities;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Web.Pages.Models;

/// <summary>What the list of models is narrowed by: each state of it has an address.</summary>
/// <param name="By">The values by the names they have in an address; "q" is the text.</param>
public sealed record SoughtModels(IReadOnlyDictionary<string, string> By)
{
    /// <summary>The facets by which the list is narrowed, in the order of the page, and what a chosen value is called there.</summary>
    public static readonly IReadOnlyList<(string Name, string Words)> Facets =
    [
        ("developer", "Developer"), ("country", "Developer's country"), ("relation", "Made from a parent by"), ("chip", "Chip"),
        ("licence", "Licence"), ("standing", "Answer of the last sweep"),
    ];

    public string? this[string name] => By.GetValueOrDefault(name);

    public bool Narrowed => By.Count > 0;

    public static SoughtModels Of(params (string Name, string? Value)[] values) => new(values
        .Where(value => !string.IsNullOrWhiteSpace(value.Value)).ToDictionary(value => value.Name, value => value.Value!.Trim()));

    /// <summary>The act. A word that no enumeration has narrows nothing.</summary>
    public FindModels Act(long after) => new(this["q"], after)
    {
        Developer = this["developer"],
        Country = this["country"],
        Relation = Word<DerivationRelation>("relation"),
        Chip = this["chip"],
        Licence = this["licence"],
        Standing = Word<Clearance>("standing"),
        Counting = true,
    };

    /// <summary>The address of the list with one value set, or taken away.</summary>
    public string With(string name, string? value) => To(By.Where(one => one.Key != name).Append(new(name, value ?? "")));

    /// <summary>The address of a later page.</summary>
    public string Page(long after) => To(By.Append(new("after", after.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static string To(IEnumerable<KeyValuePair<string, string>> values) =>
        QueryHelpers.AddQueryString("/models", values.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));

    private T? Word<T>(string name)
        where T : struct, Enum =>
        this[name] is { } text && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) ? word : null;
}
