using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The part of a paper that repeats what was asked.</summary>
internal static class PaperOfQuestion
{
    public static Section Section(PaperWords words, ApplicationNamed application, ItemNamed item, Question question) => new(
        words["section.question"],
        [new KeyValues([.. Rows(words, application, item, question)]), Parties(words, question), .. Stated(words, application)]);

    private static IEnumerable<KeyValue> Rows(PaperWords words, ApplicationNamed application, ItemNamed item, Question question)
    {
        yield return new(words["row.application"], words.Of("type", application.Kind));
        yield return new(words["row.item"], words.Of(
            "item.of", [("kind", words.Of("item", question.Item.Kind)), ("release", item.Release)]));
        yield return PaperOfItem.RootDigest(words, item);
        yield return new(words["row.activity"], words.Of("activity", question.Activity));
        yield return new(words["row.access"], words.Of("access", question.Access));
        yield return new(words["row.from"], question.ExportedFrom ?? words["notStated"]);
        yield return new(words["row.destination"], question.Destination ?? words["notStated"]);
        yield return new(words["row.endUse"], words.Of("endUse", question.EndUse));
        yield return new(words["row.day"], words.Day(question.Day));
        yield return new(words["row.exporter"], question.Exporter is { } exporter ? Named(words, exporter) : words["notStated"]);
        if (application.Note is { } note) yield return new(words["row.note"], note);
    }

    // What a type of application asks is a sentence, too long to stand before its answer in a line.
    private static IEnumerable<Block> Stated(PaperWords words, ApplicationNamed application)
    {
        var fields = ApplicationTypes.Of(application.Kind).Fields.Where(field => application.Details.ContainsKey(field.Name)).ToList();
        if (fields.Count == 0) yield break;
        yield return new Table(
            words["stated"],
            [new(words["column.asked"]), new(words["column.stated"])],
            [.. fields.Select(IReadOnlyList<Prose> (field) =>
                [Asked(words, field), Value(words, field, application.Details[field.Name])])]);
    }

    // A template that is older than the field has no word for it: then the form's own stands there.
    private static Prose Asked(PaperWords words, AskedField field) =>
        words.Template.Has($"field.{field.Name}") ? words[$"field.{field.Name}"] : Prose.Of(words.English(field.Label));

    private static string Value(PaperWords words, AskedField field, string value) => field.Form switch
    {
        FieldForm.YesOrNo => words[value],
        FieldForm.Choice when words.Template.Has($"choice.{value}") => words[$"choice.{value}"],
        _ => field.InWords(value),
    };

    private static Block Parties(PaperWords words, Question question) => question.Parties.Count == 0
        ? new Paragraph(words["parties.none"])
        : new Table(
            words["parties"],
            [new(words["column.part"]), new(words["column.party"], 3)],
            [.. question.Parties.Select(IReadOnlyList<Prose> (party) => [words.Of("role", party.Role), Named(words, party.Party)])]);

    private static string Named(PaperWords words, Party party)
    {
        var parent = party.UltimateParent is { } name
            ? words.Of("party.parent", [("name", name), ("country", party.UltimateParentCountry ?? words["country.unknown"])])
            : "";
        return words.Of("party.at", [("name", party.Name), ("country", party.Country ?? words["country.unknown"])]) + parent;
    }
}
