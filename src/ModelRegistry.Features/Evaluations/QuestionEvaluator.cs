using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>From a question to an evaluation: facts of the registry, facts stated, decisions already made, the edition in force.</summary>
internal sealed class QuestionEvaluator(RegistryFacts facts, PartyFacts parties, Precedents precedents, EditionInForce editions)
{
    public sealed record Evaluated(ReleaseId? ReleaseId, Evaluation Evaluation, RulebookEdition Edition);

    public async Task<Result<Evaluated>> EvaluateAsync(Question question, Facts stated, CancellationToken stop)
    {
        var named = question.Item.Release is { } name ? await facts.ReleasesAsync(name, stop) : [];
        if (named.Count == 1)
        {
            return stated.Lineage is null ? await OfReleaseAsync(named[0], question, stated, stop) : LineageIsHeld(named[0]);
        }

        if (question.Item.Release is { } asked && stated.Lineage is null)
        {
            return named.Count == 0 ? new Refusal.NotFound($"release {asked}") : Several(asked, named);
        }

        if (TooEarly(question) is { } early)
        {
            return early;
        }

        var completed = await parties.CompletedAsync(question, stop);
        var edition = (await editions.NowAsync(stop)).Edition;
        return new Evaluated(null, edition.Evaluate(completed, stated), edition);
    }

    /// <summary>The evaluation of a release that is held; the question takes the name it goes by here.</summary>
    public async Task<Result<Evaluated>> OfReleaseAsync(NamedRelease release, Question question, Facts stated, CancellationToken stop)
    {
        if (TooEarly(question) is { } early)
        {
            return early;
        }

        var asked = await parties.CompletedAsync(question with { Item = question.Item with { Release = release.Name } }, stop);
        var gathered = await facts.OfAsync(release.Id, asked, stated, stop);
        if (!gathered.TryGet(out var known, out var refusal))
        {
            return refusal;
        }

        var decided = await precedents.OfAsync(release, asked, stop);
        var edition = (await editions.NowAsync(stop)).Edition;
        return new Evaluated(release.Id, edition.Evaluate(asked, known, decided), edition);
    }

    private static Refusal.NotValid? TooEarly(Question question) => RulebookEdition.Current.WhyTooEarly(question) is { } early
        ? new("/question/day", early, "No rule is written here for that day, and that none is found would mean nothing.")
        : null;

    private static Refusal.NotValid LineageIsHeld(NamedRelease release) => new(
        "/facts/lineage",
        $"The registry holds {release.Name} and answers for its lineage itself.",
        "Leave the lineage out and record what is missing here, or give the release another name.");

    private static Refusal.NotValid Several(string asked, IReadOnlyList<NamedRelease> named) => new(
        "/question/item/release",
        $"{asked} stands for {named.Count} releases.",
        $"Name one: {string.Join(", ", named.Select(release => release.Name).Order(StringComparer.Ordinal).Take(10))}.");
}
