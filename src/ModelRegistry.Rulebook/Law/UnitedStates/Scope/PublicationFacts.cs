using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>The facts that settle whether an item is published (15 CFR 734.7(a)) where the record of a release leaves it open.</summary>
internal static class PublicationFacts
{
    private const string Citation = "15 CFR 734.7(a)";

    /// <summary>Whether everyone can get it: a library, a conference, a site open to all.</summary>
    public static DeclaredFact Available { get; } = new(
        "us/ear/734.7/a/available",
        FactKind.YesOrNo,
        "Is the item available to the public, on a site or in a form that everyone can reach?",
        Citation);

    /// <summary>The first day on which it was so available.</summary>
    public static DeclaredFact Since { get; } = new(
        "us/ear/734.7/a/since", FactKind.Day, "Since which day has it been available to the public?", Citation);

    /// <summary>Whether it is had without applying or being approved.</summary>
    public static DeclaredFact Ungated { get; } = new(
        "us/ear/734.7/a/ungated", FactKind.YesOrNo, "Can everyone have it without applying or being approved?", Citation);

    /// <summary>Whether the terms let those who have it pass it on to everyone.</summary>
    public static DeclaredFact PassingOn { get; } = new(
        "us/ear/734.7/a/passing-on", FactKind.YesOrNo, "Do its terms allow passing it on to anyone, without restriction?", Citation);

    /// <summary>Whether those who have it must keep it to themselves: then it is not published.</summary>
    public static DeclaredFact Secret { get; } = new(
        "us/ear/734.7/a/secret",
        FactKind.YesOrNo,
        "Must those who have it keep it to themselves, as under a non-disclosure agreement?",
        Citation);

    /// <summary>A gate or a term leaves it unclear; only an answer of the Bureau, or advice with its reasons, settles it.</summary>
    public static DeclaredFact Settled { get; } = new(
        "us/ear/734.7/a/settled",
        FactKind.YesOrNo,
        "Has the Bureau answered, or counsel advised with reasons, that it is published in spite of its gate or terms?",
        Citation);

    public static IReadOnlyList<DeclaredFact> All { get; } = [Available, Since, Ungated, PassingOn, Secret, Settled];
}
