using System.Globalization;

namespace ModelRegistry.Features.Decisions;

/// <summary>What a reader wants to know of a paper, in plain sentences and in the order of what matters.</summary>
internal static class PaperSentences
{
    public static IReadOnlyList<string> Of(PaperCheck paper)
    {
        var sentences = new List<string> { paper.Summary };
        if (paper.Verdict != PaperVerdict.NotValid && paper.Signer is not null) sentences.Add(When(paper));
        foreach (var kind in (string[])["changes", "printed text", "log"])
            sentences.AddRange(paper.Checks.Where(check => check.Kind == kind && check.Outcome == "passed")
                .Select(check => check.Sentence));
        if (paper.Status is { } status)
            sentences.Add(
                $"{(status.Holds ? "It holds" : "It does not hold")}: "
                + $"by the signed status list of {Time(status.AsAt)} it is {status.Word}.");
        sentences.AddRange(paper.OtherSignatures.SelectMany(one => one.Sentences));
        if (paper.Verdict != PaperVerdict.NotValid)
            sentences.AddRange(paper.Checks.Where(check => check.Outcome == "not checked" && !paper.Summary.Contains(
                check.Sentence, StringComparison.Ordinal)).Select(check => $"Not checked: {check.Sentence}"));
        return sentences;
    }

    private static string When(PaperCheck paper) => (paper.ProvenAt, paper.ClaimedAt) switch
    {
        ({ } proven, _) => $"It was signed not later than {Time(proven)}, which a time-stamp proves.",
        (_, { } claimed) => $"The signer says that it was signed on {Time(claimed)}; no time-stamp proves it.",
        _ => "It does not say when it was signed.",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
