using ModelRegistry.Formats.Cards;
using ModelRegistry.Formats.Configurations;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Folders;

/// <summary>Reads a folder: known files for statements, every file as an artifact.</summary>
internal static class FolderReader
{
    public static void Read(Collected into, IReadOnlyList<FolderFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Take(into.Limits.Items))
        {
            into.Cancellation.ThrowIfCancellationRequested();
            if (Refusal(file, seen) is { } why)
                into.NotUnderstood.Add(new(Reason.Wrong, file.Path, "", null, why,
                    "Each file once, by its path inside the folder, would be right.", null));
            else Read(into, file);
        }

        if (files.Count > into.Limits.Items)
            into.NotUnderstood.Add(new(Reason.Limit, "", "", null,
                $"{files.Count} files are more than the limit of {into.Limits.Items}; those after it were not read.",
                "A folder with fewer files would be right.", null));
    }

    private static string? Refusal(FolderFile file, HashSet<string> seen) =>
        file.Path.Length == 0 || file.Path[0] == '/' || file.Path.Contains('\\', StringComparison.Ordinal)
            || file.Path.Split('/').Contains("..")
            ? "The path leaves the folder; the file is not read."
            : seen.Add(file.Path) ? null : "The file is handed over twice; it is read once.";

    private static void Read(Collected into, FolderFile file)
    {
        var at = new Provenance(SourceKind.Importer, Asserter.Importer, file.Path, file.Sha256, "", null);
        into.Artifacts.Add(new(file.Path, file.Bytes, file.Sha256, at));
        if (file.Content is not { } content) return;
        if (file.Path == "README.md") CardReader.Read(Open(SourceKind.ModelCard), content.Span);
        else if (file.Path == "config.json") ConfigurationReader.Read(Open(SourceKind.Configuration), content);
        else if (file.Path == "adapter_config.json") AdapterReader.Read(Open(SourceKind.AdapterConfiguration), content);

        Source Open(SourceKind kind) => into.Open(new SourceFile(kind, file.Path, file.Sha256, file.Bytes));
    }
}
