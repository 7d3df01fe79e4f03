using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Components.Forms;

/// <summary>One thing wrong with a form: the name of the field (none when it concerns the whole) and a sentence.</summary>
public sealed record FormError(string? Field, string Message);

/// <summary>What is wrong with a form that was sent. A page cascades it to its fields and hands it to its head.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> all = [];

    public IReadOnlyList<FormError> All => all;

    public bool Any => all.Count > 0;

    public void Add(string? field, string message) => all.Add(new(field, message));

    /// <summary>Adds the sentence when a value is missing.</summary>
    public void Require(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, message);
        }
    }

    /// <summary>Takes over why an act was refused; a problem with a property goes to the form's field of the same name.</summary>
    public void Take(Refusal refusal, string form)
    {
        if (refusal is not Refusal.NotValid invalid)
        {
            Add(null, refusal.Sentence);
            return;
        }

        foreach (var problem in invalid.Problems)
        {
            var where = problem.Where == "/question/day" ? "Day" : problem.Where;
            var isProperty = where.Split('.').All(step => step is [>= 'A' and <= 'Z', ..] && step.All(char.IsAsciiLetterOrDigit));
            Add(isProperty ? $"{form}.{FieldOf(where)}" : null, isProperty ? Words(problem) : $"{problem.Where}: {Words(problem)}".TrimStart(':', ' '));
        }
    }

    /// <summary>
    /// The field of a form in which a property is typed: its own name, but for what one field of evidence says of several properties.
    /// </summary>
    public static string FieldOf(string property) => property switch
    {
        "Evidence.IsAllegation" or "Evidence.AgainstInterest" => "Evidence.Nature",
        "Evidence.Test" => "Evidence.Test.PValue",
        _ => property,
    };

    public string? For(string field) =>
        all.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase))?.Message;

    private static string Words(Problem problem) => $"{problem.What} {problem.WhatWouldBeRight}".Trim();
}
