using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Export;

namespace ModelRegistry.Features.Models.Exporting;

/// <summary>The documents a release can be written as.</summary>
public enum DocumentFormat
{
    /// <summary>CycloneDX 1.7, JSON.</summary>
    CycloneDx,

    /// <summary>SPDX 3.0.1, JSON-LD.</summary>
    Spdx,

    /// <summary>A signed claim: one in-toto statement on the digest over the release's files, in an envelope (DSSE).</summary>
    Claim,
}

/// <summary>Writes what is recorded of a release as a document that others read, each part cited to who asserts it.</summary>
/// <param name="Id">The release.</param>
/// <param name="Format">As what.</param>
public sealed record ExportRelease(ReleaseId Id, DocumentFormat Format) : IQuery<ExportRelease.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>The document.</summary>
    /// <param name="FileName">A name for it, in the form its standard recommends.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Text">Its text.</param>
    public sealed record Answer(string FileName, string MediaType, string Text);
}

internal sealed class ExportReleaseHandler(RecordedRelease recorded, RecordedClaim claims, TimeProvider clock)
    : IRequestHandler<ExportRelease, Result<ExportRelease.Answer>>
{
    private const string Author = "Model Licensing Registry";

    public async Task<Result<ExportRelease.Answer>> Handle(ExportRelease request, CancellationToken cancellationToken)
    {
        var read = await recorded.ReadAsync(request.Id, cancellationToken);
        if (!read.TryGet(out var release, out var refusal))
        {
            return refusal;
        }

        var file = string.Concat(release.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
        if (request.Format == DocumentFormat.Claim)
        {
            var signed = await claims.SignAsync(request.Id, release, Author, clock.GetUtcNow(), cancellationToken);
            return signed.TryGet(out var line, out var unsigned)
                ? new ExportRelease.Answer($"{file}.claim.dsse.json", "application/vnd.dsse.envelope.v1+json", line) : unsigned;
        }

        return request.Format == DocumentFormat.Spdx
            ? new ExportRelease.Answer($"{file}.spdx.json", "application/ld+json", SpdxWriter.Write(release, Author, clock.GetUtcNow()))
            : new ExportRelease.Answer(
                $"{file}.cdx.json", "application/vnd.cyclonedx+json", CycloneDxWriter.Write(release, Author, clock.GetUtcNow()));
    }
}
