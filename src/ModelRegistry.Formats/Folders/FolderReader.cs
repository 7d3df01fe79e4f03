using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Folders;

/// <summary>Reads a folder: files that a reader knows for statements, every file as an artifact.</summary>
internal static class FolderReader
{
    public static void Read(Collected into, IReadOnlyList<FolderFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<FolderFile>();
        foreach (var file in files.Take(into.Limits.Items))
        {
            into.Cancellation.ThrowIfCancellationRequested();
            if (Refusal(file, seen) is { } why)
                into.NotUnderstood.Add(new(Reason.Wrong, file.Path, "", null, why,
                    "Each file once, by its path inside the folder, would be right.", null));
            else
            {
                kept.Add(file);
                Read(into, file);
            }
        }

        WeightsReader.Read(into, kept);

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

        // What lies about itself, or lacks its data, is not the file that the release has under this name.
        into.AtHand.Add(file);
        if (file.Header is null or { Lies: false, HoldsItsData: true })
            into.Artifacts.Add(new(file.Path, file.Bytes, file.Sha256, at));
        if (file.Content is { } content && FileKind.InFolder(file.Path, content.Span) is { } reader)
            reader.Read(into.Open(new SourceFile(reader.Kind, file.Path, file.Sha256, file.Bytes)), content);
    }
}
