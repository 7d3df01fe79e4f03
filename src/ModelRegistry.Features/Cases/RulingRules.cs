using System.Linq.Expressions;
using FluentValidation;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Cases;

/// <summary>What must hold where a second person rules on what another proposed.</summary>
internal static class RulingRules
{
    private const int MostCharacters = 4000;

    /// <summary>Whoever rejects says what is wrong; whoever confirms may remark on it.</summary>
    public static void RejectedNeedsRemark<T>(
        this AbstractValidator<T> rules, Expression<Func<T, string?>> remark, Func<T, bool> confirms, string what) => rules.RuleFor(remark)
        .Must((act, text) => text is not { Length: > MostCharacters } && (confirms(act) || !string.IsNullOrWhiteSpace(text)))
        .Right($"A {what} that is rejected needs a remark.", "Write what is wrong with it, in at most 4,000 characters.");
}
