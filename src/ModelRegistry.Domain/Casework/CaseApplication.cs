namespace ModelRegistry.Domain.Casework;

/// <summary>
/// What an applicant handed in: the release, and the whole question as it was asked. It is never changed; who wants something else
/// withdraws and applies again.
/// </summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="ReleaseName">The release's name on the day of the application, as "model" or "model@label".</param>
/// <param name="QuestionJson">The question (item, parties, destination, end use, access, activity, day) as canonical JSON.</param>
/// <param name="Destination">The country it is to go to, repeated from the question to be listed by.</param>
/// <param name="Day">The day the export or use is meant for.</param>
/// <param name="Note">What the applicant adds in words; null for nothing.</param>
public sealed record CaseApplication(
    ReleaseId ReleaseId, string ReleaseName, string QuestionJson, Country Destination, DateOnly Day, string? Note);
