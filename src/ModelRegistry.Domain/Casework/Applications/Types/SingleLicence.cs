namespace ModelRegistry.Domain.Casework.Applications.Types;

internal static class SingleLicence
{
    public static ApplicationType Type { get; } = new(
        ApplicationKind.SingleLicence, "Single licence",
        "To export, release or use one release of a model once, for one end user in one country.")
    {
        Fields =
        [
            new("Quantity", "How many copies, seats or deployments", FieldForm.Line) { Hint = "Such as: one deployment for 200 users." },
            StatedValue.Asked,
        ],
        Documents = [Words.EndUserStatement],
        Clocks = Words.LicenceClocks,
        Letters = [Words.Granted, Words.GrantedWithConditions, Words.Denied, Words.NoLicenceRequired, Words.Returned],
    };
}
