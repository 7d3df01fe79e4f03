using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Answers;

/// <summary>Requirements that are met, with every exception to them, as lines that people read.</summary>
internal static class RequirementText
{
    public static void Print(IReadOnlyList<MetRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            var none = requirement.Exceptions.Count == 0 ? ": this edition holds none" : ":";
            Printed.Line($"exceptions to {requirement.Citation}{none}");
            foreach (var looked in requirement.Exceptions)
            {
                Printed.Line($"- {looked.Citation} ({looked.Title}): {looked.Why}", 1);
                if (looked.Conditions.Count > 0) Printed.Line("its conditions: " + string.Join("; ", looked.Conditions), 2);
            }

            if (requirement.UsualConditions.Count > 0)
                Printed.Line("a licence is usually made subject to: " + string.Join("; ", requirement.UsualConditions), 1);
        }
    }
}
