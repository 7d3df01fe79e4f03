using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>Short words for the examples of the rules on general-purpose models. The models and companies in them are made up.</summary>
internal static class ModelCases
{
    public static readonly Question Ask = Union.From("FR", "US");

    /// <summary>A model of 1e24 operations, closed, made in France, on the market since 2026.</summary>
    public static readonly Facts General = Marketed(Release("M", 1e24m, "Invented SAS", "FR"));

    public static readonly Facts Systemic = Marketed(Release("M", 2e25m, "Invented SAS", "FR"));

    public static readonly Facts Small = Marketed(Release("M", 5e22m, "Invented SAS", "FR"));

    public static readonly Facts Free = Freely(Marketed(Published(Release("M", 1e24m, "Invented SAS", "FR"))));

    public static readonly Facts FreeAndSystemic = Freely(Marketed(Published(Release("M", 2e25m, "Invented SAS", "FR"))));

    public static ReleaseFacts Release(string key, decimal operations, string developer, string country) => new()
    {
        Key = key,
        Name = key,
        Developer = new(developer, country, country),
        Publication = new(Truth.No, null, "served only, never posted"),
        ReleasedOn = new(2026, 1, 15),
        Training = [new("training", Interval.Exactly(operations))],
        TrainingComplete = Truth.Yes,
    };

    public static ReleaseFacts Published(ReleaseFacts release) =>
        release with { Publication = new(Truth.Yes, null, "posted without a gate") };

    /// <summary>A fine-tune of another's model by so many operations.</summary>
    public static Facts Tuned(decimal own, decimal? original)
    {
        var parent = Release("P", original ?? 0, "Other Inc", "US");
        var facts = Marketed(Release("M", own, "Invented SAS", "FR"));
        return facts with
        {
            Lineage = new(
                "M",
                [facts.Lineage!.Releases[0], original is null ? parent with { Training = [], TrainingComplete = Truth.Unknown } : parent],
                [new("M", "P", DerivationRelation.FineTune) { Stipulated = true }])
            {
                Complete = Truth.Yes,
            },
        };
    }

    public static Facts Marketed(ReleaseFacts release) => new Facts
    {
        Lineage = new("M", [release], []) { Complete = Truth.Yes },
    }.Stating(ModelAct.OnTheMarket, Truth.Yes).Stating(ModelAct.Generates, Truth.Yes);

    public static Facts Of(ReleaseFacts release) => General with { Lineage = new("M", [release], []) { Complete = Truth.Yes } };

    /// <summary>Both sides of each day of Article 113, under the profile that asks for what is enforced.</summary>
    public static IEnumerable<Example> Edges(Facts met) =>
    [
        On(ModelAct.InForce.AddDays(-1), Outcome.NotInForce, met),
        On(ModelAct.InForce, Outcome.NotInForce, met),
        On(ModelAct.Applies.AddDays(-1), Outcome.NotInForce, met),
        On(ModelAct.Applies, Outcome.NotInForce, met),
        On(ModelAct.Enforced.AddDays(-1), Outcome.NotInForce, met),
        On(ModelAct.Enforced, Outcome.Met, met),
        new("as codified, before it is enforced", Ask.On(ModelAct.Applies) with { Profile = Profiles.Codified }, met, Outcome.Met),
    ];

    private static Example On(DateOnly day, Outcome expected, Facts facts) => new($"on {day:yyyy-MM-dd}", Ask.On(day), facts, expected);

    private static Facts Freely(Facts facts) =>
        facts.Stating(OpenSourceModel.FreeLicence, Truth.Yes).Stating(OpenSourceModel.Information, Truth.Yes);
}
