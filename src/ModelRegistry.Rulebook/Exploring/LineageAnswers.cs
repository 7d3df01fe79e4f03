using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>What is open in a lineage, release by release: "lineage.KEY.training" and its like.</summary>
internal sealed class LineageAnswers : FactFamily
{
    public const string CompleteId = "lineage.complete";
    private static readonly string[] OperationTrials = ["1e22", "1e27"];

    public static string PublicationId(string key) => $"lineage.{key}.publication";

    public override FactForm? Form(Supposed at, MissingFact missing)
    {
        if (missing.Id == CompleteId)
            return Answering.YesOrNo(missing, SettledBy.Record);
        if (Answering.Parts(missing.Id, "lineage.") is not { } parts || parts.Middle.Contains("<-", StringComparison.Ordinal))
            return null;
        return parts.Last switch
        {
            "publication" or "frontier" => Answering.YesOrNo(missing, SettledBy.Record),
            "training" => Answering.Amount(missing, SettledBy.Record, "Operations, such as 3e24, or two bounds: 1e24..5e24.",
                OperationTrials),
            "developer" or "place" => Answering.Country(missing, SettledBy.Record),
            "chips" => Answering.Chosen(
                missing, SettledBy.Record, new AnswerChoice(Answering.Yes, "on chips subject to the EAR"),
                    new AnswerChoice(Answering.No, "on none")),
            _ => null,
        };
    }

    public override Supposed? Settle(Supposed at, string id, string value)
    {
        if (at.Facts.Lineage is not { } lineage)
            return null;
        if (id == CompleteId)
        {
            return Answering.Truth(value) is { } complete
                ? at with { Facts = at.Facts with { Lineage = lineage with { Complete = complete } } }
                : null;
        }

        if (Answering.Parts(id, "lineage.") is not { } parts
            || lineage.Releases.FirstOrDefault(one => one.Key == parts.Middle) is not { } release)
            return null;
        if (Release(release, parts.Last, value) is not { } settled)
            return null;
        ReleaseFacts[] releases = [.. lineage.Releases.Select(one => one == release ? settled : one)];
        return at with { Facts = at.Facts with { Lineage = lineage with { Releases = releases } } };
    }

    private static ReleaseFacts? Release(ReleaseFacts release, string what, string value) => what switch
    {
        "publication" => Answering.Truth(value) is { } truth
            ? release with { Publication = new(truth, null, "as stated") }
            : null,
        "training" => Answering.Number(value) is { } number
            ? release with { Training = [new("as stated", number)], TrainingComplete = Truth.Yes }
            : null,
        "developer" => Answering.Code(value) is { } code ? release with { Developer = Developer(release, code) } : null,
        "place" => Answering.Code(value) is { } code ? Placed(release, code) : null,
        "chips" => Answering.Truth(value) is { } truth ? Trained(release, truth) : null,
        "frontier" => Answering.Truth(value) is { } truth ? Frontier(release, truth) : null,
        _ => null,
    };

    private static Party Developer(ReleaseFacts release, string code) => (release.Developer ?? new("its developer")) with
    {
        Country = code,
        Headquarters = code,
        UltimateParentCountry = code,
    };

    private static ReleaseFacts Placed(ReleaseFacts release, string code) => release.Training.Count == 0
        ? release with { Training = [new("as stated", null, Place: code)], TrainingComplete = Truth.Yes }
        : release with { Training = [.. release.Training.Select(run => run with { Place = run.Place ?? code })] };

    private static ReleaseFacts Trained(ReleaseFacts release, Truth subject) => release with
    {
        Chips = subject == Truth.Yes
            ? [.. release.Chips, new("chips subject to the EAR", Domain.Models.ChipPurpose.Training, Truth.Yes) { Stipulated = true }]
            : [.. release.Chips.Select(use => use with { SubjectToEar = Truth.No })],
        ChipsComplete = Truth.Yes,
    };

    /// <summary>A closed frontier system of an allied developer, or one that is too small for one.</summary>
    private static ReleaseFacts Frontier(ReleaseFacts release, Truth truth) => truth == Truth.Yes
        ? release with
        {
            Developer = Developer(release, "US"),
            Publication = new(Truth.No, null, "as stated"),
            Training = [new("as stated", Interval.Exactly(1e27m))],
            TrainingComplete = Truth.Yes,
        }
        : release with { Training = [new("as stated", Interval.Exactly(1))], TrainingComplete = Truth.Yes };
}
