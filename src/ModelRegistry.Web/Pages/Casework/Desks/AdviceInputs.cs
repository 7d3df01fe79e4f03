namespace ModelRegistry.Web.Pages.Casework.Desks;

/// <summary>A referral as an officer typed it.</summary>
public sealed class ReferInput
{
    public Guid? Version { get; set; }

    public string? Agency { get; set; }

    public string? Capacity { get; set; }

    public string? Question { get; set; }

    public string? DueOn { get; set; }
}

/// <summary>What was said on a disagreement, as it was typed.</summary>
public sealed class MinuteInput
{
    public string? Speaker { get; set; }

    public string? Said { get; set; }
}

/// <summary>The last word on a disagreement, as it was typed.</summary>
public sealed class ResolutionInput
{
    public Guid? Version { get; set; }

    public string? As { get; set; }

    public string? Verdict { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }
}
