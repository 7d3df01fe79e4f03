using System.Text.Json.Serialization;

namespace ModelRegistry.Domain.Casework.Conditions;

/// <summary>What a condition asks of the holder, by code, so that conditions can be counted; the words stand beside it.</summary>
public enum ConditionDuty
{
    /// <summary>Report something to the authority.</summary>
    Report = 1,

    /// <summary>Keep a safeguard of the model in place.</summary>
    KeepSafeguard = 2,

    /// <summary>Hand it on to nobody.</summary>
    NoFurtherTransfer = 3,

    /// <summary>Let the authority inspect.</summary>
    AllowInspection = 4,

    /// <summary>Keep weights or access secure in a stated way.</summary>
    SecurityMeasure = 5,

    /// <summary>Another one, which the words give.</summary>
    Other = 6,
}

/// <summary>A condition as a decision states it. Its number is its place in the list, from 1.</summary>
/// <param name="Text">What is asked, as the holder reads it on the paper.</param>
/// <param name="Duty">The same by code.</param>
public sealed record ConditionTerms(string Text, ConditionDuty Duty)
{
    /// <summary>The last day to fulfil it, or to fulfil it the first time; null where it is to be kept all the time.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>After how many months it is due again; null for once.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>What is to be handed in to show it; null where words suffice.</summary>
    public string? Evidence { get; init; }

    /// <summary>How many days before the due day the holder is reminded; 0 for not before it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int RemindDays { get; init; }

    /// <summary>The due day after some fulfilments were accepted; null where none is to come.</summary>
    /// <param name="accepted">How often it was fulfilled and accepted.</param>
    public DateOnly? DueAfter(int accepted) => (DueOn, EveryMonths, accepted) switch
    {
        (null, _, _) => null,
        ({ } first, { } months, _) => first.AddMonths(months * accepted),
        ({ } first, null, 0) => first,
        _ => null,
    };
}
