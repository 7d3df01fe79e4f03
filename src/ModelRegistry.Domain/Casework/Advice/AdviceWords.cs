namespace ModelRegistry.Domain.Casework.Advice;

/// <summary>From where advice on a case comes; a later one weighs more.</summary>
public enum AdviceLevel
{
    /// <summary>A licensing officer, for themselves.</summary>
    Officer = 1,

    /// <summary>A team of the office, by one of its members.</summary>
    Team = 2,

    /// <summary>An agency to which the case was referred.</summary>
    Agency = 3,

    /// <summary>Whoever resolves what the levels before disagree on.</summary>
    Final = 4,
}

/// <summary>What is advised on the item or on a party.</summary>
public enum AdviceVerdict
{
    /// <summary>A licence can be granted as applied for.</summary>
    Approve = 1,

    /// <summary>A licence can be granted, on the conditions that are written beside.</summary>
    ApproveWithConditions = 2,

    /// <summary>A licence should be denied.</summary>
    Refuse = 3,

    /// <summary>It takes no licence.</summary>
    NoLicenceRequired = 4,

    /// <summary>It is none of the adviser's concern; agrees with everything.</summary>
    NotApplicable = 5,
}

/// <summary>A part of a case that is advised on by itself: the item with its way and use, or one party in its role.</summary>
/// <param name="Key">Which part, the same as long as the case has it: "item", or role and name of a party.</param>
/// <param name="Words">The part in words.</param>
/// <param name="Digest">The digest of its facts: advice on other facts is stale.</param>
public sealed record AdvisedPart(string Key, string Words, Sha256Digest Digest)
{
    /// <summary>The part that every case has.</summary>
    public const string Item = "item";
}

/// <summary>The trade's words for advice.</summary>
public static class AdviceWords
{
    /// <summary>A level.</summary>
    public static string Of(AdviceLevel level) => level switch
    {
        AdviceLevel.Officer => "officer",
        AdviceLevel.Team => "team",
        AdviceLevel.Agency => "referred agency",
        AdviceLevel.Final => "final",
    };

    /// <summary>A verdict.</summary>
    public static string Of(AdviceVerdict verdict) => verdict switch
    {
        AdviceVerdict.Approve => "approve",
        AdviceVerdict.ApproveWithConditions => "approve with conditions",
        AdviceVerdict.Refuse => "refuse",
        AdviceVerdict.NoLicenceRequired => "no licence required",
        AdviceVerdict.NotApplicable => "not applicable",
    };
}
