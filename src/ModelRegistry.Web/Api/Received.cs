using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What came in, read with limits; what is wrong is a refusal with its place.</summary>
internal static class Received
{
    /// <summary>The body, at most so many bytes.</summary>
    public static async Task<Result<byte[]>> BodyAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
        {
            return TooLarge(most);
        }

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
        {
            body.Write(piece, 0, read);
            if (body.Length > most)
            {
                return TooLarge(most);
            }
        }

        return body.Length > 0 ? body.ToArray() : new Refusal.NotValid("body", "The body is empty.", "Send the bytes as the body.");
    }

    /// <summary>The caller's own key of this command; null when none is sent.</summary>
    public static string? Key(HttpContext context) =>
        context.Request.Headers.TryGetValue("Idempotency-Key", out var key) ? key.ToString() : null;

    /// <summary>A zipped folder as the body: it passes through a file without a name and is taken apart there.</summary>
    public static async Task<Result<Upload>> ZipAsync(HttpContext context, string? file, string? name)
    {
        var configuration = context.RequestServices.GetRequiredService<IConfiguration>();
        var most = LargeUploads.MostBytes(configuration);
        if (context.Request.ContentLength > most) return TooLarge(most);
        try
        {
            await using var spool = UploadFolder.Spool(UploadFolder.Prepare(configuration));
            var piece = new byte[64 * 1024];
            int read;
            while ((read = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
            {
                await spool.WriteAsync(piece.AsMemory(0, read), context.RequestAborted);
                if (spool.Length > most) return TooLarge(most);
            }

            spool.Position = 0;
            return await UnpackedZip.OfAsync(spool, file ?? "archive.zip", name, context.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            return TooLarge(most);
        }
    }

    /// <summary>The files of a form, read where they were spooled: digested, and of weights the headers kept.</summary>
    public static async Task<Result<Upload>> FilesAsync(HttpContext context, string? name)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<FormOptions>>().Value;
        var most = LargeUploads.MostBytes(context.RequestServices.GetRequiredService<IConfiguration>());
        if (context.Request.ContentLength > most) return FormTooLarge(limits, most);
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var sent = form.Files.Where(file => file.FileName.Length > 0).ToList();
            return sent.Count == 0
                ? new Refusal.NotValid("form", "The form holds no file.", "Send each file of the folder as a part.")
                : await UploadAsync(sent, name, context.RequestAborted);
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return FormTooLarge(limits, most);
        }
    }

    /// <summary>What was sent as files: one zipped folder, or the files of a folder.</summary>
    public static async Task<Upload> UploadAsync(IReadOnlyList<IFormFile> sent, string? name, CancellationToken stop)
    {
        if (sent is [var only] && await IsZipAsync(only, stop))
        {
            await using var zip = only.OpenReadStream();
            return await UnpackedZip.OfAsync(zip, only.FileName, name, stop);
        }

        var files = new List<UploadedFile>();
        foreach (var file in sent) files.Add(await FileAsync(file, stop));
        return new(name, files);
    }

    private static async Task<UploadedFile> FileAsync(IFormFile file, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        if (Whole(file) is not { } whole) return await UploadedFile.OfStreamAsync(file.FileName, content, stop);
        var beginning = new byte[file.Length];
        await content.ReadExactlyAsync(beginning, stop);
        return UploadedFile.BeginningInFolder(file.FileName, whole.Bytes, whole.Sha256, beginning);
    }

    /// <summary>Whether a file of a form is a zipped folder.</summary>
    public static async Task<bool> IsZipAsync(IFormFile file, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var beginning = new byte[4];
        var read = await content.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, stop);
        return UnpackedZip.Is(file.FileName, beginning.AsSpan(0, read));
    }

    // Of weights a sender may hand over the header alone: Content-Range (RFC 9110, 14.4) says of how many bytes it is the beginning, and
    // Repr-Digest (RFC 9530, 3) what all of them digest to.
    private static (long Bytes, Sha256Digest Sha256)? Whole(IFormFile file)
    {
        const string Digest = "sha-256=:";
        var digest = file.Headers["Repr-Digest"].ToString();
        var raw = new byte[32];
        return ContentRangeHeaderValue.TryParse(file.Headers.ContentRange.ToString(), out var range)
            && range is { From: 0, Length: { } length } && range.To == file.Length - 1 && length >= file.Length
            && digest.StartsWith(Digest, StringComparison.Ordinal) && digest.EndsWith(':')
            && Convert.TryFromBase64String(digest[Digest.Length..^1], raw, out var written) && written == raw.Length
            ? (length, Sha256Digest.Of(Convert.ToHexStringLower(raw)))
            : null;
    }

    /// <summary>
    /// A word of an enumeration in any case, with or without the command line's hyphens; what holds without one is the caller's choice.
    /// </summary>
    public static T? Word<T>(string? text, string where, ICollection<Problem> problems)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var plain = text.Trim().Replace("-", "", StringComparison.Ordinal);
        var isWord = plain.Length > 0 && char.IsAsciiLetter(plain[0]);
        if (isWord && Enum.TryParse<T>(plain, ignoreCase: true, out var word) && Enum.IsDefined(word))
        {
            return word;
        }

        var words = Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName);
        problems.Add(new(where, "There is no such word.", $"One of {string.Join(", ", words)}."));
        return null;
    }

    /// <summary>A day; null when none is stated.</summary>
    public static DateOnly? Day(string? text, string where, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", out var day))
        {
            return day;
        }

        problems.Add(new(where, "This is no day.", "A day such as 2026-12-01."));
        return null;
    }

    private static Refusal.NotValid FormTooLarge(FormOptions limits, long most) => new(
        "form", "The form is too large, or is no form of files.",
        $"Send at most {limits.ValueCountLimit} files and {most} bytes in all; of weights their beginnings are enough.");

    private static Refusal.NotValid TooLarge(long most) => new("body", "The body is too large.", $"Send at most {most} bytes.");
}
