namespace ModelRegistry.Web.Components;

/// <summary>Makes ids of elements from the names of fields, so that a label, a hint and an error find their input.</summary>
internal static class ElementIds
{
    /// <summary>Keeps letters and digits, writes a hyphen for anything else.</summary>
    public static string From(string name) =>
        string.Create(name.Length, name, static (span, text) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = char.IsAsciiLetterOrDigit(text[at]) ? char.ToLowerInvariant(text[at]) : '-';
            }
        });
}
