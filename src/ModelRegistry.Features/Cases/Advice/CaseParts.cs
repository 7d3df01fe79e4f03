using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// The parts of a case that are advised on by themselves, with the digests of their facts as answered until now: a changed fact makes the
/// advice on its own part stale, and no other.
/// </summary>
internal sealed class CaseParts(CaseAnswers answers)
{
    public async Task<IReadOnlyList<AdvisedPart>> OfAsync(LicenceCase @case, CancellationToken stop) =>
        Of(@case, await answers.CompletedAsync(@case, stop));

    private static List<AdvisedPart> Of(LicenceCase @case, Question question)
    {
        var item = question with { Parties = [], Exporter = null };
        var parts = new List<AdvisedPart>
        {
            new(AdvisedPart.Item, $"{@case.Application.ReleaseName} to {question.Destination ?? "a place not stated"}",
                Digest(@case.Application, item)),
        };
        if (question.Exporter is { } exporter) parts.Add(new($"exporter/{exporter.Name}", $"exporter {exporter.Name}", Digest(exporter)));
        foreach (var same in question.Parties.GroupBy(party => $"{InWords.Of(party.Role)} {party.Party.Name}"))
        {
            var digest = Digest(Nothing with { Parties = [.. same] });
            parts.Add(new($"party/{same.Key}", same.Key, digest));
        }

        return parts;
    }

    // A question with nothing in it but the party: its document is what the party's facts are compared by.
    private static Question Nothing { get; } = new() { Item = new(ItemKind.Weights), Day = new(1970, 1, 1) };

    private static Sha256Digest Digest(CaseApplication application, Question item) => CanonicalJson.DigestOf(CanonicalJson.Of(
        System.Text.Json.JsonSerializer.SerializeToElement(
            new { kind = application.Kind.ToString(), details = application.DetailsJson, question = EvaluationJson.Write(item) })));

    private static Sha256Digest Digest(Party exporter) => Digest(Nothing with { Exporter = exporter });

    private static Sha256Digest Digest(Question question) => CanonicalJson.DigestOf(EvaluationJson.Write(question));
}
