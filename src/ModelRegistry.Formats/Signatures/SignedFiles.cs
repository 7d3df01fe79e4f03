using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A file or a shard of one that a signature covers.</summary>
/// <param name="Name">Its name in the signature.</param>
/// <param name="Part">What of which file; null where a shard's name does not say.</param>
/// <param name="Digest">Its digest, hexadecimal.</param>
/// <param name="At">Where it stands.</param>
internal sealed record SignedFile(string Name, SignedPart? Part, string Digest, Node At)
{
    /// <summary>The file.</summary>
    public string Path => Part?.Path ?? Name;
}

/// <summary>
/// The files that a model signature covers and those it leaves out (OpenSSF Model Signing, predicate signature/v1.0 and its forerunner
/// Digests/v0.1). Two valid signatures may cover different files, so both lists are kept.
/// </summary>
internal sealed record SignedFiles(string Method, IReadOnlyList<SignedFile> Files, IReadOnlyList<string> LeftOut, Sha256Digest? Root)
{
    public const string Predicate = "https://model_signing/signature/v1.0";
    public const string FirstPredicate = "https://model_signing/Digests/v0.1";

    // What the library leaves out unless told otherwise; before 1.1 it did not write that down.
    private static readonly string[] AlwaysLeftOut = [".git", ".gitattributes", ".github", ".gitignore"];

    public static SignedFiles? Of(Source source, InTotoStatement statement)
    {
        if (statement.PredicateType is FirstPredicate)
            return new("files", [.. statement.Subjects.Select(First)], AlwaysLeftOut, null);
        var serialization = statement.Predicate["serialization"];
        var resources = statement.Predicate.List("resources");
        if (serialization?.Text("method") is not { } method || resources.Count == 0 || statement.Subjects is not [var subject])
        {
            source.Wrong(statement.Predicate, "The statement names no method, no resource or not one subject.",
                "serialization.method, resources and one subject would be right.");
            return null;
        }

        var leftOut = serialization.List("ignore_paths").Select(p => p.Text).ToList();
        return new(method, [.. resources.Select(r => Resource(r, subject, method is "shards"))], leftOut.Count > 0 ? leftOut : AlwaysLeftOut, subject.Sha256);
    }

    /// <summary>
    /// The digest over all resources, as the library computes it: SHA-256 over their raw digests in the order listed; null where a digest
    /// is no hexadecimal text.
    /// </summary>
    public Sha256Digest? ComputedRoot()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            if (file.Digest.Length % 2 != 0 || !file.Digest.All(char.IsAsciiHexDigit)) return null;
            hash.AppendData(Convert.FromHexString(file.Digest));
        }

        return Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public bool LeavesOut(string path) => LeftOut.Select(p => p.Trim('/'))
        .Any(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal));

    private static SignedFile First(StatementSubject subject) =>
        new(subject.Name, SignedPart.Of(subject.Name, "sha256", isShard: false), subject.Sha256?.Hex ?? "", subject.At);

    // A model of one file is named by a dot in some versions: the subject has its name.
    private static SignedFile Resource(Node resource, StatementSubject subject, bool isShard)
    {
        var name = resource.Text("name") ?? ".";
        if (name == "." || name.StartsWith(".:", StringComparison.Ordinal)) name = subject.Name + name[1..];
        return new(name, SignedPart.Of(name, resource.Text("algorithm") ?? "", isShard), resource.Text("digest") ?? "", resource);
    }
}
