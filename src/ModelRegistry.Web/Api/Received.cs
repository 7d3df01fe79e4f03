using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Uploading;

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

    /// <summary>The files of a form, no more and no larger than a form of the pages may carry.</summary>
    public static async Task<Result<List<UploadedFile>>> FilesAsync(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<FormOptions>>().Value;
        if (context.Request.ContentLength > limits.MultipartBodyLengthLimit)
        {
            return FormTooLarge(limits);
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var files = new List<UploadedFile>();
            foreach (var file in form.Files.Where(file => file.FileName.Length > 0))
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, context.RequestAborted);
                files.Add(Whole(file) is { } whole
                    ? UploadedFile.BeginningInFolder(file.FileName, whole.Bytes, whole.Sha256, bytes.ToArray())
                    : UploadedFile.InFolder(file.FileName, bytes.ToArray()));
            }

            return files.Count > 0 ? files : new Refusal.NotValid("form", "The form holds no file.", "Send each file of the folder as a part.");
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return FormTooLarge(limits);
        }
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

    private static Refusal.NotValid FormTooLarge(FormOptions limits) => new(
        "form", "The form is too large, or is no form of files.",
        $"Send at most {limits.ValueCountLimit} files and {limits.MultipartBodyLengthLimit} bytes in all, without the weights.");

    private static Refusal.NotValid TooLarge(int most) => new("body", "The body is too large.", $"Send at most {most} bytes.");
}
