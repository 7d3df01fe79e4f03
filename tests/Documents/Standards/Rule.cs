using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>A paper with all that the rules read of it, and the text it was made from.</summary>
internal sealed class CheckedPaper
{
    private readonly ILookup<(string Page, int Mark), string> words;

    public CheckedPaper(PaperModel model, DecisionText text)
    {
        (Model, Text) = (model, text);
        Pages = [.. model.Pages.Select(page => new PageContent(model, page))];
        Structure = new PaperStructure(model);
        words = Pages.Zip(model.Pages)
            .SelectMany(page => page.First.Stretches.Where(one => one.Mark is not null).Select(one => (Key: (page.Second, one.Mark!.Value), one.Text)))
            .ToLookup(pair => pair.Key, pair => pair.Text);
    }

    public PaperModel Model { get; }

    public DecisionText Text { get; }

    public IReadOnlyList<PageContent> Pages { get; }

    public PaperStructure Structure { get; }

    public IEnumerable<ShownFont> Fonts => Model.All.Where(one => PaperModel.Name((one.Value as System.Text.Json.Nodes.JsonObject)?["/Subtype"]) == "Type0")
        .Select(one => new ShownFont(Model, one.Value.AsObject()));

    /// <summary>The words of a stretch.</summary>
    public string Words(StructureKid kid) => kid.Mark is { } mark && kid.Page is { } page ? words[(page, mark)].FirstOrDefault() ?? "" : "";

    public string Words(StructureElement element) => string.Concat(element.Content.Select(Words));
}

/// <summary>One rule of a standard.</summary>
/// <param name="Name">What must hold.</param>
/// <param name="Clause">Where the standard says so.</param>
/// <param name="Offences">What offends against it; empty where it holds.</param>
internal sealed record Rule(string Name, string Clause, Func<CheckedPaper, IEnumerable<string>> Offences)
{
    public static IEnumerable<Rule> All => [.. ArchivalRules.All, .. AccessibilityRules.All];

    public override string ToString() => Name;

    public static IEnumerable<string> Unless(bool holds, string offence) => holds ? [] : [offence];

    /// <summary>Everything that offends, with the rule that it offends against.</summary>
    public static List<string> Judge(PaperModel model, DecisionText text)
    {
        var paper = new CheckedPaper(model, text);
        return [.. All.SelectMany(rule => rule.Offences(paper).Select(offence => $"{rule.Name} ({rule.Clause}): {offence}"))];
    }
}
