namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>What an applicant states that the items are worth: by it an office limits who decides alone.</summary>
public static class StatedValue
{
    /// <summary>The field's name.</summary>
    public const string Field = "Value";

    /// <summary>The field, as licences ask for it.</summary>
    public static AskedField Asked { get; } = new(Field, "What it is worth, in whole units of the authority's money", FieldForm.Number)
    {
        Hint = "Such as 250000. Where you leave it open, only a countersigner for good decides.",
    };
}
