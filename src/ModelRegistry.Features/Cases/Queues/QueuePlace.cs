using System.Globalization;

namespace ModelRegistry.Features.Cases.Queues;

/// <summary>Where a page of a queue ended: a position, and the day due where the queue is ordered by it.</summary>
internal sealed record QueuePlace(long Position, DateOnly? DueOn)
{
    public override string ToString() => DueOn is { } day ? $"{Position}.{day:yyyyMMdd}" : Position.ToString(CultureInfo.InvariantCulture);

    public static QueuePlace? Read(string? text)
    {
        var parts = text?.Split('.') ?? [];
        if (parts.Length is 0 or > 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return null;
        if (parts.Length == 1) return new(position, null);
        return DateOnly.TryParseExact(parts[1], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(position, day) : null;
    }
}
