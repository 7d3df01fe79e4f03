using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// What a sweep says of a release: the answer that an explained evaluation of it gives, and the rules that make it, no trace.
/// </summary>
/// <param name="Clearance">The answer.</param>
/// <param name="Rules">The ids of the rules that it rests on, in the rulebook's order.</param>
/// <param name="ReviewPolicy">The strictest policy among the requirements that are met; null where none is.</param>
public sealed record SweptAnswer(Clearance Clearance, IReadOnlyList<string> Rules, ReviewPolicy? ReviewPolicy);
