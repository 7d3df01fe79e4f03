using System.Globalization;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Features.Clearances;

/// <summary>Answers an enterprise from an evaluation that is not kept.</summary>
internal sealed class ClearanceCheck(QuestionEvaluator evaluator, RegistryFacts facts, EditionInForce editions)
{
    private const int MostParents = 10;

    public async Task<Result<ClearanceAnswer>> OfAsync(
        NamedRelease release, Question asked, IReadOnlyList<string> notes, CancellationToken stop)
    {
        var evaluated = await evaluator.OfReleaseAsync(release, asked, new Facts(), stop);
        if (!evaluated.TryGet(out var made, out var refusal))
        {
            return refusal;
        }

        var evaluation = made.Evaluation;
        var answer = evaluation.Answer;
        return Frame(evaluation.Edition, evaluation.Question, answer.Clearance, answer.Headline, [.. answer.Reasons, .. notes]) with
        {
            Conditions = answer.Conditions,
            Questions = answer.Questions,
            Requirements = answer.Requirements,
            Citations = [.. evaluation.Findings.Where(Counts).Select(Found)],
            ReviewPolicy = answer.ReviewPolicy,
            Release = Cleared(release),
            Decision = answer.Decision,
        };
    }

    /// <summary>Nothing matches, or several releases do: the answer is "cannot tell", with what is known.</summary>
    public async Task<Result<ClearanceAnswer>> CannotTellAsync(Identified found, Question asked, CancellationToken stop)
    {
        var several = found.Releases.Count > 1;
        var headline = string.Create(
            CultureInfo.InvariantCulture,
            $"Cannot tell {Profile.Face(asked.Profile)}, on {asked.Day:yyyy-MM-dd}: {(several ? "several releases here match" : "nothing here matches")} {found.LookedFor}.");
        var parents = several ? [] : await ParentsAsync(found.Parents, asked, stop);
        var edition = (await editions.NowAsync(stop)).Edition.Hash;
        return Frame(edition, asked, Clearance.CannotTell, headline, [.. found.Notes, .. parents.Select(Sentence)]) with
        {
            Questions = [several ? WhichRelease : WhatIsIt],
            Matches = [.. found.Releases.Select(Cleared)],
            DeclaredParents = parents,
        };
    }

    private static MissingFact WhichRelease => new("item.release", "Which of the matching releases is it?");

    private static MissingFact WhatIsIt => new("item.release", "Which model is it? Import its card, or name a release that is recorded here.");

    private async Task<IReadOnlyList<DeclaredParent>> ParentsAsync(
        IReadOnlyList<ParentStatement> declared, Question asked, CancellationToken stop)
    {
        var parents = new List<DeclaredParent>();
        foreach (var parent in declared.Take(MostParents))
        {
            var held = await facts.ReleasesAsync(parent.Name, stop);
            var answer = held.Count == 1 ? (await evaluator.OfReleaseAsync(held[0], asked, new Facts(), stop)) : null;
            parents.Add(answer is not null && answer.TryGet(out var made, out _)
                ? new(parent.Name, parent.Relation.Word(), true, made.Evaluation.Answer.Clearance, made.Evaluation.Answer.Headline)
                : new(parent.Name, parent.Relation.Word(), held.Count > 0, null, held.Count > 0 ? "Several releases are held." : "It is not held here."));
        }

        return parents;
    }

    private static string Sentence(DeclaredParent parent) => $"The card declares {parent.Name} ({parent.Relation}). {parent.Headline}";

    private static ClearanceAnswer Frame(string edition, Question asked, Clearance clearance, string headline, string[] reasons) => new()
    {
        Clearance = clearance,
        Headline = headline,
        Reasons = reasons,
        GoodFor = asked.Day,
        Law = asked.Law,
        Profile = asked.Profile,
        ProfileInWords = Profile.Face(asked.Profile),
        Edition = edition,
        Question = asked,
    };

    // What is not applicable or plainly unmet did not decide anything.
    private static bool Counts(Finding finding) => finding.Counts && finding.Outcome is Outcome.Met or Outcome.Indeterminate;

    private static ProvisionFound Found(Finding finding) =>
        new(finding.Citation, finding.Title, finding.Role, finding.Outcome, finding.StandingText);

    private static ClearedRelease Cleared(NamedRelease release) => new(release.Id, release.Name, release.RootDigest?.Hex);
}
