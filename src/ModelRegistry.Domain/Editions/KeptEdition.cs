namespace ModelRegistry.Domain.Editions;

/// <summary>
/// A rulebook edition that has evaluated something or was put up for release, kept for ever: what it evaluated can be evaluated again from
/// this and from <see cref="KeptParameterFile"/>, and nothing of it can be edited.
/// </summary>
public sealed class KeptEdition : IAppendOnly
{
    /// <summary>The edition's hash.</summary>
    public required Sha256Digest Hash { get; init; }

    /// <summary>What it is made of, as a manifest: rules with the hashes of text and code, files with their digests.</summary>
    public required string Manifest { get; init; }

    /// <summary>Since when it is kept.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}

/// <summary>The text of a parameter file, kept once however many editions hold it.</summary>
public sealed class KeptParameterFile : IAppendOnly
{
    /// <summary>SHA-256 of the text's UTF-8 bytes.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
