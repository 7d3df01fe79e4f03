using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>The facts that rules declare: each is stated in the form of its kind.</summary>
internal sealed class DeclaredFacts(IReadOnlyDictionary<string, DeclaredFact> declared) : FactFamily
{
    public override FactForm? Form(Supposed at, MissingFact missing) =>
        declared.GetValueOrDefault(missing.Id) is { } fact ? Form(missing, fact) : null;

    private static FactForm Form(MissingFact missing, DeclaredFact fact) => fact.Kind switch
    {
        FactKind.YesOrNo => Answering.YesOrNo(missing, SettledBy.Statement),
        FactKind.Amount => Answering.Amount(
            missing, SettledBy.Statement, Hint(fact), [.. Trials(fact).Select(trial => trial + Answering.SupposedBasis)]),
        FactKind.Country => Answering.Country(missing, SettledBy.Statement),
        FactKind.Day => new(missing.Id, missing.Question, SettledBy.Statement, AnswerForm.Day) { Hint = "A day, such as 2026-11-20." },
    };

    public override Supposed? Settle(Supposed at, string id, string value)
    {
        var (answer, basis) = Answering.WithBasis(value);
        if (declared.GetValueOrDefault(id) is not { } fact || Stated(fact, answer) is not { } found)
            return null;
        var stated = found with { Basis = basis };
        return at with { Facts = at.Facts with { Stated = [.. at.Facts.Stated.Where(other => other.Id != id), stated] } };
    }

    private static string Hint(DeclaredFact fact) =>
        $"A number{(fact.Unit is { } unit ? $" in {unit}" : "")}, or two bounds: 1..3. "
        + "Where it is a judgement, its reasons after a semicolon.";

    private static StatedFact? Stated(DeclaredFact fact, string value) => fact.Kind switch
    {
        FactKind.YesOrNo => Answering.Truth(value) is { } holds ? new(fact.Id) { Holds = holds } : null,
        FactKind.Amount => Answering.Number(value) is { } amount ? new(fact.Id) { Amount = amount } : null,
        FactKind.Country => Answering.Code(value) is { } code ? new(fact.Id) { Country = code } : null,
        FactKind.Day => Answering.Day(value) is { } day ? new(fact.Id) { Day = day } : null,
    };

    /// <summary>A share is tried at its ends; another number at nothing and beyond any limit.</summary>
    private static string[] Trials(DeclaredFact fact) =>
        fact.Unit?.Contains("cent", StringComparison.Ordinal) == true ? ["0", "100"]
        : fact.Unit?.Contains("fraction", StringComparison.Ordinal) == true ? ["0", "1"]
        : ["0", "1e28"];
}
