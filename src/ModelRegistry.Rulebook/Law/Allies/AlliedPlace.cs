using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>A place with an export law of its own, and the two facts that its rules ask of any software or technology.</summary>
/// <param name="Law">Its name among the places.</param>
/// <param name="Prefix">What the ids of its parameters and facts begin with.</param>
/// <param name="Name">Its name in a sentence: "the Union".</param>
/// <param name="Authority">Who applies the law.</param>
/// <param name="Citation">The provision that says what an export is.</param>
internal sealed record AlliedPlace(Jurisdiction Law, string Prefix, string Name, string Authority, string Citation)
{
    public DeclaredFact MadeAvailable { get; } = new(
        Prefix + "/export/made-available",
        FactKind.YesOrNo,
        "Does the person abroad receive the software or technology itself, and not only what it puts out?",
        Citation);

    public DeclaredFact InPublicDomain { get; } = new(
        Prefix + "/export/public-domain",
        FactKind.YesOrNo,
        "Is the software or technology available to all without restriction on passing it on?",
        Citation);

    public DeclaredFact ArmsEmbargoed { get; } = new(
        Prefix + "/arms-embargo",
        FactKind.YesOrNo,
        "Is the purchasing country or the destination subject to an arms embargo on that day, in the eyes of " + Name + "?",
        Citation);

    /// <summary>The parameter with the countries a transfer to which is no export: the place itself unless drawn wider.</summary>
    public string Within { get; init; } = Prefix + "/territory";

    /// <summary>Whether a transfer to a country is no export from the place.</summary>
    public bool Keeps(Situation situation, string? country) =>
        country is not null && situation.Parameters.List(Within).Value?.Contains(country) == true;

    /// <summary>Whether a country lies within the place on the day.</summary>
    public bool Holds(Situation situation, string? country) =>
        country is not null && situation.Parameters.List(Prefix + "/territory").Value?.Contains(country) == true;
}
