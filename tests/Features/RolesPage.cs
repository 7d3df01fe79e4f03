using System.Reflection;
using System.Text;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>The page on roles says of every act who may, and is written from the program.</summary>
public sealed class RolesPage
{
    private static readonly string Place = Path.Combine(Checkout.Root, "docs", "roles.md");

    [Fact]
    public void says_what_the_program_does()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Place, written);
        }

        Assert.True(
            File.ReadAllText(Place).ReplaceLineEndings("\n") == written,
            "docs/roles.md is not what the program does: run MODELREG_WRITE_DOCS=1 dotnet test tests/Features --filter FullyQualifiedName~RolesPage");
    }

    private static string Write()
    {
        var text = new StringBuilder("""
            # Who may do what

            Written from the program by a test; do not edit. A row is a permission; a role that may is marked. The
            server asks at every act, whatever page or program sends it. *Shown again* stands where the person must have shown in the last
            minutes that it is they (`Registry:Accounts:ConfirmedMinutes`) for these acts: by a code, or without a second factor by the password. Whoever drafted
            neither signs nor releases that draft, whatever their roles.


            """.ReplaceLineEndings("\n"));
        Role[] roles = Enum.GetValues<Role>();
        Line(text, ["permission", .. roles.Select(Roles.Describe), "shown again"]);
        Line(text, Enumerable.Repeat("---", roles.Length + 2));
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var acts = Permissions.AllActs.Where(act => NeedsOf(act) == permission && act.IsAssignableTo(typeof(ITakesConfirmation))).OrderBy(act => act.Name, StringComparer.Ordinal);
            Line(text, [Roles.Describe(permission), .. roles.Select(role => May(role, permission)), string.Join(", ", acts.Select(act => act.Name))]);
        }

        text.Append("\n## Roles of two persons\nNobody is given both.\n\n");
        Line(text, ["role", "role", "because"]);
        Line(text, ["---", "---", "---"]);
        foreach (var (one, other, why) in Roles.Clashing)
        {
            Line(text, [Roles.Describe(one), Roles.Describe(other), why]);
        }

        return text.Append(
            $"""

            ## Machines
            A key is limited to some of: {string.Join(", ", CreateApiKey.Possible.Select(Roles.Describe))}; and to what its owner's roles allow at the moment.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static Permission NeedsOf(Type act) =>
        (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static string May(Role role, Permission permission) => Roles.Allow(Caller.Of(default, default, role), permission) ? "yes" : "";
}
