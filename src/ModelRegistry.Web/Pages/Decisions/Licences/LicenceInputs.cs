using System.Globalization;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Decisions.Licences;

/// <summary>Usage as a holder typed it. The key is made with the page: sending the same page twice is one report.</summary>
public sealed class UsageInput
{
    public string? Key { get; set; }

    public string? Quantity { get; set; }

    public string? UsedOn { get; set; }

    public string? Text { get; set; }

    /// <summary>The act; null, with errors, when the form does not say enough.</summary>
    public ReportUsage? Read(string decision, FormErrors errors)
    {
        errors.Require("Usage.Quantity", Quantity, "Write how much was used.");
        errors.Require("Usage.UsedOn", UsedOn, "Write the day of use.");
        errors.Require("Usage.Text", Text, "Say on what it was used.");
        var day = Typed.Day(errors, "Usage.UsedOn", UsedOn);
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(Quantity?.Trim(), Plain, CultureInfo.InvariantCulture, out var quantity)
            && !string.IsNullOrWhiteSpace(Quantity))
        {
            errors.Add("Usage.Quantity", $"“{Quantity}” is no number. Write digits, with a point before decimals, such as 12 or 0.5.");
        }

        return errors.Any ? null : new(decision, Key ?? "", quantity, day ?? default, Text!);
    }
}

/// <summary>A report on a condition as a holder typed it.</summary>
public sealed class FulfilmentInput
{
    public string? Number { get; set; }

    public string? Text { get; set; }

    /// <summary>The act; null, with errors, when the form does not say enough.</summary>
    public async Task<ReportFulfilment?> ReadAsync(string decision, FormErrors errors, HttpContext context)
    {
        errors.Require("Fulfilment.Number", Number, "Choose the condition.");
        errors.Require("Fulfilment.Text", Text, "Write how it is fulfilled.");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var file = form.Files.GetFile("Fulfilment.Document") is { FileName.Length: > 0 } sent ? sent : null;
        if (file is { Length: 0 or > ReportFulfilment.MostBytes })
        {
            errors.Add("Fulfilment.Document", "The document is empty or larger than 10 MB. Make it smaller, or send a part of it.");
        }

        if (errors.Any || !int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (file is null)
        {
            return new(decision, number, Text!);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, context.RequestAborted);
        return new(decision, number, Text!, file.FileName, bytes.ToArray());
    }
}

/// <summary>What an officer says of a condition.</summary>
public sealed class JudgedInput
{
    public string? Number { get; set; }

    public string? Act { get; set; }

    public string? Text { get; set; }

    /// <summary>The act; null, with errors, when the form does not say enough.</summary>
    public JudgeFulfilment? Read(string decision, FormErrors errors)
    {
        errors.Require("Judged.Number", Number, "Choose the condition.");
        errors.Require("Judged.Act", Act, "Choose what you say.");
        errors.Require("Judged.Text", Text, "Write why.");
        return errors.Any || !int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !Enum.TryParse<LicenceAct>(Act, out var act)
            ? null
            : new(decision, number, act, Text!);
    }
}
