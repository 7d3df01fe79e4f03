using System.Globalization;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Cases;

/// <summary>Whether the draft of a case is within the limit of whoever only acts for a role.</summary>
internal static class ActingLimits
{
    /// <summary>Why it is not; null when it is.</summary>
    /// <param name="acting">For which role they act, and up to what.</param>
    /// <param name="case">A case whose draft stands.</param>
    public static Refusal? WhyNot(this ActingFor acting, LicenceCase @case)
    {
        var draft = @case.LiveDraft!;
        return acting.WhyNot(draft.Outcome.ToString(), ValueOf(@case.Application), draft.Countersignatures);
    }

    private static long? ValueOf(CaseApplication application) =>
        application.Details.TryGetValue(StatedValue.Field, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
