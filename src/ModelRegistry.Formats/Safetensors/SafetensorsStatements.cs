using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>What the __metadata__ of a safetensors file says about its model: words of the ModelSpec and of LoRA trainers; the rest is
/// kept.</summary>
internal static class SafetensorsStatements
{
    private static readonly Dictionary<string, Subject> Subjects = new(StringComparer.Ordinal)
    {
        ["modelspec.title"] = Subject.Title,
        ["modelspec.author"] = Subject.Author,
        ["modelspec.license"] = Subject.License,
        ["modelspec.architecture"] = Subject.ModelType,
        ["modelspec.merged_from"] = Subject.ParentDetail,
        ["ss_sd_model_name"] = Subject.SavedFrom,
    };

    public static void Read(Source source, WeightsHeader header)
    {
        foreach (var word in header.Words)
        {
            if (Subjects.TryGetValue(word.Key, out var about) && word.Value.Trim().Length > 0)
                source.Say(about, Cut(word.Value), word.Location);
            else
                source.Report(new(Reason.KeptNotInterpreted, word.Location, null, $"{word.Key} is kept and not interpreted.",
                    "Nothing has to be changed.", Cut(word.Value)));
        }
    }

    private static string Cut(string text) => text.Length <= 2000 ? text : text[..2000] + "…";
}
