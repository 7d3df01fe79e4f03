using ModelRegistry.Features.Clearances;

namespace ModelRegistry.Cli.Answers;

/// <summary>A clearance as lines that people read.</summary>
internal static class ClearanceText
{
    public static void Print(ClearanceAnswer answer)
    {
        Printed.Line(answer.Headline);
        foreach (var reason in answer.Reasons) Printed.Line("- " + reason);
        RequirementText.Print(answer.Requirements);
        List("conditions:", answer.Conditions);
        List("what would settle it:", answer.Questions.Select(question => question.Question));
        List("provisions:", answer.Citations.Select(found => $"{found.Citation}: {found.Title}; {found.StandingText}"));
        List("several releases match:", answer.Matches.Select(release => release.Name));
        List("declared parents:", answer.DeclaredParents.Select(parent => $"{parent.Name} ({parent.Relation}): {parent.Headline}"));
        if (answer.Release is { } release) Printed.Row("release", release.Name);
        if (answer.Decision is { } decision) Printed.Row("decision", decision);
        Printed.Row("law", Words.Hyphened(answer.Law.ToString()));
        Printed.Row("profile", answer.ProfileInWords);
        Printed.Row("good for", answer.GoodFor.ToString("O"));
        Printed.Row("rulebook", answer.Edition);
    }

    private static void List(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Printed.Line(title);
        foreach (var line in all) Printed.Line("- " + line, 1);
    }
}
