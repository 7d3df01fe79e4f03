namespace ModelRegistry.Web.Components.Forms;

/// <summary>An empty field says nothing: it is unknown, never an empty text.</summary>
internal static class Blank
{
    public static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
