using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// A number that changes when what goes into it changes: FNV-1a of 64 bits, the same on every machine for ever. It finds what changed
/// among one's own records; it is no defence against anybody.
/// </summary>
internal struct Fingerprint
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private ulong sum;

    public static Fingerprint New => new() { sum = Start };

    public readonly long Value => unchecked((long)sum);

    public void Add(long number)
    {
        for (var shift = 0; shift < 64; shift += 8)
            sum = unchecked((sum ^ (byte)(number >> shift)) * Prime);
    }

    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        foreach (var letter in text ?? "")
            sum = unchecked((sum ^ letter) * Prime);
    }

    public void Add(Interval? number)
    {
        Add(number?.Low ?? -1);
        Add(number?.High ?? -1);
    }

    private void Add(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        foreach (var part in bits)
            Add((long)part);
    }

    public void Add(Party? party)
    {
        string?[] texts = [party?.Name, party?.Country, party?.Headquarters, party?.UltimateParent, party?.UltimateParentCountry];
        foreach (var text in texts)
            Add(text);
        foreach (var owner in party?.Owners ?? [])
        {
            Add(owner.Name);
            Add(owner.Fraction);
        }
    }

    public void Add(IReadOnlyList<EvidenceFacts> evidence)
    {
        Add(evidence.Count);
        foreach (var item in evidence)
        {
            Add(item.Id);
            Add(((int)item.Kind << 16) | ((int)item.Strength << 8) | (int)item.Direction);
        }
    }

    public void Add(ReleaseFacts facts)
    {
        Add(facts.Name);
        Add(facts.Family);
        Add(facts.Developer);
        Add(((int)facts.Publication.Published << 8) | ((int)facts.TrainingComplete << 4) | (int)facts.ChipsComplete);
        Add(facts.Publication.Since?.DayNumber ?? -1);
        Add(facts.ReleasedOn?.DayNumber ?? -1);
        foreach (var run in facts.Training)
        {
            Add(run.Operations);
            Add(run.Place);
            Add(run.From?.DayNumber ?? -1);
        }

        foreach (var use in facts.Chips)
        {
            Add(use.Chip);
            Add(((int)use.Purpose << 8) | ((int)use.SubjectToEar << 4) | (use.Stipulated ? 1 : 0));
            Add(use.Evidence);
        }
    }

    public void Add(DerivationFacts edge)
    {
        Add(((int)edge.Relation << 8) | ((int)edge.DataPublished << 4) | (edge.Stipulated ? 1 : 0));
        Add(edge.ShareOfOperations);
        Add(edge.GenerationOperations);
        Add(edge.Evidence);
    }
}
