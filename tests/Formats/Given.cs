using System.Text;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

/// <summary>Small files written where they are read.</summary>
internal static class Given
{
    public static ImportReader Reader { get; } = new(TimeProvider.System);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ImportedModel Card(string text, string? name = null, ImportLimits? limits = null) =>
        new ImportReader(TimeProvider.System, limits).ReadCard(Bytes(text), name);

    public static ImportedModel Front(string yaml, string? name = null, ImportLimits? limits = null) =>
        Card($"---\n{yaml}\n---\n# A model\n", name, limits);

    public static ImportedModel Metadata(string json) => Reader.ReadHubMetadata(Bytes(json));

    public static string[] Values(this ImportedModel model, Subject about) => [.. model.About(about).Select(s => s.Value)];

    /// <summary>The one message for a reason; a second one would be noise.</summary>
    public static NotUnderstood Only(this ImportedModel model, Reason reason) =>
        Assert.Single(model.NotUnderstood, n => n.Reason == reason);
}
