using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ModelRegistry.Domain;

namespace ModelRegistry.Persistence.Storage;

/// <summary>Any typed id as its UUID.</summary>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree cannot call a static abstract member itself.
    private static TId Make(Guid value) => TId.Of(value);
}

/// <summary>A country as its two letters.</summary>
internal sealed class CountryConverter() : ValueConverter<Country, string>(country => country.Code, code => Country.Of(code));

/// <summary>A digest as its 64 digits.</summary>
internal sealed class DigestConverter() : ValueConverter<Sha256Digest, string>(digest => digest.Hex, hex => Sha256Digest.Of(hex));

/// <summary>An instant as UTC with whole microseconds, the finest that all three databases hold.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => Instants.Normalise(instant), stored => stored.ToUniversalTime());

/// <summary>An instant as microseconds since 1970, because SQLite neither sorts nor compares instants.</summary>
internal sealed class InstantAsMicroseconds()
    : ValueConverter<DateTimeOffset, long>(instant => Instants.ToMicroseconds(instant), stored => Instants.FromMicroseconds(stored));

/// <summary>Instants at the edge of storage.</summary>
internal static class Instants
{
    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long stored) =>
        new(DateTimeOffset.UnixEpoch.UtcTicks + (stored * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset Normalise(DateTimeOffset instant) => FromMicroseconds(ToMicroseconds(instant));
}

/// <summary>An interval as "low..high" in exact decimals; nothing after the dots when no upper bound is known.</summary>
internal sealed class IntervalConverter() : ValueConverter<Interval, string>(interval => Write(interval), text => Read(text))
{
    public static string Write(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Low}..{interval.High}");

    public static Interval Read(string text)
    {
        var ends = text.Split("..");
        return new(Number(ends[0]), ends[1].Length == 0 ? null : Number(ends[1]));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>Operations as exact text; the two doubles to sort and compare by stand in columns beside it.</summary>
internal sealed class OperationsConverter() : ValueConverter<Operations, string>(operations => Write(operations), text => Read(text))
{
    private sealed record Stored(string Bounds, string AsAsserted, string Method);

    private static string Write(Operations operations) =>
        JsonSerializer.Serialize(
            new Stored(IntervalConverter.Write(operations.Bounds), operations.AsAsserted, operations.Method.ToString()));

    private static Operations Read(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text)!;
        return new(IntervalConverter.Read(stored.Bounds), stored.AsAsserted, Enum.Parse<EstimateMethod>(stored.Method));
    }
}

/// <summary>A share as exact text: bounds, unit and method.</summary>
internal sealed class ShareConverter() : ValueConverter<Share, string>(share => Write(share), text => Read(text))
{
    private sealed record Stored(string Bounds, string Unit, string Method);

    private static string Write(Share share) =>
        JsonSerializer.Serialize(new Stored(IntervalConverter.Write(share.Bounds), share.Unit.ToString(), share.Method));

    private static Share Read(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text)!;
        return new(IntervalConverter.Read(stored.Bounds), Enum.Parse<ShareUnit>(stored.Unit), stored.Method);
    }
}
