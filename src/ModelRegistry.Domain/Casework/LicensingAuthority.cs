namespace ModelRegistry.Domain.Casework;

/// <summary>An authority that decides on applications: whose references, clocks, grounds and law a case has.</summary>
/// <param name="Code">The beginning of its references: "UK" of "UK-2026-000001".</param>
/// <param name="Name">Whose it is, in words.</param>
public sealed record LicensingAuthority(string Code, string Name)
{
    /// <summary>The one that every case was for before there were several.</summary>
    public const string First = "US";

    /// <summary>The authorities that there can be offices of.</summary>
    public static IReadOnlyList<LicensingAuthority> All { get; } =
    [
        new(First, "United States"),
        new("UK", "United Kingdom"),
        new("NL", "Netherlands"),
        new("JP", "Japan"),
        new("KR", "Republic of Korea"),
        new("AU", "Australia"),
        new("CA", "Canada"),
    ];

    /// <summary>The authority of a code; null for a code that is none's.</summary>
    public static LicensingAuthority? Find(string? code) => All.FirstOrDefault(one => one.Code == code);
}
