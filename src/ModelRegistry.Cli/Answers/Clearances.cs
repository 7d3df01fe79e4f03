using System.CommandLine;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Answers;

/// <summary>From an answer to an exit code.</summary>
internal static class Clearances
{
    public static readonly Option<bool> AcceptConditions = new("--accept-conditions")
    {
        Description = "Exit with 0 where it is cleared with conditions: whoever asks keeps them.",
    };

    public static int Code(Clearance clearance, ParseResult parsed) => clearance switch
    {
        Clearance.Cleared => Exit.Yes,
        Clearance.ClearedWithConditions => parsed.GetValue(AcceptConditions) ? Exit.Yes : Exit.No,
        Clearance.NeedsLicence or Clearance.Refused => Exit.No,
        Clearance.CannotTell => Exit.CannotTell,
    };
}
