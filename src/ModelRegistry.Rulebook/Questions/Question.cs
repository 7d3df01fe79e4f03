namespace ModelRegistry.Rulebook.Questions;

/// <summary>Which item a question is about.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Release">For weights and access: the release, "model" or "model@label".</param>
/// <param name="Chip">For a chip or computer: the chip's name in the accelerator table.</param>
/// <param name="Eccn">The classification, when the asker has one; the rulebook's own computation stands beside it.</param>
public sealed record ItemReference(ItemKind Kind, string? Release = null, string? Chip = null, string? Eccn = null);

/// <summary>A holder of a share of a party.</summary>
/// <param name="Name">Who holds it.</param>
/// <param name="Fraction">The share as a fraction of 1, between bounds; 0.5 is fifty per cent.</param>
public sealed record Owner(string Name, Interval Fraction);

/// <summary>
/// A party as far as it is known. A null is "not known", never "none": a party without a parent names itself as ultimate parent, a party
/// of which all owners are known says so.
/// </summary>
/// <param name="Name">The name it is known by.</param>
/// <param name="Country">Where it is located (ISO 3166-1 alpha-2).</param>
/// <param name="Headquarters">Where it is headquartered.</param>
/// <param name="UltimateParent">The name of its ultimate parent.</param>
/// <param name="UltimateParentCountry">Where the ultimate parent is headquartered.</param>
public sealed record Party(
    string Name, string? Country = null, string? Headquarters = null, string? UltimateParent = null, string? UltimateParentCountry = null)
{
    /// <summary>Its known owners.</summary>
    public IReadOnlyList<Owner> Owners { get; init; } = [];

    /// <summary>Whether <see cref="Owners"/> names every owner of ten per cent or more.</summary>
    public Truth OwnersComplete { get; init; } = Truth.Unknown;
}

/// <summary>A party with the part it takes.</summary>
/// <param name="Role">The part.</param>
/// <param name="Party">The party.</param>
public sealed record PartyInRole(PartyRole Role, Party Party);

/// <summary>
/// One question put to the law: may this item go there, to them, for that, on this day, under this profile? What is not stated stays
/// unknown. The facts on the item come beside it (<see cref="Facts"/>).
/// </summary>
public sealed record Question
{
    /// <summary>The item.</summary>
    public required ItemReference Item { get; init; }

    /// <summary>Who exports; null when not stated.</summary>
    public Party? Exporter { get; init; }

    /// <summary>The country the item leaves (ISO 3166-1 alpha-2); null when not stated.</summary>
    public string? ExportedFrom { get; init; }

    /// <summary>The country it goes to (ISO 3166-1 alpha-2); null when not stated.</summary>
    public string? Destination { get; init; }

    /// <summary>The parties with their roles.</summary>
    public IReadOnlyList<PartyInRole> Parties { get; init; } = [];

    /// <summary>What for.</summary>
    public EndUse EndUse { get; init; }

    /// <summary>By which kind of access.</summary>
    public AccessKind Access { get; init; }

    /// <summary>What is done.</summary>
    public Activity Activity { get; init; }

    /// <summary>The day of the export or use: the law of that day answers.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>
    /// The moment, where it is known: some instruments take effect within a day. It lies on <see cref="Day"/> by the clock of the place
    /// whose law answers; null leaves the whole day open.
    /// </summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whose law answers.</summary>
    public Jurisdiction Law { get; init; } = Jurisdiction.UnitedStates;

    /// <summary>The day whose knowledge of the law answers; null for all that the edition knows.</summary>
    public DateOnly? AsKnownOn { get; init; }

    /// <summary>Which standings count: "enforced", "codified", or "proposed/NAME".</summary>
    public string Profile { get; init; } = Profiles.Enforced;
}

/// <summary>The names of the profiles.</summary>
public static class Profiles
{
    /// <summary>Only what is enforced on the day; the default.</summary>
    public const string Enforced = "enforced";

    /// <summary>What is codified, enforced or not.</summary>
    public const string Codified = "codified";

    /// <summary>What is enforced, and the proposed distillation rule, which is no law.</summary>
    public const string DistillationFdpr = "proposed/distillation-fdpr";

    /// <summary>What is enforced, the distillation proposal, and a general licence for reviewed distillation; neither is law.</summary>
    public const string SafeHarbour = "proposed/safe-harbour";

    /// <summary>What is enforced, and the listing options of a bill on model theft (H.R. 8283), which is no law.</summary>
    public const string ModelTheftAct = "proposed/model-theft-act";

    /// <summary>All profiles in the order they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Enforced, Codified, DistillationFdpr, SafeHarbour, ModelTheftAct];
}
