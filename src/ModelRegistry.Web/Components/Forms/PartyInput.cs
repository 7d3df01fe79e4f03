using ModelRegistry.Features.Parties;

namespace ModelRegistry.Web.Components.Forms;

/// <summary>A party as a form names it; its fields bear the names of what is stated, so that a refusal finds them.</summary>
public sealed class PartyInput
{
    public string? Name { get; set; }

    public string? Country { get; set; }

    public string? Headquarters { get; set; }

    /// <summary>The party; null when none is named.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="form">The name of the form's field: "Form.Owner".</param>
    public StatedParty? Read(FormErrors errors, string form)
    {
        var country = Typed.Country(errors, $"{form}.{nameof(Country)}", Country);
        var headquarters = Typed.Country(errors, $"{form}.{nameof(Headquarters)}", Headquarters);
        return Blank.ToNull(Name) is { } name ? new(name, country, headquarters) : null;
    }
}
