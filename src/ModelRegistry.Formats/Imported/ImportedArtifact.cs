using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Imported;

/// <summary>One file of the release as a source lists it.</summary>
/// <param name="Name">Path inside the repository or folder, with forward slashes.</param>
/// <param name="Bytes">Size in bytes, if stated.</param>
/// <param name="Sha256">SHA-256 of the content, if stated or computed; a hub lists it for large files only.</param>
/// <param name="From">Which source lists it; a digest that the hub states was not computed by us.</param>
public sealed record ImportedArtifact(string Name, long? Bytes, Sha256Digest? Sha256, Provenance From);
