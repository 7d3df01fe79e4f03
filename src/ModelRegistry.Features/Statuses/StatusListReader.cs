using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Statuses;

/// <summary>What a status list says of a place.</summary>
/// <param name="Status">How the decision stands; null where the list cannot be relied on or does not say.</param>
/// <param name="Sentence">What was found and what it means.</param>
public sealed record StatusAnswer(DecisionStatus? Status, string Sentence);

/// <summary>
/// A status list as a stranger reads it, without a registry and without a network: signature, certificates, what it is of and for which
/// time. Nothing of a list that fails in one of these is heeded.
/// </summary>
public sealed class StatusListReader
{
    private readonly StatusArray statuses;

    private StatusListReader(string uri, DateTimeOffset issuedAt, DateTimeOffset? expiresAt, string signer, StatusArray statuses) =>
        (Uri, IssuedAt, ExpiresAt, Signer, this.statuses) = (uri, issuedAt, expiresAt, signer, statuses);

    /// <summary>The largest file that is read, in characters.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>The list's address, as decisions name it.</summary>
    public string Uri { get; }

    /// <summary>The first instant it speaks for.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>The instant from which it says nothing; null for a list without an end.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The subject of the certificate that signed it.</summary>
    public string Signer { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="token">The file: a JSON Web Token in its compact form.</param>
    /// <param name="trustedRoots">Whose certificates are trusted.</param>
    /// <param name="wrong">What is wrong with it, in a sentence; empty where nothing is.</param>
    /// <returns>The list; null where something is wrong.</returns>
    public static StatusListReader? Read(string token, X509Certificate2Collection trustedRoots, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(token);
        try
        {
            (var read, wrong) = (Opened(token.Trim(), trustedRoots), "");
            return read;
        }
        catch (Exception unfit) when (unfit is FormatException or JsonException or InvalidDataException or CryptographicException
            or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            wrong = unfit is FormatException or InvalidDataException ? unfit.Message : "The status list cannot be read: it is damaged, or it is none.";
            return null;
        }
    }

    /// <summary>How a decision stands.</summary>
    /// <param name="uri">The list's address, as the decision names it.</param>
    /// <param name="index">The decision's place, as it names it.</param>
    /// <param name="at">The time that is asked for.</param>
    public StatusAnswer Of(string uri, int index, DateTimeOffset at)
    {
        if (uri != Uri) return new(null, $"The status list is of {Cut(Uri)}; the decision names {Cut(uri)}.");
        if (at < IssuedAt.AddMinutes(-5)) return new(null, $"The status list says how decisions stand from {Time(IssuedAt)}, and nothing of {Time(at)}.");
        if (ExpiresAt is { } end && at >= end) return new(null, $"The status list ended on {Time(end)}: get a newer one.");
        if (index < 0 || index >= statuses.Count) return new(null, $"The status list has no place {index}: it is older than the decision, or another's.");
        return StatusCode.Read(statuses[index]) is { } status
            ? new(status, $"By the signed status list of {Time(IssuedAt)} it is {CaseWords.Of(status)}.")
            : new(null, string.Create(CultureInfo.InvariantCulture, $"The status list gives it the number {statuses[index]}, which has no meaning here."));
    }

    private static StatusListReader Opened(string token, X509Certificate2Collection roots)
    {
        if (token.Length > MostCharacters) throw new FormatException("The status list is larger than any that is made.");
        var parts = token.Split('.');
        if (parts.Length != 3) throw new FormatException("The status list is no signed token: three parts with dots between them are needed.");
        var (header, claims) = (Json(parts[0]), Json(parts[1]));
        if (Text(header, "typ") != StatusToken.Type) throw new FormatException($"The token is no status list: its type must be {StatusToken.Type}.");
        if (header.TryGetProperty("crit", out _)) throw new FormatException("The status list asks for something that this program does not know.");
        var issued = Instant(claims, "iat") ?? throw new FormatException("The status list does not say when it was made.");
        using var chain = new TokenChain(header, roots, issued);
        if (!chain.Signed($"{parts[0]}.{parts[1]}", Base64Url.DecodeFromChars(parts[2])))
            throw new FormatException("The status list was changed, or was not signed with the key of its certificate.");
        if (chain.Untrusted() is { } why) throw new FormatException(why);
        var list = claims.GetProperty("status_list");
        var bits = list.GetProperty("bits").GetInt32();
        if (bits is not (1 or 2 or 4 or 8)) throw new FormatException("The status list has numbers of a size that there is not.");
        return new(
            Text(claims, "sub") ?? throw new FormatException("The status list does not say which list it is."), issued, Instant(claims, "exp"),
            chain.Signer, StatusArray.Inflate(bits, Base64Url.DecodeFromChars(Text(list, "lst"))));
    }

    private static JsonElement Json(string part) => JsonElement.Parse(
        Base64Url.DecodeFromChars(part), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) ? DateTimeOffset.FromUnixTimeSeconds((long)value.GetDouble()) : null;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
