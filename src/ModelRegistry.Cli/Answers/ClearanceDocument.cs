using ModelRegistry.Features.Clearances;

namespace ModelRegistry.Cli.Answers;

/// <summary>A clearance as one JSON document; the ids are texts.</summary>
internal static class ClearanceDocument
{
    public static object Of(ClearanceAnswer answer) => new
    {
        answer.Clearance,
        answer.Headline,
        answer.Reasons,
        answer.Conditions,
        answer.Questions,
        answer.Requirements,
        answer.Citations,
        answer.ReviewPolicy,
        answer.GoodFor,
        answer.Law,
        answer.Profile,
        answer.ProfileInWords,
        answer.Edition,
        Release = Release(answer.Release),
        Matches = answer.Matches.Select(Release),
        answer.DeclaredParents,
        answer.Decision,
    };

    private static object? Release(ClearedRelease? release) =>
        release is null ? null : new { Id = release.Id.ToString(), release.Name, release.RootDigest };
}
