using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;

namespace ModelRegistry.Formats.Export;

/// <summary>
/// Writes a release as an SPDX 3.0.1 document in JSON-LD with the AI and Dataset profiles. Each element names who created the statement in
/// its creation information; the relation of a parent and what the profiles have no field for stand in our properties
/// (<c>extension_CdxPropertiesExtension</c>, docs/formats.md).
/// </summary>
public sealed class SpdxWriter
{
    private const string Model = "urn:modelreg:release";

    private readonly ReleaseRecord release;
    private readonly string author;
    private readonly string at;
    private readonly JsonArray graph = [];
    private readonly List<string> creators = [];
    private int relations;
    private int annotations;

    private SpdxWriter(ReleaseRecord release, string author, DateTimeOffset at)
    {
        (this.release, this.author) = (release, author);
        this.at = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    /// <summary>The document as JSON; the same release at the same instant gives the same text.</summary>
    /// <param name="release">What to write.</param>
    /// <param name="author">Who writes: the registry's name.</param>
    /// <param name="at">When.</param>
    public static string Write(ReleaseRecord release, string author, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new SpdxWriter(release, author, at).Document().ToJsonString(new() { WriteIndented = true });
    }

    private JsonObject Document()
    {
        var package = new JsonObject
        {
            ["type"] = "ai_AIPackage",
            ["spdxId"] = Model,
            ["creationInfo"] = Created(null),
            ["name"] = release.Name,
            ["software_primaryPurpose"] = "model",
        };
        graph.Add(package);
        foreach (var statement in release.Statements) Say(package, statement);
        foreach (var (parent, i) in release.Parents.Select((p, i) => (p, i))) Parent(parent, $"urn:modelreg:parent:{i}");
        foreach (var (file, i) in release.Files.Select((f, i) => (f, i))) File(file, $"urn:modelreg:file:{i}");
        foreach (var (name, value, grade) in HeldProperties.Of(release)) Annotate(name, value, grade);
        return new() { ["@context"] = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", ["@graph"] = graph };
    }

    private void Say(JsonObject package, RecordedStatement statement)
    {
        var created = Created(statement.Grade);
        switch (statement.About)
        {
            case Subject.Version when package["software_packageVersion"] is null && statement.Grade is null:
                package["software_packageVersion"] = statement.Value;
                break;
            case Subject.DataSet:
                var set = $"urn:modelreg:data:{graph.Count}";
                graph.Add(new JsonObject { ["type"] = "dataset_DatasetPackage", ["spdxId"] = set, ["creationInfo"] = created, ["name"] = statement.Value });
                Graded(Relate("trainedOn", set, created), statement.Grade);
                break;
            case Subject.License:
                var licence = $"urn:modelreg:licence:{graph.Count}";
                graph.Add(new JsonObject
                {
                    ["type"] = "simplelicensing_LicenseExpression",
                    ["spdxId"] = licence,
                    ["creationInfo"] = created,
                    ["simplelicensing_licenseExpression"] = statement.Value,
                });
                Graded(Relate("hasDeclaredLicense", licence, created), statement.Grade);
                break;
            default:
                Annotate(OwnProperties.Said + Words.Of(statement.About), statement.Value, statement.Grade);
                break;
        }
    }

    private void Parent(RecordedParent parent, string id)
    {
        var created = Created(parent.Grade);
        graph.Add(new JsonObject { ["type"] = "software_Package", ["spdxId"] = id, ["creationInfo"] = created, ["name"] = parent.Name });
        var said = new List<(string, string)> { (OwnProperties.Relation, Words.Of(parent.Relation)) };
        if (parent.Revision is { } revision) said.Add((OwnProperties.Revision, revision));
        said.AddRange(OwnEdge.Of(parent));
        var relation = Relate("descendantOf", id, created);
        Graded(relation, parent.Grade);
        relation["extension"] = Extension(said);
    }

    private void File(RecordedFile file, string id)
    {
        var written = new JsonObject { ["type"] = "software_File", ["spdxId"] = id, ["creationInfo"] = Created(null), ["name"] = file.Name };
        if (file.Sha256 is { } digest)
            written["verifiedUsing"] = new JsonArray(new JsonObject { ["type"] = "Hash", ["algorithm"] = "sha256", ["hashValue"] = digest.Hex });
        if (file.Bytes is { } size) written["extension"] = Extension([(OwnProperties.Size, size.ToString(CultureInfo.InvariantCulture))]);
        graph.Add(written);
        Relate("contains", id, Created(null));
    }

    private JsonObject Relate(string type, string to, string created)
    {
        var relation = new JsonObject
        {
            ["type"] = "Relationship",
            ["spdxId"] = $"urn:modelreg:relation:{relations++}",
            ["creationInfo"] = created,
            ["from"] = Model,
            ["to"] = new JsonArray(to),
            ["relationshipType"] = type,
        };
        graph.Add(relation);
        return relation;
    }

    // What the profiles have no field for stands in an annotation of its own, so that it keeps who says it and what that rests on.
    private void Annotate(string name, string value, RecordedGrade? grade)
    {
        var created = Created(grade);
        graph.Add(new JsonObject
        {
            ["type"] = "Annotation",
            ["spdxId"] = $"urn:modelreg:annotation:{annotations++}",
            ["creationInfo"] = created,
            ["annotationType"] = "other",
            ["subject"] = Model,
            ["statement"] = grade is null ? "modelreg: what this rests on is not recorded" : Citing.Note(grade),
            ["extension"] = Extension([(name, value)]),
        });
    }

    private static void Graded(JsonObject relation, RecordedGrade? grade)
    {
        if (grade is not null) relation["comment"] = Citing.Note(grade);
    }

    // One creation information and one agent for each asserter; what nobody is known to assert is the author's.
    private string Created(RecordedGrade? grade)
    {
        var name = grade?.AssertedBy ?? author;
        var known = creators.IndexOf(name);
        if (known < 0)
        {
            known = creators.Count;
            creators.Add(name);
            graph.Add(new JsonObject
            {
                ["type"] = "CreationInfo",
                ["@id"] = $"_:by{known}",
                ["specVersion"] = "3.0.1",
                ["createdBy"] = new JsonArray($"urn:modelreg:agent:{known}"),
                ["created"] = at,
            });
            graph.Add(new JsonObject { ["type"] = "Agent", ["spdxId"] = $"urn:modelreg:agent:{known}", ["creationInfo"] = "_:by0", ["name"] = name });
        }

        return $"_:by{known}";
    }

    private static JsonArray Extension(IEnumerable<(string Name, string Value)> properties) => new(new JsonObject
    {
        ["type"] = "extension_CdxPropertiesExtension",
        ["extension_cdxProperty"] = new JsonArray([.. properties.Select(p => (JsonNode)new JsonObject
        {
            ["type"] = "extension_CdxPropertyEntry",
            ["extension_cdxPropName"] = p.Name,
            ["extension_cdxPropValue"] = p.Value,
        })]),
    });
}
