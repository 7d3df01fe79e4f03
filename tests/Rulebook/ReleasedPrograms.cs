using System.Reflection;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>A released version of the program carries the manifest of its edition, and says what to run while it does not.</summary>
public sealed class ReleasedPrograms
{
    // What the SDK writes where no version is set: a build between two releases.
    private const string Unreleased = "1.0.0";

    private static readonly EditionManifest Own = RulebookEdition.Current.Manifest;

    [Fact]
    public void This_one_has_its_manifest_if_it_is_released() =>
        Assert.Null(Missing(VersionOf(typeof(RulebookEdition).Assembly), EarlierPrograms.All, Own.Hash));

    [Fact]
    public void Every_manifest_that_is_built_in_names_its_program_once()
    {
        Assert.All(EarlierPrograms.All, known => Assert.False(string.IsNullOrWhiteSpace(known.Program)));
        Assert.Distinct(EarlierPrograms.All.Select(known => known.Program));
        Assert.All(EarlierPrograms.All, known => Assert.Same(known, EarlierPrograms.Find(known.Hash)));
    }

    [Fact]
    public void A_version_without_its_manifest_or_with_another_edition_s_is_told_what_to_run()
    {
        Assert.Null(Missing(Unreleased, [], Own.Hash));
        Assert.Null(Missing("2.1.0", [Own with { Program = "2.1.0" }], Own.Hash));
        Assert.Contains("rules manifest > src/ModelRegistry.Rulebook/Editions/Releases/2.1.0.json", Missing("2.1.0", [], Own.Hash), StringComparison.Ordinal);
        Assert.Contains("rules manifest", Missing("2.1.0", [Own with { Program = "2.0.0" }], Own.Hash), StringComparison.Ordinal);
        Assert.Contains("another edition", Missing("2.1.0", [Own with { Program = "2.1.0", Hash = new('0', 64) }], Own.Hash), StringComparison.Ordinal);
    }

    private static string? Missing(string version, IReadOnlyList<EditionManifest> built, string hash)
    {
        var known = built.FirstOrDefault(manifest => manifest.Program == version);
        if (version == Unreleased || known?.Hash == hash)
        {
            return null;
        }

        return $"Version {version} {(known is null ? "has no manifest" : "has the manifest of another edition: its rules have changed since")}. "
            + $"Run: dotnet run --project src/ModelRegistry.Cli -- rules manifest > src/ModelRegistry.Rulebook/Editions/Releases/{version}.json, "
            + $"with \"program\": \"{version}\" in it, and build again.";
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
