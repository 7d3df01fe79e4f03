using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>A stretch of marked content: its tag, its mark where it has one, whether it is an artifact, and the words in it.</summary>
internal sealed record Stretch(string Tag, int? Mark, bool IsArtifact, string Text);

/// <summary>The drawing of one page, read operator by operator.</summary>
internal sealed partial class PageContent
{
    private static readonly HashSet<string> Painting = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"];
    private static readonly HashSet<string> OtherColours = ["g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"];
    private readonly Dictionary<string, ShownFont> fonts;
    private readonly StringBuilder words = new();
    private string font = "";

    public PageContent(PaperModel paper, string page)
    {
        var own = paper.Dictionary(paper.Object(page))!;
        var resources = paper.Dictionary(paper.Dictionary(own["/Resources"])!["/Font"])!;
        fonts = resources.ToDictionary(pair => pair.Key[1..], pair => new ShownFont(paper, paper.Dictionary(pair.Value)!));
        Read(paper.StreamText(own["/Contents"]));
    }

    public List<Stretch> Stretches { get; } = [];

    /// <summary>What is drawn outside every stretch, nested in one, or left open.</summary>
    public List<string> Untagged { get; } = [];

    public List<string> ForeignColours { get; } = [];

    public List<string> BadGlyphs { get; } = [];

    private void Read(string content)
    {
        List<string> operands = [];
        Stretch? open = null;
        foreach (Match token in Tokens().Matches(content))
        {
            var word = token.Value;
            if (!char.IsAsciiLetter(word[0]) && word[0] is not ('\'' or '"'))
            {
                operands.Add(word);
                continue;
            }

            if (word is "BDC" or "BMC")
            {
                if (open is not null) Untagged.Add($"a stretch inside another: {open.Tag}");
                open = Open(operands);
                words.Clear();
            }
            else if (word == "EMC")
            {
                if (open is not null) Stretches.Add(open with { Text = words.ToString() });
                open = null;
            }
            else if (word == "Tf") font = operands[0][1..];
            if (Painting.Contains(word) && open is null) Untagged.Add(word);
            if (OtherColours.Contains(word)) ForeignColours.Add(word);
            if (word == "Tj") Show(operands[0]);
            operands.Clear();
        }

        if (open is not null) Untagged.Add("a stretch without an end");
    }

    private static Stretch Open(List<string> operands)
    {
        var mark = operands.Count > 1 ? Mark().Match(operands[1]) : Match.Empty;
        return new Stretch(
            operands[0][1..], mark.Success ? int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture) : null, operands[0] == "/Artifact", "");
    }

    private void Show(string hexadecimal)
    {
        foreach (var code in hexadecimal[1..^1].Chunk(4).Select(digits => Convert.ToInt32(new string(digits), 16)))
        {
            if (fonts[font].Text(code) is { } text) words.Append(text);
            else BadGlyphs.Add($"{font} {code:X4}");
        }
    }

    [GeneratedRegex(@"<<(?:[^<>]|<<[^<>]*>>)*>>|<[0-9A-Fa-f]*>|\[[^\]]*\]|/[^\s<>\[\]/()]+|[^\s<>\[\]/()]+", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"/MCID (?<mark>\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
