using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>What is open on an edge of a lineage: "lineage.CHILD&lt;-PARENT.share" and its like.</summary>
internal sealed class EdgeAnswers : FactFamily
{
    private const string ByWeights = "weights";
    private const string ByOutputs = "outputs";
    private const string SupposedCampaign = "supposed";

    public override FactForm? Form(Supposed at, MissingFact missing)
    {
        if (Answering.Parts(missing.Id, "lineage.") is not { } parts || !parts.Middle.Contains("<-", StringComparison.Ordinal))
            return null;
        return parts.Last switch
        {
            "evidence" => Answering.Chosen(
                missing,
                SettledBy.Record,
                new AnswerChoice(ByWeights, "made from its weights"),
                new AnswerChoice(ByOutputs, "trained on its outputs"),
                new AnswerChoice(Answering.No, "neither")),
            "data" => Answering.YesOrNo(missing, SettledBy.Record),
            "extraction" => Answering.Chosen(
                missing, SettledBy.Confirmation, new AnswerChoice(Answering.Yes, "yes, confirmed")),
            "share" => Answering.Amount(
                missing, SettledBy.Record, "A fraction of 1: 0.4 for forty per cent, or two bounds: 0.1..0.4.", "0", "1"),
            "generation" => Answering.Amount(missing, SettledBy.Record, "Operations, such as 3e24, or two bounds.", "1", "1e26"),
            _ => null,
        };
    }

    public override Supposed? Settle(Supposed at, string id, string value)
    {
        if (at.Facts.Lineage is not { } lineage || Answering.Parts(id, "lineage.") is not { } parts
            || lineage.Derivations.FirstOrDefault(edge => $"{edge.Child}<-{edge.Parent}" == parts.Middle) is not { } edge)
            return null;
        if (parts.Last == "extraction")
            return value == Answering.Yes ? Extracted(at, edge) : null;
        if (Edge(edge, parts.Last, value) is not { } settled)
            return null;
        DerivationFacts[] edges = [.. lineage.Derivations.Select(one => one == edge ? settled : one)];
        return at with { Facts = at.Facts with { Lineage = lineage with { Derivations = edges } } };
    }

    private static DerivationFacts? Edge(DerivationFacts edge, string what, string value) => what switch
    {
        "evidence" => Relation(edge.Relation, value) is { } relation ? edge with { Relation = relation, Stipulated = true } : null,
        "data" => Answering.Truth(value) is { } truth ? edge with { DataPublished = truth } : null,
        "share" => Answering.Number(value) is { High: <= 1 } share ? edge with { ShareOfOperations = share } : null,
        "generation" => Answering.Number(value) is { } operations ? edge with { GenerationOperations = operations } : null,
        _ => null,
    };

    private static DerivationRelation? Relation(DerivationRelation stated, string value) => value switch
    {
        ByWeights => stated.IsByWeights() == Truth.Yes ? stated : DerivationRelation.FineTune,
        ByOutputs => stated.IsByOutputs() == Truth.Yes ? stated : DerivationRelation.TrainingOnOutputs,
        Answering.No => DerivationRelation.ArchitectureReuse,
        _ => null,
    };

    /// <summary>A campaign against the parent by the child's developer, taken as confirmed for the sake of the question.</summary>
    private static Supposed Extracted(Supposed at, DerivationFacts edge)
    {
        var developer = at.Facts.Lineage!.Releases.FirstOrDefault(release => release.Key == edge.Child)?.Developer?.Name ?? "its developer";
        var campaign = new CampaignFacts(
            SupposedCampaign, "supposed", edge.Parent, developer, "nobody", at.Question.Day, "supposed for the sake of the question")
        {
            BreachOfTerms = Truth.Yes,
        };
        var facts = at.Facts with
        {
            Campaigns = [campaign, .. at.Facts.Campaigns],
            Confirmations = [.. at.Facts.Confirmations, new("campaign/" + SupposedCampaign, Truth.Yes, campaign.Source)],
        };
        return at with { Facts = facts };
    }
}
