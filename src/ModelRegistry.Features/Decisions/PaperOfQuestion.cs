using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions;

/// <summary>The part of the paper that repeats what was asked.</summary>
internal static class PaperOfQuestion
{
    public static Section Section(DecisionFacts facts)
    {
        var question = facts.Evaluation.Question;
        return new("What was asked", [new KeyValues([.. Rows(facts, question)]), .. Parties(question)]);
    }

    private static IEnumerable<KeyValue> Rows(DecisionFacts facts, Question question)
    {
        var type = ApplicationTypes.Of(facts.Case.Application.Kind);
        yield return new("Application", type.Title);
        yield return new("Item", $"{InWords.Of(question.Item.Kind)} of {facts.Case.Application.ReleaseName}");
        yield return new("Root digest", facts.RootDigest?.Hex ?? "not recorded: no file of the release has a digest here");
        yield return new("Activity", InWords.Of(question.Activity));
        yield return new("Access", InWords.Of(question.Access));
        yield return new("From", question.ExportedFrom ?? "not stated");
        yield return new("Destination", question.Destination ?? "not stated");
        yield return new("End use", InWords.Of(question.EndUse));
        yield return new("Day", DecisionPaper.Day(question.Day));
        yield return new("Exporter", question.Exporter is { } exporter ? Named(exporter) : "not stated");
        var details = facts.Case.Application.Details;
        foreach (var field in type.Fields.Where(field => details.ContainsKey(field.Name)))
            yield return new(field.Label, field.InWords(details[field.Name]));
        if (facts.Case.Application.Note is { } note) yield return new("Applicant's note", note);
    }

    private static IEnumerable<Block> Parties(Question question)
    {
        if (question.Parties.Count == 0)
        {
            yield return new Paragraph("No party was named.");
            yield break;
        }

        yield return new Table(
            "Parties",
            [new("Part"), new("Party", 3)],
            [.. question.Parties.Select(IReadOnlyList<Prose> (party) => [InWords.Of(party.Role), Named(party.Party)])]);
    }

    private static string Named(Party party)
    {
        var parent = party.UltimateParent is { } name
            ? $"; ultimate parent {name} ({party.UltimateParentCountry ?? "country not known"})"
            : "";
        return $"{party.Name} ({party.Country ?? "country not known"}){parent}";
    }
}
