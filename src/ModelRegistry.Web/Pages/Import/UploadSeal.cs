using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Uploading;

namespace ModelRegistry.Web.Pages.Import;

/// <summary>
/// Carries an upload from its preview to its saving inside the page, sealed: what is saved is what was read and shown, digests included,
/// and nothing lies about on the server when nobody saves it.
/// </summary>
internal sealed class UploadSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("ModelRegistry.Import").ToTimeLimitedDataProtector();

    public string Close(Upload upload)
    {
        var files = upload.Files.Select(file => new Wire(file.Path, file.Bytes, file.Sha256.Hex, file.Content)).ToList();
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, new Letter(upload.Name, files, upload.LeftOut));
        }

        return Convert.ToBase64String(protector.Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Opens what <see cref="Close"/> sealed; null when it is too old or not ours.</summary>
    public Upload? Open(string? seal)
    {
        try
        {
            using var packed = new MemoryStream(protector.Unprotect(Convert.FromBase64String(seal ?? "")));
            using var zip = new GZipStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Letter>(zip) is { } letter
                ? new(letter.Name, [.. letter.Files.Select(Read)], letter.LeftOut)
                : null;
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static UploadedFile Read(Wire file) => new(file.Path, file.Bytes, Sha256Digest.Of(file.Sha256), file.Content);

    private sealed record Letter(string? Name, List<Wire> Files, IReadOnlyList<Problem>? LeftOut);

    private sealed record Wire(string Path, long Bytes, string Sha256, byte[]? Content);
}
