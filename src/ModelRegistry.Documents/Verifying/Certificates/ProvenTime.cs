using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Since when a signature is known to have been there. The time-stamps are judged from the newest to the oldest, each for the moment by
/// which the next newer one shows it to have been there (ETSI EN 319 102-1, 5.6): so a renewal keeps the older ones good.
/// </summary>
internal sealed class ProvenTime
{
    private readonly List<(bool OverDocument, int Revision, Stamped Stamped)> stamps = [];

    private ProvenTime()
    {
    }

    /// <summary>The earliest time that is proved, or null.</summary>
    public DateTimeOffset? At => Held.Select(one => (DateTimeOffset?)one.Stamped.At).Min();

    /// <summary>Every time-stamp found, the newest first, that over the signature last.</summary>
    public IEnumerable<TimeStampFacts> Facts => stamps.Select(one => new TimeStampFacts(
        one.Stamped.At, one.Stamped.Authority, one.OverDocument, one.Stamped.Outcome == CheckOutcome.Passed));

    public IEnumerable<(bool OverDocument, int Revision, Stamped Stamped)> Held =>
        stamps.Where(one => one.Stamped.Outcome == CheckOutcome.Passed);

    public static ProvenTime Of(PdfDocument document, byte[] bytes, CmsSignature cms, TimeStampCheck check, DateTimeOffset now)
    {
        var proven = new ProvenTime();
        var knownBy = now;
        foreach (var one in DocumentTimeStamp.In(document, bytes))
        {
            var stamped = one.Fault is { } fault
                ? new Stamped(CheckOutcome.Failed, fault, default, [])
                : check.Of(one.Token, one.Data, knownBy);
            knownBy = proven.Add(overDocument: true, one.Revision, stamped, knownBy);
        }

        if (cms.TimeStamp is { } token) proven.Add(overDocument: false, 0, check.Of(token, cms.Signature, knownBy), knownBy);
        return proven;
    }

    /// <summary>The checks of the report: one for all time-stamps, one for the time.</summary>
    public IEnumerable<Check> Checks(DateTimeOffset? claimed, DateTimeOffset now)
    {
        yield return Stamps();
        yield return Time(claimed, now);
    }

    private DateTimeOffset Add(bool overDocument, int revision, Stamped stamped, DateTimeOffset knownBy)
    {
        stamps.Add((overDocument, revision, stamped));
        return stamped.Outcome == CheckOutcome.Passed && stamped.At < knownBy ? stamped.At : knownBy;
    }

    private Check Stamps()
    {
        const CheckKind kind = CheckKind.TimeStamps;
        if (stamps.Count == 0) return new Check(kind, CheckOutcome.NotChecked, "The file carries no time-stamp.", Decides: false);
        var all = stamps.Select(one => one.Stamped).ToList();
        if (all.Find(one => one.Outcome == CheckOutcome.Failed) is { } failed) return new Check(kind, CheckOutcome.Failed, failed.Sentence);
        if (all.Find(one => one.Outcome == CheckOutcome.NotChecked) is { } open)
            return new Check(kind, CheckOutcome.NotChecked, open.Sentence);
        var sentence = stamps.Count == 1 ? "The time-stamp holds." : $"All {stamps.Count} time-stamps hold.";
        return new Check(kind, CheckOutcome.Passed, $"{sentence} {all[^1].Sentence}");
    }

    private Check Time(DateTimeOffset? claimed, DateTimeOffset now)
    {
        const CheckKind kind = CheckKind.Time;
        if (claimed is not { } at) return new Check(kind, CheckOutcome.Failed, "The signature claims no time.");
        var said = Withdrawal.Day(at);
        if (at > now.AddMinutes(5))
            return new Check(kind, CheckOutcome.Failed, $"The signature claims to be of {said}, which is still to come.");
        if (At is not { } proven)
            return new Check(
                kind, CheckOutcome.NotChecked,
                $"The time of signing, {said}, is only claimed by the signer: no time-stamp proves it.", Decides: false);
        if (at > proven.AddMinutes(5))
            return new Check(
                kind, CheckOutcome.Failed,
                $"The signature claims to be of {said}, which is after the time-stamp of {Withdrawal.Day(proven)}.");
        return new Check(
            kind, CheckOutcome.Passed,
            $"The paper was signed not later than {Withdrawal.Day(proven)}, as a time-stamp proves; the signer says {said}.");
    }
}
