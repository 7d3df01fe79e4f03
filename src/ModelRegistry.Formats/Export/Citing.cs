using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Formats.Own;

namespace ModelRegistry.Formats.Export;

/// <summary>
/// Collects who asserts which part of a document. Parts with the same grade share a citation; the asserters stand among the targets of the
/// declarations, where they are named and make no claim to have written the document.
/// </summary>
internal sealed class Citing(ReleaseRecord release, DateTimeOffset at)
{
    private readonly List<(RecordedGrade Grade, List<string> Pointers)> cited = [];
    private readonly List<string> asserters = [];

    public void Cite(string part, RecordedGrade? grade)
    {
        if (grade is null) return;
        var found = cited.Find(c => c.Grade == grade);
        if (found.Pointers is null) cited.Add((grade, [part]));
        else found.Pointers.Add(part);
    }

    public void Into(JsonObject document)
    {
        if (cited.Count == 0) return;
        var citations = new JsonArray([.. cited.Select(c => (JsonNode)new JsonObject
        {
            ["pointers"] = new JsonArray([.. c.Pointers.Select(p => (JsonNode)p)]),
            ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["attributedTo"] = Reference(c.Grade.AssertedBy),
            ["note"] = Note(c.Grade),
        })]);
        document["declarations"] = new JsonObject
        {
            ["targets"] = new JsonObject
            {
                ["organizations"] = new JsonArray([.. asserters.Select((name, i) => (JsonNode)new JsonObject { ["bom-ref"] = $"asserter-{i}", ["name"] = name })]),
            },
        };
        document["citations"] = citations;
    }

    /// <summary>A grade as the text that documents carry.</summary>
    public static string Note(RecordedGrade grade) => Grade.Write(grade.Kind, grade.Strength, grade.Test, grade.Score,
        grade.Bytes is { } bytes ? $"read from sha256 {bytes.Hex} at {(grade.Place is { Length: > 0 } place ? place : "its top")}" : "recorded by hand");

    // The publisher is called as the component calls it, so that a reader can tell that it is one and the same.
    private string Reference(string assertedBy)
    {
        var name = assertedBy != RecordedGrade.Publisher ? assertedBy
            : release.First(Imported.Subject.Publisher)
                ?? (release.Name.Contains('/', StringComparison.Ordinal) ? release.Name.Split('/')[0] : assertedBy);
        var known = asserters.IndexOf(name);
        if (known < 0)
        {
            known = asserters.Count;
            asserters.Add(name);
        }

        return $"asserter-{known}";
    }
}
