using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Attestations;

/// <summary>SLSA provenance (slsa.dev, version 1): who built, how, when, and from what.</summary>
internal static class SlsaProvenance
{
    public const string Predicate = "https://slsa.dev/provenance/v1";

    public static void Say(Attested attested, Node predicate)
    {
        var build = predicate["buildDefinition"];
        var run = predicate["runDetails"];
        var builder = run?["builder"]?.Text("id") ?? "a builder that is not named";
        var period = run?["metadata"] is { } when ? $", from {when.Text("startedOn") ?? "?"} to {when.Text("finishedOn") ?? "?"}" : "";
        attested.Say(Subject.TrainingStep, run ?? predicate, $"built by {builder} as {build?.Text("buildType") ?? "an unnamed type"}{period}");
        foreach (var parameter in build?["externalParameters"]?.Entries ?? [])
            attested.Say(Subject.TrainingStep, parameter.Value, $"parameter {parameter.Key}: {Shortened(parameter.Value.Raw.ToString())}");
        foreach (var dependency in build?.List("resolvedDependencies") ?? [])
        {
            if ((dependency.Text("uri") ?? dependency.Text("name")) is { } address)
                attested.TookIn(dependency, address, dependency["digest"]?.Text("sha256") is { } hex ? $"sha256 {hex}" : null);
        }
    }

    private static string Shortened(string text) => text.Length <= 400 ? text : text[..400] + "…";
}
