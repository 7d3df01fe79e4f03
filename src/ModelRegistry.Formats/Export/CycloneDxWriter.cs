using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;

namespace ModelRegistry.Formats.Export;

/// <summary>
/// Writes a release as a CycloneDX 1.7 bill of materials (ECMA-424). Each part is cited to who asserts it, with the grade of the evidence
/// in the citation's note; what the standard has no field for stands in properties of our namespace (docs/formats.md).
/// </summary>
public sealed class CycloneDxWriter
{
    private const string At = "/metadata/component";

    private readonly ReleaseRecord release;
    private readonly Citing citing;
    private readonly JsonObject component = [];
    private readonly JsonArray properties = [];
    private readonly JsonArray licences = [];
    private readonly JsonArray tags = [];
    private readonly JsonArray sets = [];
    private readonly JsonObject parameters = [];

    private CycloneDxWriter(ReleaseRecord release, DateTimeOffset at) => (this.release, citing) = (release, new Citing(release, at));

    /// <summary>The document as JSON; the same release at the same instant gives the same text.</summary>
    /// <param name="release">What to write.</param>
    /// <param name="author">Who writes: the registry's name.</param>
    /// <param name="at">When.</param>
    public static string Write(ReleaseRecord release, string author, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new CycloneDxWriter(release, at).Document(author, at).ToJsonString(new() { WriteIndented = true });
    }

    private JsonObject Document(string author, DateTimeOffset at)
    {
        Name();
        foreach (var statement in release.Statements) Say(statement);
        if (licences.Count > 0) component["licenses"] = licences;
        if (tags.Count > 0) component["tags"] = tags;
        Parents();
        if (sets.Count > 0) parameters["datasets"] = sets;
        if (parameters.Count > 0) component["modelCard"] = new JsonObject { ["modelParameters"] = parameters };
        if (release.Files.Count > 0) component["components"] = new JsonArray([.. release.Files.Select(File)]);
        foreach (var (name, value, grade) in HeldProperties.Of(release)) Own(name, value, grade);
        if (properties.Count > 0) component["properties"] = properties;
        var document = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.7.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.7",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                ["authors"] = new JsonArray(new JsonObject { ["name"] = author }),
                ["component"] = component,
            },
        };
        citing.Into(document);
        return document;
    }

    private void Name()
    {
        var slash = release.Name.IndexOf('/', StringComparison.Ordinal);
        component["type"] = "machine-learning-model";
        component["bom-ref"] = "release";
        if (slash > 0) component["group"] = release.Name[..slash];
        component["name"] = release.Name[(slash + 1)..];
        if (slash > 0 && HubName.Of(release.Name) is not null)
            component["purl"] = $"pkg:huggingface/{release.Name}" + (release.First(Subject.CommitRevision) is { } commit ? $"@{Uri.EscapeDataString(commit)}" : "");
    }

    private void Say(RecordedStatement statement)
    {
        var value = JsonValue.Create(statement.Value);
        switch (statement.About)
        {
            case Subject.CommitRevision when component["purl"] is not null && statement.Value == release.First(Subject.CommitRevision):
                citing.Cite($"{At}/purl", statement.Grade);
                break;
            case Subject.Version or Subject.Publisher or Subject.Description when component[Field(statement.About)] is null:
                component[Field(statement.About)] = value;
                citing.Cite($"{At}/{Field(statement.About)}", statement.Grade);
                break;
            case Subject.License when LicenceIds.Knows(statement.Value):
                Add(licences, "licenses", new JsonObject { ["license"] = new JsonObject { ["id"] = value } }, statement);
                break;
            case Subject.LicenseName:
                Add(licences, "licenses", new JsonObject { ["license"] = new JsonObject { ["name"] = value } }, statement);
                break;
            case Subject.Tag:
                Add(tags, "tags", value, statement);
                break;
            case Subject.DataSet:
                Add(sets, "modelCard/modelParameters/datasets", new JsonObject { ["type"] = "dataset", ["name"] = value }, statement);
                break;
            case Subject.Task or Subject.ModelType or Subject.Architecture when parameters[Field(statement.About)] is null:
                parameters[Field(statement.About)] = value;
                citing.Cite($"{At}/modelCard/modelParameters/{Field(statement.About)}", statement.Grade);
                break;
            default:
                Add(properties, "properties", Property(OwnProperties.Said + Words.Of(statement.About), statement.Value), statement);
                break;
        }
    }

    private static string Field(Subject about) => about switch
    {
        Subject.Version => "version",
        Subject.Publisher => "publisher",
        Subject.Description => "description",
        Subject.Task => "task",
        Subject.ModelType => "architectureFamily",
        _ => "modelArchitecture",
    };

    private void Add(JsonArray list, string key, JsonNode item, RecordedStatement statement)
    {
        citing.Cite($"{At}/{key}/{list.Count}", statement.Grade);
        list.Add(item);
    }

    private static JsonObject Property(string name, string value) => new() { ["name"] = name, ["value"] = value };

    // What shares an ancestor or an architecture is no ancestor.
    private void Parents()
    {
        var pedigree = new JsonObject();
        foreach (var parent in release.Parents)
        {
            var key = parent.Relation is DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse ? "variants" : "ancestors";
            var list = pedigree[key] as JsonArray ?? [];
            pedigree[key] ??= list;
            citing.Cite($"{At}/pedigree/{key}/{list.Count}", parent.Grade);
            list.Add(Parent(parent));
        }

        if (pedigree.Count > 0) component["pedigree"] = pedigree;
    }

    private static JsonObject Parent(RecordedParent parent)
    {
        var slash = parent.Name.IndexOf('/', StringComparison.Ordinal);
        var own = new JsonArray();
        if (parent.Relation is not DerivationRelation.Undeclared) own.Add(Property(OwnProperties.Relation, Words.Of(parent.Relation)));
        if (parent.Revision is { } revision) own.Add(Property(OwnProperties.Revision, revision));
        foreach (var (name, value) in OwnEdge.Of(parent)) own.Add(Property(name, value));
        var written = new JsonObject { ["type"] = "machine-learning-model", ["name"] = parent.Name[(slash + 1)..] };
        if (slash > 0) written["group"] = parent.Name[..slash];
        if (own.Count > 0) written["properties"] = own;
        return written;
    }

    private static JsonObject File(RecordedFile file)
    {
        var written = new JsonObject { ["type"] = "file", ["name"] = file.Name };
        if (file.Sha256 is { } digest) written["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-256", ["content"] = digest.Hex });
        if (file.Bytes is { } size) written["properties"] = new JsonArray(Property(OwnProperties.Size, size.ToString(CultureInfo.InvariantCulture)));
        return written;
    }

    private void Own(string name, string value, RecordedGrade? grade)
    {
        citing.Cite($"{At}/properties/{properties.Count}", grade);
        properties.Add(Property(name, value));
    }
}
