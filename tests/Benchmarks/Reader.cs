using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Who reads all that an evaluation says: its sentences are put together when they are read.</summary>
internal static class Reader
{
    /// <summary>Reads every sentence of an evaluation, as a page or a paper would; how many characters they are.</summary>
    public static long Read(Evaluation evaluation)
    {
        long length = evaluation.Answer.Headline.Length + evaluation.Answer.Reasons.Sum(reason => reason.Length)
            + evaluation.Answer.Questions.Sum(Read);
        foreach (var finding in evaluation.Findings)
        {
            length += finding.WhyNotApplicable?.Length ?? 0;
            foreach (var limb in finding.Limbs)
            {
                length += limb.Words.Length + limb.Because.Length + limb.Steps.Sum(step => step.Length) + limb.AlsoMissing.Sum(Read)
                    + limb.Parameters.Sum(use => use.Value.Length) + (limb.Missing is { } missing ? Read(missing) : 0);
            }
        }

        return length;
    }

    private static long Read(MissingFact missing) => missing.Id.Length + missing.Question.Length;
}
