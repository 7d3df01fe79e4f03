using ModelRegistry.Formats.CycloneDx.Structure;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>
/// What SPDX 3.0.1 asks of the elements that are read here: creation information, names, ends and types of relationships, hashes, and the
/// words of the enumerations that our statements rest on.
/// </summary>
internal static class SpdxRules
{
    private static readonly string[] Completeness = ["complete", "incomplete", "noAssertion"];
    private static readonly string[] Presence = ["yes", "no", "noAssertion"];
    private static readonly string[] Risks = ["serious", "high", "medium", "low"];
    private static readonly string[] Confidentiality = ["red", "amber", "green", "clear"];

    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "affects", "amendedBy", "ancestorOf", "availableFrom", "configures", "contains", "coordinatedBy", "copiedTo", "delegatedTo",
        "dependsOn", "descendantOf", "describes", "doesNotAffect", "expandsTo", "exploitCreatedBy", "fixedBy", "fixedIn", "foundBy",
        "generates", "hasAddedFile", "hasAssessmentFor", "hasAssociatedVulnerability", "hasConcludedLicense", "hasDataFile",
        "hasDeclaredLicense", "hasDeletedFile", "hasDependencyManifest", "hasDistributionArtifact", "hasDocumentation", "hasDynamicLink",
        "hasEvidence", "hasExample", "hasHost", "hasInput", "hasMetadata", "hasOptionalComponent", "hasOptionalDependency", "hasOutput",
        "hasPrerequisite", "hasProvidedDependency", "hasRequirement", "hasSpecification", "hasStaticLink", "hasTest", "hasTestCase",
        "hasVariant", "invokedBy", "modifiedBy", "other", "packagedBy", "patchedBy", "publishedBy", "reportedBy", "republishedBy",
        "serializedInArtifact", "testedOn", "trainedOn", "underInvestigationFor", "usesTool",
    };

    public static Misfit? Fault(IReadOnlyList<Node> elements, Dictionary<string, Node> byId)
    {
        foreach (var element in elements)
        {
            if (Fault(element, byId) is { } fault) return fault;
        }

        return null;
    }

    private static Misfit? Fault(Node element, Dictionary<string, Node> byId)
    {
        var type = element.Text("type")!;
        if (type == "CreationInfo") return element.List("createdBy").Count > 0 ? null : Missing(element, "createdBy");
        return Created(element, byId) ?? (type switch
        {
            SpdxGraph.ModelType => Named(element) ?? Hashes(element) ?? Words(element, "ai_autonomyType", Presence)
                ?? Words(element, "ai_safetyRiskAssessment", Risks) ?? Words(element, "ai_useSensitivePersonalInformation", Presence),
            SpdxGraph.DataType => Named(element) ?? Hashes(element) ?? Words(element, "dataset_confidentialityLevel", Confidentiality)
                ?? Words(element, "dataset_hasSensitivePersonalInformation", Presence),
            "software_File" => Named(element) ?? Hashes(element),
            _ when SpdxGraph.IsRelation(element) => Related(element),
            _ => null,
        });
    }

    private static Misfit? Created(Node element, Dictionary<string, Node> byId) => element["creationInfo"] switch
    {
        null => Missing(element, "creationInfo"),
        { Kind: NodeKind.Map } inside => inside.List("createdBy").Count > 0 ? null : Missing(inside, "createdBy"),
        var id when byId.GetValueOrDefault(id.Text)?.Text("type") == "CreationInfo" => null,
        var id => new(id, $"{TextForms.Short(id.Text)} is no CreationInfo of this document.", "The identifier of one would be right."),
    };

    private static Misfit? Named(Node element) => element["name"] is { Kind: NodeKind.Text, Text.Length: > 0 } ? null : Missing(element, "name");

    private static Misfit? Related(Node element)
    {
        if (element["from"] is not { Kind: NodeKind.Text }) return Missing(element, "from");
        if (element.List("to").Count == 0) return Missing(element, "to");
        if (element.List("to").FirstOrDefault(to => to.Kind is not NodeKind.Text) is { } odd)
            return new(odd, $"An end of a relationship is {odd.Called}.", "An identifier would be right.");
        if (element["relationshipType"] is not { } type) return Missing(element, "relationshipType");
        return Relations.Contains(type.Text) ? Words(element, "completeness", Completeness)
            : new(type, $"\"{TextForms.Short(type.Text)}\" is no type of relationship.", "One of the types of SPDX 3.0.1 would be right.");
    }

    private static Misfit? Hashes(Node element) => element.List("verifiedUsing").Where(h => h.Text("algorithm") == "sha256")
        .Select(h => h["hashValue"] ?? h).FirstOrDefault(h => !Domain.Sha256Digest.TryParse(h.Text, out _)) is { } bad
            ? new(bad, "This is no SHA-256 digest.", "64 hexadecimal digits would be right.") : null;

    private static Misfit? Words(Node element, string key, string[] words) =>
        element[key] is { } word && !words.Contains(word.Text)
            ? new(word, $"\"{TextForms.Short(word.Text)}\" is not a word that belongs here.", $"One of {string.Join(", ", words)} would be right.") : null;

    private static Misfit Missing(Node at, string key) => new(at, $"{key} is not there.", $"{key} is required here.");
}
