using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Records the files of a release; a digest that is recorded stays, and one that is found later takes the place of none.</summary>
internal sealed class FileImport(RegistryContext context)
{
    /// <summary>The longest path of a file that is recorded.</summary>
    public const int LongestPath = 400;

    public void Record(Known known, ImportedModel imported, Release release, List<string> notRecorded)
    {
        var files = known.FilesOf(release.Id);
        foreach (var file in imported.Artifacts.OrderBy(a => a.Sha256 is null).DistinctBy(a => a.Name, StringComparer.Ordinal))
        {
            if (file.Name.Length > LongestPath)
            {
                notRecorded.Add($"A file whose path has {file.Name.Length} characters is not recorded; {LongestPath} is the most.");
            }
            else if (files.TryGetValue(file.Name, out var old) && (old.Digest is not null || file.Sha256 is null))
            {
                Same(old, file, notRecorded);
            }
            else
            {
                files[file.Name] = Replace(release, old, file);
            }
        }

        release.RootDigest = RootDigest.Of(files.Values);
    }

    private Artifact Replace(Release release, Artifact? old, ImportedArtifact file)
    {
        if (old is not null && !context.NewRows.Remove(old)) context.Artifacts.Remove(old);
        var artifact = new Artifact
        {
            Id = new(FreshId.Next()),
            ReleaseId = release.Id,
            Path = file.Name,
            Digest = file.Sha256,
            SizeInBytes = file.Bytes,
            Format = FormatOf(file.Name),
        };
        context.NewRows.Add(artifact);
        return artifact;
    }

    private static void Same(Artifact old, ImportedArtifact file, List<string> notRecorded)
    {
        if (file.Sha256 is { } digest && old.Digest != digest)
        {
            notRecorded.Add($"{file.Name} is recorded with digest {old.Digest}; {file.From.File} says {digest}. The first stays.");
        }
    }

    private static string FormatOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant() switch
    {
        "md" => "markdown",
        "" => "unknown",
        { Length: <= 40 } extension => extension,
        _ => "unknown",
    };
}
