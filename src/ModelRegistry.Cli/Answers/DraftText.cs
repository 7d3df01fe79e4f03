using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli.Answers;

/// <summary>Drafts of applications in words.</summary>
internal static class DraftText
{
    public static int Print(ParseResult parsed, JsonElement draft) => Casework.Print(parsed, draft, shown =>
    {
        Printed.Line($"{shown.GetProperty("type").Text("title")} for {shown.Text("releaseName")}");
        Printed.Row("held by", shown.Text("holder"));
        Printed.Row("saved", $"{shown.Text("savedAt")} by {shown.Text("savedBy")}");
        if (shown.Text("amends") is { } amended) Printed.Row("amends", amended);
        foreach (var field in shown.GetProperty("values").EnumerateObject()) Printed.Line($"{field.Name}: {field.Value}", 1);
        foreach (var document in shown.Each("documents")) Printed.Line($"document, {document.Text("purpose")}: {document.Text("name")}", 1);
        Missing(shown);
    });

    /// <summary>What stands against handing it in, on stderr.</summary>
    public static void Missing(JsonElement draft)
    {
        foreach (var one in draft.Each("missing")) Console.Error.WriteLine($"{one.Text("where")}: {one.Text("what")} {one.Text("whatWouldBeRight")}");
    }

    public static void List(JsonElement found)
    {
        foreach (var one in found.Each("drafts"))
            Printed.Line($"{one.Text("id")}  {one.Text("title")} for {one.Text("releaseName")}, held by {one.Text("holder")}, saved {one.Text("savedAt")}");
    }
}
