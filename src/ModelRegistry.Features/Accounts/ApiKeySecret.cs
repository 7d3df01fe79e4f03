using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Accounts;

/// <summary>The secret of an API key: a mark by which leaked keys are found in texts, and 256 random bits.</summary>
internal static class ApiKeySecret
{
    public const string Mark = "mr_";

    private const int RandomBytes = 32;
    private const int Length = 46; // the mark and 43 characters of unpadded base64url

    public static string Make() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static bool LooksLikeOne(string token) => token.Length == Length && token.StartsWith(Mark, StringComparison.Ordinal);

    public static Sha256Digest DigestOf(string secret) => Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(secret));
}
