namespace ModelRegistry.Domain.Casework.Appeals;

/// <summary>On what an appeal rests, by code; the words stand beside it.</summary>
public enum AppealGround
{
    /// <summary>The law was applied wrongly.</summary>
    Law = 1,

    /// <summary>The facts were found wrongly, or some were left out.</summary>
    Facts = 2,

    /// <summary>The procedure was not kept.</summary>
    Procedure = 3,

    /// <summary>Facts are known that were not known then.</summary>
    NewFacts = 4,

    /// <summary>A condition goes further than its reason.</summary>
    Condition = 5,
}

/// <summary>What a panel makes of a decision.</summary>
public enum AppealOutcome
{
    /// <summary>It stands.</summary>
    Upheld = 1,

    /// <summary>It is to be replaced by another one; until then it stands.</summary>
    Varied = 2,

    /// <summary>It stands no more, and the case is decided anew.</summary>
    SetAside = 3,

    /// <summary>The applicant took the appeal back.</summary>
    Withdrawn = 4,
}

/// <summary>An appeal against a decision. What was filed is never changed.</summary>
public sealed class Appeal : ITenantOwned, IAppendOnly
{
    private readonly List<AppealMember> members = [];
    private readonly List<AppealVote> votes = [];

    /// <summary>Its identity.</summary>
    public required AppealId Id { get; init; }

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place among the appeals of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Against which decision of the case, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>On what it rests.</summary>
    public required AppealGround Ground { get; init; }

    /// <summary>The grounds in words.</summary>
    public required string Text { get; init; }

    /// <summary>The last day to file it.</summary>
    public required DateOnly DueBy { get; init; }

    /// <summary>Why it comes after that day; null where it is in time.</summary>
    public string? LateReason { get; init; }

    /// <summary>Who filed it.</summary>
    public required PersonId FiledBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>Who sits on the panel.</summary>
    public IReadOnlyList<AppealMember> Members => members;

    /// <summary>What its members said.</summary>
    public IReadOnlyList<AppealVote> Votes => votes;

    /// <summary>How it ended; null while it is open.</summary>
    public AppealEnd? End { get; private set; }

    internal void Seat(AppealMember member) => members.Add(member);

    internal void Take(AppealVote vote) => votes.Add(vote);

    internal void Close(AppealEnd end) => End = end;
}

/// <summary>A seat on a panel. Never changed.</summary>
public sealed class AppealMember : ITenantOwned, IAppendOnly
{
    /// <summary>The appeal.</summary>
    public required AppealId AppealId { get; init; }

    /// <summary>Who sits: took no part in the decision in any capacity.</summary>
    public required PersonId PersonId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Since when, to the microsecond.</summary>
    public required DateTimeOffset SeatedAt { get; init; }
}

/// <summary>What one member of a panel says. Never changed.</summary>
public sealed class AppealVote : ITenantOwned, IAppendOnly
{
    /// <summary>The appeal.</summary>
    public required AppealId AppealId { get; init; }

    /// <summary>Its place among the votes, from 1: who changes their mind votes again.</summary>
    public required int Number { get; init; }

    /// <summary>Who.</summary>
    public required PersonId PersonId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What should become of the decision.</summary>
    public required AppealOutcome Outcome { get; init; }

    /// <summary>Why; what the second of two says is told to the applicant.</summary>
    public required string Reasons { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>How an appeal ended. Never changed.</summary>
public sealed class AppealEnd : ITenantOwned, IAppendOnly
{
    /// <summary>The appeal.</summary>
    public required AppealId AppealId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What became of the decision.</summary>
    public required AppealOutcome Outcome { get; init; }

    /// <summary>Why, for the applicant to read.</summary>
    public required string Reasons { get; init; }

    /// <summary>Who ended it: the second of two members who agreed, or the applicant.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }
}
