using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Answers;

/// <summary>What differs between two releases: lines with &lt; of the one and &gt; of the other, as people know them.</summary>
internal static class DifferenceText
{
    public static void Print(ShowDifference.Answer answer)
    {
        Printed.Line($"< {Name(answer.One)}");
        Printed.Line($"> {Name(answer.Other)}");
        foreach (var edge in answer.Edges)
        {
            Printed.Line($"{(edge.OneIsChild ? "<" : ">")} was made from the other: {edge.Relation.Word()}");
        }

        if (answer.Same.Count > 0) Printed.Line($"alike of both: {string.Join(", ", answer.Same)}");
        if (answer.Silent.Count > 0) Printed.Line($"unknown of both: {string.Join(", ", answer.Silent)}");
        foreach (var respect in answer.Differing)
        {
            Printed.Line(respect.Name);
            Sides(respect.One.DefaultIfEmpty(Missing(respect)), respect.Other.DefaultIfEmpty(Missing(respect)));
        }

        Files(answer.ByPath);
    }

    public static object Document(ShowDifference.Answer answer) => new
    {
        One = Name(answer.One),
        Other = Name(answer.Other),
        answer.NothingDiffers,
        Edges = answer.Edges.Select(edge => new { edge.OneIsChild, Relation = edge.Relation.Word() }),
        answer.Differing,
        answer.Same,
        Unknown = answer.Silent,
        Files = new
        {
            answer.ByPath.Same,
            answer.ByPath.Moved,
            Changed = answer.ByPath.Changed.Select(file => new { file.Path, One = file.One?.Hex, Other = file.Other?.Hex }),
            answer.ByPath.OnlyOne,
            answer.ByPath.OnlyOther,
            answer.ByPath.Cut,
        },
    };

    private static string Name(ShowDifference.Side side) => ReleaseNames.Of(side.Name, side.Label);

    private static string Missing(ShowDifference.Respect respect) => respect.Both > 0 ? "(nothing more)" : "(unknown)";

    private static void Files(ShowDifference.Files files)
    {
        Printed.Line($"files: {files.Same} with the same path and bytes");
        foreach (var file in files.Changed) Printed.Line($"! {file.Path}: {file.One?.Hex ?? "unknown"} against {file.Other?.Hex ?? "unknown"}", 1);
        foreach (var path in files.Moved) Printed.Line($"= {path}: the other has these bytes under another path", 1);
        Sides(files.OnlyOne, files.OnlyOther);
        if (files.Cut) Printed.Line("More files are recorded than were compared.", 1);
    }

    private static void Sides(IEnumerable<string> one, IEnumerable<string> other)
    {
        foreach (var line in one) Printed.Line($"< {line}", 1);
        foreach (var line in other) Printed.Line($"> {line}", 1);
    }
}
