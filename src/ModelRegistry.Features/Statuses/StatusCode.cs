using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Statuses;

/// <summary>
/// How a decision stands, in four bits. 0, 1 and 2 are the Token Status List's own; 12 to 15 are of those that it leaves to applications.
/// </summary>
internal static class StatusCode
{
    public const int Bits = 4;

    public static byte Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Valid => 0x0,
        DecisionStatus.Revoked => 0x1,
        DecisionStatus.Suspended => 0x2,
        DecisionStatus.Superseded => 0xC,
        DecisionStatus.SetAside => 0xD,
        DecisionStatus.Expired => 0xE,
        DecisionStatus.NotYetValid => 0xF,
    };

    /// <summary>What a number means; null for one that no registry of this kind writes.</summary>
    public static DecisionStatus? Read(int code) => Array.Find(Enum.GetValues<DecisionStatus>(), status => Of(status) == code) is var found
        && found != default ? found : null;
}
