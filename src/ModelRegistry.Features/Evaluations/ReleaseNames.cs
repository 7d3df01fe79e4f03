namespace ModelRegistry.Features.Evaluations;

/// <summary>How a release is named in questions, traces and papers: "model", or "model@label" when the version has a label.</summary>
public static class ReleaseNames
{
    /// <summary>The label of a release of which no version is known.</summary>
    public const string Unspecified = "unspecified";

    /// <summary>The name of a release.</summary>
    public static string Of(string model, string label) => label == Unspecified ? model : $"{model}@{label}";

    /// <summary>Takes a name apart; a missing label is null.</summary>
    public static (string Model, string? Label) Parts(string name)
    {
        var at = name.LastIndexOf('@');
        return at > 0 && at < name.Length - 1 ? (name[..at], name[(at + 1)..]) : (name, null);
    }
}
