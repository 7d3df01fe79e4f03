using System.Reflection;

namespace ModelRegistry.Features.Frame;

/// <summary>Which acts are an office's on a case, and how they name it.</summary>
internal static class OfficialActs
{
    private static readonly HashSet<Permission> Permissions =
    [
        Permission.Draft, Permission.Countersign, Permission.Issue, Permission.Advise, Permission.LiftFlags, Permission.AnswerReferrals,
    ];

    public static bool IsOfficial(Permission permission) => Permissions.Contains(permission);

    /// <summary>The code of the authority whose case a reference names: what stands before its first hyphen.</summary>
    public static string AuthorityOf(string reference) => reference.Split('-')[0];

    /// <summary>The property with the reference of the case or decision; null for an act on no case.</summary>
    public static PropertyInfo? ReferenceOf(Type act) => Array.Find(
        act.GetProperties(), property => property.Name is "Reference" or "Decision" && property.PropertyType == typeof(string));
}
