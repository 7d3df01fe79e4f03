namespace ModelRegistry.Domain.Casework.Flags;

/// <summary>What a flag warns of.</summary>
public enum FlagKind
{
    /// <summary>A party matches an entry of a list, or may.</summary>
    ListedParty = 1,

    /// <summary>The item may go on to somebody or somewhere else.</summary>
    DiversionRisk = 2,

    /// <summary>The use or the user may be military.</summary>
    MilitaryEndUse = 3,

    /// <summary>Nothing goes there without a policy of its own.</summary>
    EmbargoedDestination = 4,

    /// <summary>It is disputed what the model was made from.</summary>
    ContestedLineage = 5,

    /// <summary>It is alleged that the model was distilled from another one; an allegation, never a finding.</summary>
    AllegedDistillation = 6,

    /// <summary>Evidence that the case turns on is still missing.</summary>
    EvidenceMissing = 7,

    /// <summary>A court or a counsel has ordered that nothing be decided.</summary>
    LegalHold = 8,

    /// <summary>Somebody is to be told or asked; nothing waits for it.</summary>
    Watch = 9,
}

/// <summary>What a flag stands on. A case inherits those of its model, of its release's lineage, its parties and its destination.</summary>
public enum FlagSubject
{
    /// <summary>One case alone.</summary>
    Case = 1,

    /// <summary>A model, with every release of it.</summary>
    Model = 2,

    /// <summary>An edge of lineage.</summary>
    Edge = 3,

    /// <summary>A party, by its name.</summary>
    Party = 4,

    /// <summary>A country of destination.</summary>
    Destination = 5,
}

/// <summary>What holds of a kind of flag.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Words">The kind in words.</param>
/// <param name="Blocks">Whether nothing is finalised while it stands.</param>
/// <param name="LiftedBy">Who may lift it.</param>
/// <param name="On">What it can stand on.</param>
public sealed record FlagRule(FlagKind Kind, string Words, bool Blocks, CaseRole LiftedBy, IReadOnlyList<FlagSubject> On)
{
    /// <summary>Whether another person lifts it than raised it: that a name on a list is somebody else takes two persons.</summary>
    public bool ByAnother => Kind is FlagKind.ListedParty;
}

/// <summary>The one list of kinds of flags.</summary>
public static class FlagTable
{
    private static readonly FlagSubject[] Anything = Enum.GetValues<FlagSubject>();

    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<FlagRule> Rules { get; } =
    [
        new(FlagKind.ListedParty, "a party may be listed", true, CaseRole.LicensingOfficer, [FlagSubject.Case, FlagSubject.Party]),
        new(FlagKind.DiversionRisk, "risk of diversion", true, CaseRole.Countersigner,
            [FlagSubject.Case, FlagSubject.Party, FlagSubject.Destination]),
        new(FlagKind.MilitaryEndUse, "military end use or user", true, CaseRole.Countersigner, [FlagSubject.Case, FlagSubject.Party]),
        new(FlagKind.EmbargoedDestination, "embargoed destination", true, CaseRole.Countersigner, [FlagSubject.Case,
            FlagSubject.Destination]),
        new(FlagKind.ContestedLineage, "contested lineage", true, CaseRole.LicensingOfficer,
            [FlagSubject.Case, FlagSubject.Model, FlagSubject.Edge]),
        new(FlagKind.AllegedDistillation, "alleged distillation", false, CaseRole.LicensingOfficer,
            [FlagSubject.Case, FlagSubject.Model, FlagSubject.Edge]),
        new(FlagKind.EvidenceMissing, "evidence is missing", false, CaseRole.LicensingOfficer, Anything),
        new(FlagKind.LegalHold, "legal hold", true, CaseRole.Countersigner, Anything),
        new(FlagKind.Watch, "watch", false, CaseRole.LicensingOfficer, Anything),
    ];

    /// <summary>What holds of a kind.</summary>
    public static FlagRule Of(FlagKind kind) => Rules.Single(rule => rule.Kind == kind);

    /// <summary>What a flag stands on, in a word.</summary>
    public static string Of(FlagSubject subject) => subject switch
    {
        FlagSubject.Case => "case",
        FlagSubject.Model => "model",
        FlagSubject.Edge => "lineage edge",
        FlagSubject.Party => "party",
        FlagSubject.Destination => "destination",
    };
}
