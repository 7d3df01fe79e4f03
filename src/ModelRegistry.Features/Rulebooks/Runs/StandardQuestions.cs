using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>A question that is put to every release before an edition is released.</summary>
/// <param name="Name">Its name, one word.</param>
/// <param name="Words">What is asked, in a few words.</param>
/// <param name="Destination">Where the weights go (ISO 3166-1 alpha-2).</param>
/// <param name="Activity">What is done.</param>
/// <param name="Access">By which kind of access.</param>
public sealed record StandardQuestion(
    string Name, string Words, string Destination, Activity Activity, AccessKind Access = AccessKind.Weights)
{
    /// <summary>All of them: near and far, friendly and not.</summary>
    public static IReadOnlyList<StandardQuestion> All { get; } =
    [
        new("germany", "weights to Germany", "DE", Activity.Export),
        new("japan", "weights to Japan", "JP", Activity.Export),
        new("saudi-arabia", "weights to Saudi Arabia", "SA", Activity.Export),
        new("china", "weights to China", "CN", Activity.Export),
    ];

    /// <summary>The question of a release on a day.</summary>
    internal Question Of(string release, DateOnly day) => new()
    {
        Item = new(ItemKind.Weights, release),
        ExportedFrom = "US",
        Destination = Destination,
        EndUse = EndUse.CommercialSoftware,
        Activity = Activity,
        Access = Access,
        Day = day,
    };
}
