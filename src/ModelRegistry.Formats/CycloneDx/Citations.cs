using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// Who is cited for a part of the document (CycloneDX 1.7): a pointer names the part, and everything said inside it is then asserted by
/// whom the citation names. The closest pointer wins. An expression is kept and not followed.
/// </summary>
internal static class Citations
{
    private sealed record Cited(string Pointer, Node At, Asserter Asserter, string? Who, Grade? Grade);

    public static void Apply(Source source, Bom bom, Node model)
    {
        var cited = bom.Tree.List("citations").SelectMany(c => Of(source, bom, model, c))
            .OrderByDescending(c => c.Pointer.Length).ToList();
        if (cited.Count == 0) return;
        var into = source.Into;
        for (var i = 0; i < into.Statements.Count; i++)
            into.Statements[i] = into.Statements[i] with { From = By(source, cited, into.Statements[i].From) };
        Each(into.Runs, run => run with
        {
            From = By(source, cited, run.From),
            Chips = [.. run.Chips.Select(c => c with { From = By(source, cited, c.From) })],
        });
        Each(into.DataSets, held => held with { From = By(source, cited, held.From) });
        Each(into.Hostings, held => held with { From = By(source, cited, held.From) });
        Each(into.Safeguards, held => held with { From = By(source, cited, held.From) });
        Each(into.Contents, held => held with { From = By(source, cited, held.From) });
        Each(into.Completeness, held => held with { From = By(source, cited, held.From) });
        for (var i = 0; i < into.Parents.Count; i++)
        {
            var from = By(source, cited, into.Parents[i].From);
            into.Parents[i] = into.Parents[i] with
            {
                From = from,
                Force = from.Sha256 != source.File.Sha256 ? into.Parents[i].Force
                    : from.AssertedBy is Asserter.Publisher ? Force.Declared : Force.Reported,
            };
        }
    }

    private static void Each<T>(List<T> list, Func<T, T> cited)
    {
        for (var i = 0; i < list.Count; i++) list[i] = cited(list[i]);
    }

    private static IEnumerable<Cited> Of(Source source, Bom bom, Node model, Node citation)
    {
        foreach (var expression in citation.List("expressions")) source.Keep(new("expression", null, expression));
        var name = NameOf(bom.Find(citation.Text("attributedTo")) ?? bom.Find(citation.Text("process")))
            ?? citation.Text("attributedTo") ?? citation.Text("process");
        var own = name is not null && Bom.PublishersOf(model).Any(p => OwnParent.Same(p, name));
        var grade = Grade.Read(citation.Text("note"));
        return citation.List("pointers").Select(pointer =>
            new Cited(pointer.Text, citation, own ? Asserter.Publisher : Asserter.ThirdParty, own ? null : name, grade));
    }

    private static string? NameOf(Node? node) => node?.Text("name") ?? node?["organization"]?.Text("name");

    private static Provenance By(Source source, List<Cited> cited, Provenance place)
    {
        if (place.Sha256 != source.File.Sha256) return place;
        var citation = cited.Find(c => c.Pointer.Length == 0 || place.Location == c.Pointer
            || place.Location.StartsWith(c.Pointer + "/", StringComparison.Ordinal));
        return citation is null ? place
            : place with
            {
                AssertedBy = citation.Asserter,
                Who = citation.Who,
                CitedAs = citation.Grade?.Class,
                CitedTest = citation.Grade?.Test,
                CitedScore = citation.Grade?.Score,
            };
    }
}
