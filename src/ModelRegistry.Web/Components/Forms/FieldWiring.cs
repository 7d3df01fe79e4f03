namespace ModelRegistry.Web.Components.Forms;

/// <summary>What an input needs so that its label, hint and error belong to it.</summary>
/// <param name="Id">The input's id.</param>
/// <param name="DescribedBy">The ids of hint and error, or null when there is neither.</param>
/// <param name="Invalid">"true" when the field is in error, otherwise null.</param>
/// <param name="StateClass">The class that marks an input in error, otherwise null.</param>
public sealed record FieldWiring(string Id, string? DescribedBy, string? Invalid, string? StateClass);
