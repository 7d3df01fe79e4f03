using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>Papers of the tests sealed by the office.</summary>
internal static class OfficeSeals
{
    public static async Task<byte[]> SealAsync(this TrustOffice office, string signer, SealLevel level, string authority = "tsa")
    {
        var made = await office.TrySealAsync(signer, level, authority);
        return made is Sealed.Paper paper ? paper.Decision.Bytes.ToArray() : throw new InvalidOperationException(((Sealed.Refused)made).Sentence);
    }

    public static async Task<Sealed> TrySealAsync(
        this TrustOffice office, string signer, SealLevel level, string authority = "tsa", string? lists = null, string? policy = null)
    {
        using var key = office.Key(signer);
        using var sealing = new Sealing(office.Plan(level, authority, lists, policy), TimeProvider.System);
        var statement = new SigningStatement("Licensing Officer", "Decision D-2026-0001 issued", "Washington", TimeProvider.System.GetUtcNow());
        return await sealing.SealAsync(key, Papers.Whole(), statement, default);
    }
}
