using System.Text;

namespace ModelRegistry.Domain.Models;

/// <summary>
/// The recipe of a release's root digest, "modelreg-root-1": SHA-256 over one line for each file that has a digest, ordered by path in
/// ordinal order, each line "&lt;digest in lower-case hexadecimal&gt; two spaces &lt;path&gt; line feed" in UTF-8.
/// </summary>
public static class RootDigest
{
    /// <summary>The name of the recipe, printed wherever the digest is.</summary>
    public const string Recipe = "modelreg-root-1";

    /// <summary>The root digest; null when no file has a digest.</summary>
    public static Sha256Digest? Of(IEnumerable<Artifact> artifacts)
    {
        var lines = artifacts
            .Where(artifact => artifact.Digest is not null)
            .OrderBy(artifact => artifact.Path, StringComparer.Ordinal)
            .Select(artifact => $"{artifact.Digest!.Value.Hex}  {artifact.Path}\n")
            .ToList();
        return lines.Count == 0 ? null : Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(string.Concat(lines)));
    }
}
