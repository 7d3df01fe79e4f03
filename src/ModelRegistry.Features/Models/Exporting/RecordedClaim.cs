using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Exporting;

/// <summary>
/// Signs what the registry holds of a release as one more statement on the digest over its files, to be laid beside its model signature. It
/// claims what is recorded and how strongly, and clears nothing.
/// </summary>
internal sealed class RecordedClaim(RegistryContext context, SigningDesk desk)
{
    public async Task<Result<string>> SignAsync(ReleaseId id, ReleaseRecord release, string author, DateTimeOffset at,
        CancellationToken stop)
    {
        if (await context.Releases.Where(r => r.Id == id).Select(r => r.RootDigest).SingleAsync(stop) is not { } root)
        {
            return new Refusal.NotValid("Format", "No file of this release has a digest, so there is nothing to claim on.",
                "Import its folder, or metadata that lists digests, and export again.");
        }

        return desk.Plainly().TryGet(out var key, out var refusal)
            ? ClaimWriter.Write(release.Name, root, RootDigest.Recipe, Claim(release, author, at), key.KeyId, key.Sign) : refusal;
    }

    private static JsonObject Claim(ReleaseRecord release, string author, DateTimeOffset at) => new()
    {
        ["kind"] = "record",
        ["registry"] = author,
        ["at"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["release"] = release.First(Subject.CommitRevision) ?? release.First(Subject.Version),
        ["licence"] = release.First(Subject.License),
        ["files"] = release.Files.Count(file => file.Sha256 is not null),
        ["parents"] = new JsonArray([.. release.Parents.Select(parent => (JsonNode)new JsonObject
        {
            ["name"] = parent.Name,
            ["relation"] = parent.Relation.Word(),
            ["evidence"] = parent.Grade is { } grade ? $"E{(int)grade.Kind} {grade.Strength.ToString().ToLowerInvariant()} by {grade.AssertedBy}" : null,
        })]),
    };
}
