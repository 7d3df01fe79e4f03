using ModelRegistry.Features.Cases.Advice;

namespace ModelRegistry.Web.Pages.Casework.Desks;

/// <summary>How a referral stands, in words.</summary>
internal static class ReferralWords
{
    public static string Of(ReferralState state) => state switch
    {
        ReferralState.Open => "open",
        ReferralState.Overdue => "open, and overdue",
        ReferralState.Answered => "answered",
        ReferralState.Recalled => "recalled",
    };
}
