using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>What an <c>ai_AIPackage</c> says of itself.</summary>
internal static class SpdxModel
{
    private static readonly Dictionary<string, Subject> Plain = new(StringComparer.Ordinal)
    {
        ["software_packageVersion"] = Subject.Version,
        ["software_downloadLocation"] = Subject.Address,
        ["releaseTime"] = Subject.ReleasedOn,
        ["comment"] = Subject.Description,
        ["description"] = Subject.Description,
        ["summary"] = Subject.Description,
        ["ai_domain"] = Subject.Task,
        ["ai_typeOfModel"] = Subject.TrainingMethod,
        ["ai_informationAboutTraining"] = Subject.TrainingStep,
        ["ai_limitation"] = Subject.Limitation,
    };

    private static readonly string[] NoStatement =
        ["type", "spdxId", "creationInfo", "name", "software_packageUrl", "externalIdentifier"];

    public static void Read(Source source, SpdxGraph graph, Node model)
    {
        var speaking = graph.Speaking(source, model, model);
        var (name, revision, at) = SpdxGraph.NameOf(model);
        speaking.Say(Subject.Name, at, name);
        if (revision is not null) speaking.Say(Subject.CommitRevision, at, revision);
        foreach (var entry in model.Entries.Where(e => !NoStatement.Contains(e.Key))) Read(speaking, graph, model, entry);
        SpdxRelations.Read(source, graph, model);
        foreach (var note in graph.Elements.Where(e => e.Text("type") == "Annotation" && e.Text("subject") == SpdxGraph.Id(model)))
        {
            if (note["extension"] is { } extension) SpdxOwn.Read(graph.Speaking(source, note, model), extension);
            else speaking.Keep(new("annotation", null, note));
        }
    }

    private static void Read(Source source, SpdxGraph graph, Node model, Entry entry)
    {
        if (Plain.TryGetValue(entry.Key, out var about))
            foreach (var item in Fields.OneOrMany(entry.Value).Where(i => i.Kind is NodeKind.Text)) source.Say(about, item);
        else if (entry.Key is "suppliedBy" or "originatedBy")
            foreach (var (at, who) in graph.Agents(model, entry.Key)) source.Say(Subject.Publisher, at, who);
        else if (entry.Key == "verifiedUsing")
            foreach (var hash in entry.Value.Items) source.Say(Subject.FileDigest, hash, $"{hash.Text("algorithm")} {hash.Text("hashValue")}");
        else if (entry.Key == "ai_energyConsumption") Energy(source, entry.Value);
        else if (entry.Key == "ai_safetyRiskAssessment")
            source.Say(Subject.Limitation, entry.Value, $"safety risk assessed as {entry.Value.Text}");
        else if (entry.Key == "extension") SpdxOwn.Read(source, entry.Value);
        else source.Keep(entry);
    }

    private static void Energy(Source source, Node energy)
    {
        foreach (var part in energy.Entries)
        {
            var activity = part.Key switch
            {
                "ai_trainingEnergyConsumption" => "training",
                "ai_finetuningEnergyConsumption" => "fine-tuning",
                "ai_inferenceEnergyConsumption" => "inference",
                _ => null,
            };
            if (activity is null) continue;
            foreach (var use in part.Value.Items)
                source.Say(Subject.Energy, use, $"{activity}: {use["ai_energyQuantity"]?.Text} {use.Text("ai_energyUnit")}");
        }
    }
}
