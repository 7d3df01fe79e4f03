namespace ModelRegistry.Tests.House;

/// <summary>How a rule of the house is asserted: every offence is printed, not the first few.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Prepend($"{all.Count} offences:")));
    }
}
