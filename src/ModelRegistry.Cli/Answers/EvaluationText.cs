using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Answers;

/// <summary>An evaluation as lines that people read: the answer first, then the trace of every rule that concerns it.</summary>
internal static class EvaluationText
{
    public static void Print(Evaluation evaluation)
    {
        Answer(evaluation.Answer);
        Printed.Row("rulebook", evaluation.Edition);
        foreach (var finding in evaluation.Findings.Where(finding => finding.Outcome != Outcome.NotApplicable)) Trace(finding);
        var others = evaluation.Findings.Count(finding => finding.Outcome == Outcome.NotApplicable);
        Printed.Line($"{others} more rules do not concern it; --format json lists them.");
    }

    public static void Answer(Answer answer)
    {
        Printed.Line(answer.Headline);
        foreach (var reason in answer.Reasons) Printed.Line("- " + reason);
        RequirementText.Print(answer.Requirements);
        List("conditions:", answer.Conditions);
        List("what would settle it:", answer.Questions.Select(question => question.Question));
        if (answer.ReviewPolicy is { } policy) Printed.Row("review policy", SplitName.Of(policy));
        if (answer.Decision is { } decision) Printed.Row("decision", decision);
        Printed.Row("good for", answer.GoodFor.ToString("O"));
    }

    private static void Trace(Finding finding)
    {
        Printed.Line();
        var counts = finding.Counts ? "" : ", does not count under this profile";
        Printed.Line($"{finding.Citation}: {finding.Title} ({SplitName.Of(finding.Outcome)}{counts})");
        Printed.Line(finding.StandingText, 1);
        foreach (var limb in finding.Limbs)
        {
            Printed.Line($"[{Said(limb.Truth)}] {limb.Words}: {limb.Because}", 1);
            if (limb.Missing is { } missing) Printed.Line("settled by: " + missing.Question, 2);
        }

        foreach (var mark in finding.TurnsOnUnverified) Printed.Line("not verified: " + mark, 1);
    }

    private static void List(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Printed.Line(title);
        foreach (var line in all) Printed.Line("- " + line, 1);
    }

    private static string Said(Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", Truth.Unknown => "?" };
}
