using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>
/// An instrument that binds the person it was sent to and whose text is not public, such as an is-informed letter. The rule's
/// <see cref="Rule.Statement"/> is for everybody; what stands here beside it is shown to the addressee's organisation only.
/// </summary>
/// <param name="Addressees">The id of the list of those it is reported to have been sent to.</param>
/// <param name="Told">The declared fact by which an exporter says that it was told.</param>
/// <param name="AddresseeStatement">What the addressee may read beside the public statement.</param>
public sealed record AddressedInstrument(string Addressees, string Told, string AddresseeStatement)
{
    /// <summary>
    /// The statement for an organisation's eyes: the addressee's own for an organisation of the list, by exact name without regard to
    /// case; null for everybody else.
    /// </summary>
    public string? StatementFor(string? organisation, ParameterView parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return organisation is not null && Names(parameters, organisation) ? AddresseeStatement : null;
    }

    internal bool Names(ParameterView parameters, string organisation) =>
        parameters.List(Addressees).Value?.Contains(organisation, StringComparer.OrdinalIgnoreCase) == true;
}
