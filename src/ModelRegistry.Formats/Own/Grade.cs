using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Own;

/// <summary>
/// What a statement rests on, as one text: <c>modelreg:E8 weak; words</c>, with the test or score behind it as an object before the
/// semicolon (docs/formats.md). Read back it is what somebody wrote, and never makes a reported statement stronger.
/// </summary>
/// <param name="Class">Kind and class: "E8 weak".</param>
/// <param name="Test">The test it names; null where it names none.</param>
/// <param name="Score">The score it names.</param>
internal sealed partial record Grade(string Class, SignificanceTest? Test, double? Score)
{
    public static string Write(EvidenceKind kind, EvidenceStrength strength, SignificanceTest? test, double? score, string words) =>
        $"modelreg:E{(int)kind} {strength.ToString().ToLowerInvariant()}{Figures(test, score)}; {words}";

    /// <summary>The grade in a text; null where it carries none.</summary>
    public static Grade? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } found) return null;
        var figures = found.Groups["figures"].Value;
        var tree = figures.Length == 0 ? null
            : JsonTree.Read(Encoding.UTF8.GetBytes(figures), ImportLimits.Default, _ => { }, CancellationToken.None);
        return new(found.Groups["grade"].Value, tree is null ? null : TestIn(tree), Number(tree?["score"]));
    }

    private static string Figures(SignificanceTest? test, double? score)
    {
        if (test is null && score is null) return "";
        var figures = new JsonObject();
        if (score is { } known) figures["score"] = known;
        if (test is not null)
        {
            figures["null-hypothesis"] = test.NullHypothesis;
            figures["statistic"] = test.Statistic;
            figures["p"] = test.PValue;
            figures["n"] = test.SampleSize;
            figures["alpha"] = test.Alpha;
            figures["candidates"] = test.Candidates;
            if (test.KeyIsPublic is { } isPublic) figures["key-is-public"] = isPublic;
        }

        return " " + figures.ToJsonString(JsonSerializerOptions.Default);
    }

    private static SignificanceTest? TestIn(Node tree) =>
        tree.Text("null-hypothesis") is { } none && tree.Text("statistic") is { } statistic
        && Number(tree["p"]) is { } p && Number(tree["n"]) is { } n && Number(tree["alpha"]) is { } alpha && Number(tree["candidates"]) is { } candidates
            ? new(none, statistic, p, (int)Math.Min(n, int.MaxValue), alpha, (int)Math.Min(candidates, int.MaxValue),
                tree["key-is-public"]?.Text switch { "true" => true, "false" => false, _ => null })
            : null;

    private static double? Number(Node? node) =>
        double.TryParse(node?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    [GeneratedRegex(@"^modelreg:(?<grade>E(1[0-7]|[1-9]) (none|indicative|weak|moderate|strong|conclusive))( (?<figures>\{.*?\}))?;", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Form();
}
