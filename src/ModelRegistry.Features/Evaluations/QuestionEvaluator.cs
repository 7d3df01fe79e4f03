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

    /// <summary>A question completed with what the registry knows, and its facts, before any law is asked.</summary>
    /// <param name="Release">The release it is about, when the registry holds it.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Facts">The facts.</param>
    public sealed record Gathered(NamedRelease? Release, Question Question, Facts Facts);

    public async Task<Result<Evaluated>> EvaluateAsync(Question question, Facts stated, CancellationToken stop) =>
        (await GatherAsync(question, stated, stop)).TryGet(out var gathered, out var refusal)
            ? await EvaluatedAsync(gathered, stop)
            : refusal;

    /// <summary>The evaluation of a release that is held; the question takes the name it goes by here.</summary>
    public async Task<Result<Evaluated>> OfReleaseAsync(NamedRelease release, Question question, Facts stated, CancellationToken stop) =>
        (await GatherOfAsync(release, question, stated, stop)).TryGet(out var gathered, out var refusal)
            ? await EvaluatedAsync(gathered, stop)
            : refusal;

    /// <summary>What is asked and known, not yet put to the law.</summary>
    public async Task<Result<Gathered>> GatherAsync(Question question, Facts stated, CancellationToken stop)
    {
        var named = question.Item.Release is { } name ? await facts.ReleasesAsync(name, stop) : [];
        if (named.Count == 1)
        {
            return stated.Lineage is null ? await GatherOfAsync(named[0], question, stated, stop) : LineageIsHeld(named[0]);
        }

        if (question.Item.Release is { } asked && stated.Lineage is null)
        {
            return named.Count == 0 ? new Refusal.NotFound($"release {asked}") : Several(asked, named);
        }

        if (TooEarly((await editions.NowAsync(stop)).Edition, question) is { } early)
        {
            return early;
        }

        return new Gathered(null, await parties.CompletedAsync(question, stop), stated);
    }

    /// <summary>What is decided already of a gathered question; nothing where the registry does not hold its release.</summary>
    public async Task<IReadOnlyList<Precedent>> DecidedAsync(NamedRelease? release, Question question, CancellationToken stop) =>
        release is null ? [] : await precedents.OfAsync(release, question, stop);

    private async Task<Evaluated> EvaluatedAsync(Gathered gathered, CancellationToken stop)
    {
        var decided = await DecidedAsync(gathered.Release, gathered.Question, stop);
        var edition = (await editions.NowAsync(stop)).Edition;
        return new(gathered.Release?.Id, edition.Evaluate(gathered.Question, gathered.Facts, decided), edition);
    }

    private async Task<Result<Gathered>> GatherOfAsync(NamedRelease release, Question question, Facts stated, CancellationToken stop)
    {
        if (TooEarly((await editions.NowAsync(stop)).Edition, question) is { } early)
        {
            return early;
        }

        var asked = await parties.CompletedAsync(question with { Item = question.Item with { Release = release.Name } }, stop);
        return (await facts.OfAsync(release.Id, asked, stated, stop)).TryGet(out var known, out var refusal)
            ? new Gathered(release, asked, known)
            : refusal;
    }

    /// <summary>Why a question for a day before any law of its place that an edition holds is refused; null for every other.</summary>
    public static Refusal.NotValid? TooEarly(RulebookEdition edition, Question question) => edition.WhyTooEarly(question) is { } early
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
