using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// How the model was made: workflows and tasks. A task that puts the model out and takes another model in declares a parent without saying
/// the relation; one that takes data in declares its use.
/// </summary>
internal static class Formulation
{
    public static void Read(Source source, Bom bom, Node model)
    {
        var own = model.Text("bom-ref");
        foreach (var workflow in bom.Tree.List("formulation").SelectMany(formula => formula.List("workflows")))
        {
            Step(source, bom, own, workflow);
            foreach (var task in workflow.List("tasks")) Step(source, bom, own, task);
        }
    }

    private static void Step(Source source, Bom bom, string? own, Node step)
    {
        var makes = own is not null && References(step, "outputs").Any(r => r.Text == own);
        var concerns = makes || bom.Models.Count == 1 || References(step, "inputs").Any(r => r.Text == own);
        if (!concerns) return;
        var kinds = string.Join(", ", step.List("taskTypes").Select(t => t.Text));
        source.Say(Subject.TrainingStep, step, string.Join(": ",
            new[] { step.Text("name") ?? step.Text("uid") ?? "step", step.Text("description"), kinds }.Where(p => !string.IsNullOrEmpty(p))));
        if (!makes) return;
        foreach (var input in References(step, "inputs").Where(r => r.Text != own)) Input(source, bom, input);
    }

    private static void Input(Source source, Bom bom, Node reference)
    {
        if (bom.Find(reference.Text) is not { } component) return;
        if (Bom.IsModel(component)) Pedigree.Parent(source, component);
        else if (component.Text("type") is "data" or "dataset") DataSets.Component(source, reference, component);
    }

    private static IEnumerable<Node> References(Node step, string side) =>
        step.List(side).Select(one => one["resource"]?["ref"] ?? one["ref"]).OfType<Node>();
}
