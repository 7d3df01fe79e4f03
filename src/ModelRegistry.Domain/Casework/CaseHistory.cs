namespace ModelRegistry.Domain.Casework;

/// <summary>Where a history no longer fits together, and how that shows.</summary>
/// <param name="Line">The first line that is wrong.</param>
/// <param name="Sentence">What is wrong with it.</param>
public sealed record HistoryBreak(int Line, string Sentence);

/// <summary>Checks and extends the hash chain of a case's events.</summary>
public static class CaseHistory
{
    /// <summary>What the first line names as its predecessor's hash.</summary>
    public static Sha256Digest Beginning { get; } = Sha256Digest.Of(new string('0', 64));

    /// <summary>Makes the line after the last one.</summary>
    internal static CaseEvent Next(LicenceCase @case, CaseMoved moved)
    {
        var unhashed = Write(@case, moved, Beginning);
        return Write(@case, moved, unhashed.ComputeHash());
    }

    /// <summary>Reads the whole chain; null when it holds.</summary>
    /// <param name="events">The lines as stored, in any order.</param>
    /// <param name="length">How many the case says there are: a cut tail shows by it.</param>
    /// <param name="head">The last hash that the case holds.</param>
    public static HistoryBreak? FindBreak(IEnumerable<CaseEvent> events, int length, Sha256Digest head)
    {
        var (previous, expected) = (Beginning, 1);
        foreach (var line in events.OrderBy(line => line.Line))
        {
            if (Judge(line, expected, previous) is { } broken) return broken;
            (previous, expected) = (line.Hash, expected + 1);
        }

        if (expected - 1 != length)
            return new(Math.Min(expected, length + 1), $"The case records {length} lines of history and {expected - 1} are there.");
        return previous == head ? null : new(length, $"Line {length} is not the one the case names as its last.");
    }

    private static HistoryBreak? Judge(CaseEvent line, int expected, Sha256Digest previous)
    {
        if (line.Line != expected)
            return new(expected, $"Line {expected} is missing; the next one found is {line.Line}.");
        if (line.PreviousHash != previous)
            return new(expected, $"Line {expected} does not follow the line before it: the hashes differ.");
        if (line.Hash == line.ComputeHash()) return null;
        return new(expected, $"Line {expected} was changed after it was written: its content no longer gives its hash.");
    }

    private static CaseEvent Write(LicenceCase @case, CaseMoved moved, Sha256Digest hash) => new()
    {
        CaseId = @case.Id,
        OrganisationId = @case.OrganisationId,
        Line = @case.HistoryLength + 1,
        At = moved.At,
        Act = moved.Move.Act,
        Stage = moved.Move.To,
        PersonId = moved.Person,
        Role = moved.Move.Role,
        Sentence = moved.Sentence,
        Internal = moved.Internal,
        About = moved.About,
        PreviousHash = @case.HistoryHead,
        Hash = hash,
    };
}

/// <summary>A move that was found allowed, with what the history says of it.</summary>
internal sealed record CaseMoved(CaseMove Move, PersonId Person, DateTimeOffset At, string Sentence, bool Internal, Sha256Digest? About);
