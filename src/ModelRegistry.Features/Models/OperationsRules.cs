using FluentValidation;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Models;

/// <summary>Operations come in as text, because the text as asserted is part of the fact.</summary>
internal static class OperationsRules
{
    public static void OperationsText<T>(this IRuleBuilder<T, string?> rule) => rule.Custom((text, into) =>
    {
        if (text is not null && !Operations.TryParse(text, EstimateMethod.NotStated, out _, out var problem))
        {
            into.AddFailure(new FluentValidation.Results.ValidationFailure(into.PropertyPath, problem)
            {
                CustomState = "One number from 0 to 1e28, such as 3.8e25, or two, such as 1e25..3e25.",
            });
        }
    });

    public static Operations? Read(string? text, EstimateMethod method) =>
        text is not null && Operations.TryParse(text, method, out var operations, out _) ? operations : null;
}
