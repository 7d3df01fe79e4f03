namespace ModelRegistry.Domain.Casework.Applications.Types;

/// <summary>What several types say in the same words.</summary>
internal static class Words
{
    public static readonly Letter Granted =
        new(DeterminationOutcome.Granted, "Licence granted", "What was asked may be done as it was asked, on the days the decision names.");

    public static readonly Letter GrantedWithConditions = new(
        DeterminationOutcome.GrantedWithConditions, "Licence granted with conditions",
        "What was asked may be done as it was asked, on the days the decision names, as long as every condition is kept.");

    public static readonly Letter Denied =
        new(DeterminationOutcome.Denied, "Licence denied", "What was asked may not be done; the reasons say under which provision.");

    public static readonly Letter NoLicenceRequired = new(
        DeterminationOutcome.NoLicenceRequired, "No licence required",
        "On the facts as stated, under the law in force on the day asked for, nothing asks for a licence.");

    public static readonly Letter Returned = new(
        DeterminationOutcome.ReturnedWithoutAction, "Application returned without action",
        "Nothing was decided; the reasons say what is missing or why no decision is needed. It can be handed in again.");

    /// <summary>The clocks of an application for a licence.</summary>
    public static readonly IReadOnlyList<string> LicenceClocks =
        ["us/clocks/first-review", "us/clocks/resolution", "uk/clocks/most", "uk/clocks/nearly-all"];

    public static readonly AskedDocument EndUserStatement =
        new("End-user statement", Required: false, "The end user's own word on who uses it, where and for what, signed.");
}
