using System.Text.Json.Nodes;
using ModelRegistry.Documents;
using static ModelRegistry.Tests.Documents.Standards.PaperModel;
using static ModelRegistry.Tests.Documents.Standards.Rule;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>Rules of PDF/UA-1 (ISO 14289-1:2014) and of the structure of ISO 32000-1, as far as they touch what a paper of ours can hold.</summary>
internal static class AccessibilityRules
{
    private static readonly Dictionary<string, string[]> MayHold = new(StringComparer.Ordinal)
    {
        ["Document"] = ["P", "H1", "Sect", "Form"],
        ["Sect"] = ["H2", "H3", "P", "Div", "L", "Table", "Figure"],
        ["Div"] = ["P"],
        ["P"] = ["Link"],
        ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"],
        ["LBody"] = ["L"],
        ["Table"] = ["Caption", "THead", "TBody", "TR"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TR"] = ["TH", "TD"],
    };

    private static readonly string[] Leaves = ["H1", "H2", "H3", "Lbl", "TH", "TD", "Caption", "Link", "Figure", "Form"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("the file is marked, and has a language and a title that is shown", "ISO 14289-1, 6.2, 7.1, 7.2", Marked),
        new("all content is tagged or an artifact", "7.1", paper => paper.Pages.SelectMany(page => page.Untagged)
            .Concat(paper.Pages.SelectMany(page => page.Stretches).Where(one => one.Mark is null != one.IsArtifact).Select(one => one.Tag))),
        new("artifacts hold no word that stands nowhere else", "7.1, 7.8", Artifacts),
        new("stretches and elements lead to each other", "ISO 32000-1, 14.7.4.4", BothWays),
        new("elements stand where they may", "7.2; ISO 32000-1, 14.8.4", Places),
        new("headings begin with one of the first level and leave none out", "7.4.2", Headings),
        new("tables are regular and every cell has a header", "7.5", Tables),
        new("figures have an alternative and a place", "7.3", Figures),
        new("annotations are tagged, described and reached in the order of the structure", "7.18", Annotations),
        new("bookmarks lead to the headings", "7.17", Bookmarks),
        new("words stand in the order of the printed text", "7.2", PrintedOrder),
        new("drawing follows the order of the structure", "7.2", DrawnOrder),
    ];

    private static IEnumerable<string> Marked(CheckedPaper paper)
    {
        var catalog = paper.Model.Catalog;
        return
        [
            .. Unless(catalog["/MarkInfo"]?["/Marked"]?.GetValue<bool>() == true && catalog["/MarkInfo"]?["/Suspects"] is null, "not marked"),
            .. Unless(Text(catalog["/Lang"]) == paper.Text.Language, "no language"),
            .. Unless(catalog["/ViewerPreferences"]?["/DisplayDocTitle"]?.GetValue<bool>() == true, "the title is not shown"),
            .. Unless(Text(paper.Model.Information["/Title"])?.Contains(paper.Text.Title, StringComparison.Ordinal) == true, "no title"),
        ];
    }

    private static IEnumerable<string> Artifacts(CheckedPaper paper)
    {
        var said = NoSpace(paper.Words(paper.Structure.Document!));
        var headers = paper.Text.Sections.SelectMany(section => section.Blocks).OfType<Table>().SelectMany(table => table.Columns);
        var known = NoSpace(paper.Text.Authority + paper.Text.Reference + paper.Text.DemonstrationMark + string.Concat(headers.Select(one => one.Heading)));
        return paper.Pages.SelectMany(page => page.Stretches).Where(one => one.IsArtifact && NoSpace(one.Text).Any(char.IsLetter))
            .Where(one => !said.Contains(NoSpace(one.Text), StringComparison.Ordinal) && !known.Contains(NoSpace(one.Text), StringComparison.Ordinal)
                && !one.Text.Any(char.IsAsciiDigit))
            .Select(one => one.Text);
    }

    private static IEnumerable<string> BothWays(CheckedPaper paper)
    {
        for (var i = 0; i < paper.Pages.Count; i++)
        {
            var page = paper.Model.Pages[i];
            if (paper.Model.Object(page)!["/StructParents"]?.GetValue<int>() is not { } key)
            {
                yield return $"page {i + 1} leads nowhere";
                continue;
            }

            var parents = paper.Model.Array(paper.Structure.ParentOf(key)).Select(parent => parent!.GetValue<string>()).ToList();
            var marks = paper.Pages[i].Stretches.Where(one => one.Mark is not null).ToList();
            if (!marks.Select(one => one.Mark!.Value).SequenceEqual(Enumerable.Range(0, parents.Count))) yield return $"marks of page {i + 1}";
            for (var mark = 0; mark < parents.Count; mark++)
            {
                var holders = paper.Structure.Holders[(page, mark)].ToList();
                if (holders.Count != 1 || holders[0].Reference != parents[mark] || holders[0].Type != marks.ElementAtOrDefault(mark)?.Tag)
                    yield return $"mark {mark} of page {i + 1}";
            }
        }
    }

    private static IEnumerable<string> Places(CheckedPaper paper)
    {
        var wrong = paper.Structure.All.SelectMany(one => one.Elements.Where(kid => !MayHold.GetValueOrDefault(one.Type, []).Contains(kid.Type))
            .Select(kid => $"{kid.Type} in {one.Type}"));
        var unknown = paper.Structure.All.Where(one => !MayHold.ContainsKey(one.Type) && !Leaves.Contains(one.Type)).Select(one => one.Type);
        var lost = paper.Structure.All.SelectMany(one => one.Elements.Where(kid => kid.Entries["/P"]?.GetValue<string>() != one.Reference))
            .Select(kid => $"{kid.Type} names another parent");
        var labels = paper.Structure.All.Where(one => one.Type == "LI" && !one.Elements.Select(kid => kid.Type).SequenceEqual(["Lbl", "LBody"]))
            .Select(_ => "a point without label or body");
        return [.. wrong, .. unknown, .. lost, .. labels, .. Unless(paper.Structure.Document?.Type == "Document", "no document")];
    }

    private static IEnumerable<string> Headings(CheckedPaper paper)
    {
        var levels = paper.Structure.All.Where(one => one.Type is ['H', _]).Select(one => one.Type[1] - '0').ToList();
        return Unless(levels.FirstOrDefault() == 1 && levels.Count(level => level == 1) == 1, "the title")
            .Concat(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"H{pair.Second} after H{pair.First}"));
    }

    private static IEnumerable<string> Tables(CheckedPaper paper)
    {
        foreach (var table in paper.Structure.All.Where(one => one.Type == "Table"))
        {
            var rows = table.Whole.Where(one => one.Type == "TR").ToList();
            var scopes = table.Whole.Where(one => one.Type == "TH").Select(one => Name(one.Entries["/A"]?["/Scope"])).ToList();
            if (rows.Count == 0 || rows.Select(row => row.Elements.Count()).Distinct().Count() != 1) yield return "rows of different lengths";
            if (scopes.Any(scope => scope is not ("Row" or "Column"))) yield return "a header without scope";
            var first = rows.FirstOrDefault()?.Elements.All(cell => cell.Type == "TH") == true;
            if (!first && !rows.All(row => row.Elements.First().Type == "TH")) yield return "cells without a header";
        }
    }

    private static IEnumerable<string> Figures(CheckedPaper paper) => paper.Structure.All
        .Where(one => one.Type == "Figure" && (string.IsNullOrWhiteSpace(Text(one.Entries["/Alt"])) || one.Entries["/A"]?["/BBox"] is not JsonArray { Count: 4 }))
        .Select(_ => "a figure");

    private static IEnumerable<string> Annotations(CheckedPaper paper)
    {
        foreach (var (page, number) in paper.Model.Pages.Select((page, i) => (paper.Model.Object(page)!, i + 1)))
        {
            if (page["/Annots"] is null) continue;
            if (Name(page["/Tabs"]) != "S") yield return $"the order of page {number}";
            foreach (var reference in paper.Model.Array(page["/Annots"]).Select(one => one!.GetValue<string>()))
            {
                var own = paper.Model.Object(reference)!.AsObject();
                var parent = own["/StructParent"] is { } key ? paper.Structure.ParentOf(key.GetValue<int>())?.GetValue<string>() : null;
                var holder = paper.Structure.All.FirstOrDefault(one => one.Kids.Exists(kid => kid.Object == reference));
                var kind = Name(own["/Subtype"]);
                if (holder is null || holder.Reference != parent || holder.Type != (kind == "Widget" ? "Form" : kind)) yield return $"the {kind} is not tagged";
                if (string.IsNullOrEmpty(Text(own["/Contents"])) || (kind == "Widget" && string.IsNullOrEmpty(Text(own["/TU"])))) yield return $"the {kind} is not described";
            }
        }
    }

    private static IEnumerable<string> Bookmarks(CheckedPaper paper)
    {
        var marks = Items(paper, paper.Model.Dictionary(paper.Model.Catalog["/Outlines"])?["/First"]).ToList();
        var headings = paper.Structure.All.Where(one => one.Type is ['H', _])
            .Select(one => (Level: one.Type[1] - '0', Title: NoSpace(paper.Words(one)), one.Content.First().Page)).ToList();
        return Unless(marks.SequenceEqual(headings), "they differ");
    }

    private static IEnumerable<(int Level, string Title, string? Page)> Items(CheckedPaper paper, JsonNode? first, int level = 1)
    {
        for (var item = paper.Model.Dictionary(first); item is not null; item = paper.Model.Dictionary(item["/Next"]))
        {
            yield return (level, NoSpace(Text(item["/Title"]) ?? ""), item["/Dest"]?[0]?.GetValue<string>());
            foreach (var below in Items(paper, item["/First"], level + 1)) yield return below;
        }
    }

    private static IEnumerable<string> PrintedOrder(CheckedPaper paper)
    {
        var (said, printed) = (NoSpace(paper.Words(paper.Structure.Document!)), NoSpace(string.Concat(PrintedText.Of(paper.Text))));
        return Unless(said.StartsWith(printed, StringComparison.Ordinal), "they differ");
    }

    private static IEnumerable<string> DrawnOrder(CheckedPaper paper) => paper.Structure.Document!.Content.Where(kid => kid.Mark is not null)
        .GroupBy(kid => kid.Page)
        .Where(page => !page.Select(kid => kid.Mark!.Value).SequenceEqual(Enumerable.Range(0, page.Count())))
        .Select(page => page.Key ?? "no page");

    private static string NoSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B')));
}
