using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Codes that people write down: letters that are read alike are not among them.</summary>
internal static class SpareCode
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Group = 4;
    private const int Groups = 4; // 16 letters of 5 bits: 80 bits

    public static int Length => Group * Groups;

    /// <summary>"ABCD-EFGH-JKLM-NPQR".</summary>
    public static string Make() => string.Join(
        '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, Group)));

    /// <summary>The letters of what was typed, without what people put between them.</summary>
    public static string Bare(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    public static Sha256Digest DigestOf(string code) => Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(Bare(code)));
}
