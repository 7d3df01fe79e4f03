using System.Globalization;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;

namespace ModelRegistry.Web.Components.Forms;

/// <summary>What a form says about its evidence: nothing is recorded here without who says so and where.</summary>
public sealed class EvidenceInput
{
    public string? Kind { get; set; }

    public string? Strength { get; set; }

    public string? Direction { get; set; }

    public string? AssertedBy { get; set; }

    public string? Source { get; set; }

    public string? SourceAddress { get; set; }

    public string? SourceDate { get; set; }

    public string? Nature { get; set; }

    public string? BytesDigest { get; set; }

    public string? Location { get; set; }

    public string? Score { get; set; }

    public string? Setup { get; set; }

    public TestInput Test { get; set => field = value ?? new(); } = new();

    /// <summary>The question, where the page does not know it by itself.</summary>
    public string? Question { get; set; }

    /// <summary>The claim, where the page does not make it by itself.</summary>
    public string? Claim { get; set; }

    /// <summary>The evidence for one question and claim; null, with errors, when the form does not say enough.</summary>
    public StatedEvidence? Read(FormErrors errors, EvidenceQuestion question, string claim, string form = "Form.Evidence")
    {
        errors.Require($"{form}.Kind", Kind, "Choose the kind of evidence.");
        errors.Require($"{form}.Strength", Strength, "Choose its strength.");
        errors.Require($"{form}.AssertedBy", AssertedBy, "Say who asserts it.");
        errors.Require($"{form}.Source", Source, "Give the source: a title, a citation or a file name.");
        var date = Typed.Day(errors, $"{form}.SourceDate", SourceDate);
        var digest = Typed.Digest(errors, $"{form}.BytesDigest", BytesDigest);
        var score = Typed.Score(errors, $"{form}.Score", Score);
        var test = Test.Read(errors, RestsOnTest, $"{form}.Test");
        return errors.Any ? null : new StatedEvidence
        {
            Kind = Enum.Parse<EvidenceKind>(Kind!),
            Question = question,
            Strength = Enum.Parse<EvidenceStrength>(Strength!),
            Direction = Enum.TryParse<EvidenceDirection>(Direction, out var direction) ? direction : EvidenceDirection.Supports,
            Claim = claim,
            AssertedBy = AssertedBy!,
            AgainstInterest = Nature == "admission",
            IsAllegation = Nature == "allegation",
            Source = Source!,
            SourceAddress = string.IsNullOrWhiteSpace(SourceAddress) ? null : SourceAddress.Trim(),
            SourceDate = date,
            BytesDigest = digest,
            Location = Blank.ToNull(Location),
            Score = score,
            Setup = Blank.ToNull(Setup),
            Test = test,
        };
    }

    private bool RestsOnTest => Enum.TryParse<EvidenceKind>(Kind, out var kind) && kind.Rule().IsTest;
}

/// <summary>
/// Reads what people type: days, countries, numbers and bounds. An empty field is unknown; a wrong one is an error with its remedy.
/// </summary>
public static class Typed
{
    public static DateOnly? Day(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(field, $"“{text}” is no day. Write it as year-month-day, such as 2026-02-23.");
        return null;
    }

    public static Domain.Sha256Digest? Digest(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Domain.Sha256Digest.TryParse(text, out var digest))
        {
            return digest;
        }

        errors.Add(field, $"“{text}” is no SHA-256 digest. Write its 64 hexadecimal digits, as sha256sum prints them.");
        return null;
    }

    public static double? Score(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TryNumber(text.Trim(), out var score) && score <= 1)
        {
            return (double)score;
        }

        errors.Add(field, $"“{text}” is no score. Write a number from 0 to 1, such as 0.82.");
        return null;
    }

    public static Domain.Country? Country(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Domain.Country.TryParse(text.Trim(), out var country))
        {
            return country;
        }

        errors.Add(field, $"“{text}” is no country code. Write two letters, such as US, CN or NL.");
        return null;
    }

    /// <summary>One number, or two with two dots between them.</summary>
    public static Domain.Interval? Bounds(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var ends = text.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && TryNumber(ends[0], out var low) && TryNumber(ends[^1], out var high) && high >= low)
        {
            return new(low, high);
        }

        errors.Add(field, $"“{text}” is no number. Write one, such as 2048, or a lower and an upper bound, such as 2000..4000.");
        return null;
    }

    /// <summary>A period from its first and its last day.</summary>
    public static Domain.Period? Period(FormErrors errors, string field, string? first, string? last)
    {
        var from = Day(errors, field, first);
        var to = Day(errors, field, last);
        if (from is null && to is not null || from > to)
        {
            errors.Add(field, "A period begins on or before the day it ends. Give its first day, and its last if it is over.");
            return null;
        }

        return from is { } start ? new(start, to?.AddDays(1)) : null;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number >= 0;
}
