using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>Keys and plans of sealing with what the office has.</summary>
public static class OfficePlans
{
    public static SigningKey Key(this TrustOffice office, string name) =>
        Assert.IsType<KeyReading.Usable>(SigningKey.FromPkcs12(office.Pkcs12(name), TrustOffice.Password)).Key;

    public static SealingPlan Plan(
        this TrustOffice office, SealLevel? level, string authority = "tsa", string? lists = null, string? policy = null) =>
        new(level, new TimestampSource(office.At(authority), [office.Root], policy, TimeSpan.FromSeconds(authority == "silent" ? 1 : 20)),
            [office.Root], lists);
}
