using System.Globalization;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Casework;

/// <summary>A condition with duty and due day as an officer typed it; nothing where nothing was typed.</summary>
public sealed class DutyInput
{
    public string? Text { get; set; }

    public string? Duty { get; set; }

    public string? DueOn { get; set; }

    public string? EveryMonths { get; set; }

    public string? RemindDays { get; set; }

    public string? Evidence { get; set; }

    /// <summary>Whether anything was typed.</summary>
    public bool IsSaid => !string.IsNullOrWhiteSpace(Text + Duty + DueOn + EveryMonths + RemindDays + Evidence);

    /// <summary>The condition; null, with errors, when the form does not say enough.</summary>
    public ConditionTerms? Read(string name, FormErrors errors)
    {
        errors.Require($"{name}.Text", Text, "Write what is asked.");
        errors.Require($"{name}.Duty", Duty, "Choose the duty.");
        var due = Typed.Day(errors, $"{name}.DueOn", DueOn);
        var (months, days) = (Whole(errors, $"{name}.EveryMonths", EveryMonths), Whole(errors, $"{name}.RemindDays", RemindDays));
        return errors.Any || !Enum.TryParse<ConditionDuty>(Duty, out var duty)
            ? null
            : new(Text!, duty) { DueOn = due, EveryMonths = months, RemindDays = days ?? 0, Evidence = Blank.ToNull(Evidence) };
    }

    internal static int? Whole(FormErrors errors, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        errors.Add(field, $"“{text}” is no whole number. Write digits, such as 12.");
        return null;
    }
}

/// <summary>A limit of usage as an officer typed it.</summary>
public sealed class LimitInput
{
    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? Decimals { get; set; }

    /// <summary>The limit; null where none was typed, or with errors.</summary>
    public UsageLimit? Read(FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Quantity + Unit))
        {
            return null;
        }

        errors.Require("Form.Limit.Unit", Unit, "Write of what, such as deployments.");
        var decimals = DutyInput.Whole(errors, "Form.Limit.Decimals", Decimals) ?? 0;
        if (decimal.TryParse(Quantity?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity))
        {
            return errors.Any ? null : new(quantity, Unit!, decimals);
        }

        errors.Add("Form.Limit.Quantity", "Write how much is allowed as a number, such as 100.");
        return null;
    }
}
