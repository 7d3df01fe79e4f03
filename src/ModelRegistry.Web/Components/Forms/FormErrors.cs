namespace ModelRegistry.Web.Components.Forms;

/// <summary>One thing wrong with a form: the name of the field (none when it concerns the whole) and a sentence.</summary>
public sealed record FormError(string? Field, string Message);

/// <summary>What is wrong with a form that was sent. A page cascades it to its fields and hands it to its head.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> all = [];

    public IReadOnlyList<FormError> All => all;

    public bool Any => all.Count > 0;

    public void Add(string? field, string message) => all.Add(new(field, message));

    /// <summary>Adds the sentence when a value is missing.</summary>
    public void Require(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, message);
        }
    }

    public string? For(string field) =>
        all.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase))?.Message;
}
