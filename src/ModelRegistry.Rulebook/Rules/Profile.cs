using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>Which standings count under which profile.</summary>
public static class Profile
{
    /// <summary>
    /// Under "enforced" only what is enforced; under "codified" also what is in the code and not suspended or rescinded; under
    /// "proposed/NAME" what is enforced and the rules of that proposal. An unknown standing counts everywhere, and its finding is marked.
    /// </summary>
    public static bool Counts(Rule rule, Standing standing, string profile)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.OnlyUnder.Count > 0)
            return rule.OnlyUnder.Contains(profile, StringComparer.Ordinal) && standing != Standing.NotMade;
        return standing switch
        {
            Standing.Enforced or Standing.Unknown => true,
            Standing.Codified or Standing.ComplianceDue or Standing.NotEnforced => profile == Profiles.Codified,
            Standing.Proposed or Standing.Suspended or Standing.Rescinded or Standing.NotMade => false,
        };
    }

    /// <summary>The profile in words that every answer prints on its face.</summary>
    public static string Face(string profile) => profile switch
    {
        Profiles.Enforced => "under the law as enforced",
        Profiles.Codified => "under the law as codified, enforced or not",
        _ when profile.StartsWith("proposed/", StringComparison.Ordinal) =>
            $"under the proposal \"{profile["proposed/".Length..]}\", which is no law",
        _ => $"under the profile \"{profile}\"",
    };
}
