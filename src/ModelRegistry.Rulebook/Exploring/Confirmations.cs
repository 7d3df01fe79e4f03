using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>
/// What an officer confirms with a source: law that was not read in its instrument, readings, allegations, chips in a record.
/// </summary>
internal sealed class Confirmations : FactFamily
{
    public const string Prefix = "confirm.";
    private const string Supposing = "supposed for the sake of the question";

    public override FactForm? Form(Supposed at, MissingFact missing) =>
        Settles(missing.Id) is null ? null : Answering.YesOrNo(missing, SettledBy.Confirmation);

    public override Supposed? Settle(Supposed at, string id, string value) =>
        Settles(id) is { } settles && Answering.Truth(value) is { } truth
            ? at with
            {
                Facts = at.Facts with
                {
                    Confirmations = [.. at.Facts.Confirmations.Where(other => other.Settles != settles), new(settles, truth, Supposing)],
                },
            }
            : null;

    /// <summary>The id by which a confirmation is asked for.</summary>
    public static string IdOf(string settles) => Settles(settles) is null ? Prefix + settles : settles;

    /// <summary>The id under which rules look a confirmation up; null when it is none.</summary>
    private static string? Settles(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..]
        : id.StartsWith("chip/", StringComparison.Ordinal) || id.StartsWith("campaign/", StringComparison.Ordinal) ? id
        : id.StartsWith("us/eccn/4e091/reading/", StringComparison.Ordinal) ? id
        : id.StartsWith("entry.", StringComparison.Ordinal) && id.EndsWith(".covers", StringComparison.Ordinal) ? id
        : id.StartsWith("party.", StringComparison.Ordinal) && id.EndsWith(".entity-list", StringComparison.Ordinal) ? id
        : id.StartsWith("party.", StringComparison.Ordinal) && id.EndsWith(".listed", StringComparison.Ordinal) ? id
        : null;
}
