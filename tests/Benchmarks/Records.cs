using System.Text;
using System.Text.Json;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>
/// Records in the shape of a crawl of model cards, made by rule: a few roots, the rest derived from earlier ones by every relation that
/// cards declare, with a body of the usual length (the median card of the real corpus is about 5,000 characters).
/// </summary>
internal static class Records
{
    private const int Roots = 20;
    private const int BodyLength = 5000;
    private static readonly string[] Relations = ["finetune", "adapter", "quantized", "merge"];
    private static readonly string[] Licences = ["apache-2.0", "mit", "llama3.1", "gemma"];
    private static readonly string Body = string.Concat(Enumerable.Repeat("The weights were made for a measurement and exist nowhere. ", BodyLength / 59));

    public static byte[] Lines(int count) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count).Select(Line)));

    public static string Name(int number) => $"maker-{number % 40}/model-{number}";

    private static string Line(int number) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["model_id"] = Name(number),
        ["depth"] = number < Roots ? "0" : "1",
        ["card"] = Card(number),
        ["metadata"] = Metadata(number),
    });

    private static string Card(int number)
    {
        var front = new StringBuilder($"---\nlicense: {Licences[number % Licences.Length]}\nlibrary_name: transformers\n");
        front.Append("datasets:\n- maker-1/corpus-").Append(number % 50).Append("\ntags:\n- measurement\n");
        if (number >= Roots)
        {
            var relation = Relations[number % Relations.Length];
            front.Append("base_model:\n- ").Append(Name(number / 3)).Append('\n');
            if (relation == "merge")
            {
                front.Append("- ").Append(Name(number / 2)).Append('\n');
            }

            front.Append("base_model_relation: ").Append(relation).Append('\n');
        }

        return front.Append("---\n\n# ").Append(Name(number)).Append("\n\n").Append(Body).ToString();
    }

    private static string Metadata(int number) => JsonSerializer.Serialize(new
    {
        id = Name(number),
        author = Name(number).Split('/')[0],
        sha = $"{number:x40}",
        last_modified = "2026-01-07 10:41:44+00:00",
        created_at = "2025-12-04 14:18:34+00:00",
        @private = false,
        gated = false,
        downloads = number * 7,
        likes = number,
        library_name = "transformers",
        tags = new[] { "transformers", "safetensors", $"license:{Licences[number % Licences.Length]}" },
        siblings = new[] { new { rfilename = "README.md" }, new { rfilename = "config.json" }, new { rfilename = "model.safetensors" } },
    });
}
