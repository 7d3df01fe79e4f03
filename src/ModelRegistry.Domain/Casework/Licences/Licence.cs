using ModelRegistry.Domain.Casework.Conditions;

namespace ModelRegistry.Domain.Casework.Licences;

/// <summary>Why something is not entered on a licence.</summary>
/// <param name="Field">The name of what was stated wrongly.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record LicenceRefusal(string Field, string What, string Right);

/// <summary>A quantity that the holder reports as used.</summary>
/// <param name="Quantity">How much, exact.</param>
/// <param name="UsedOn">On which day.</param>
/// <param name="Text">On what, in words.</param>
/// <param name="Key">The holder's own key: sent again it is one report.</param>
public sealed record ReportedUsage(decimal Quantity, DateOnly UsedOn, string Text, string Key);

/// <summary>A document that is handed in.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record HandedIn(string Name, byte[] Content);

/// <summary>
/// What happens under a licence after it is out: how much of it is used, how its conditions stand, and that it has ended. The entries are
/// the truth and are never changed; this counts them, and its version lets of two reports at once only one through.
/// </summary>
public sealed class Licence : ITenantOwned, IVersioned
{
    private readonly List<LicenceCondition> conditions = [];
    private readonly List<LicenceEntry> added = [];

    private Licence()
    {
    }

    /// <summary>The decision that gives it.</summary>
    public DecisionId DecisionId { get; private init; }

    /// <inheritdoc/>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The first day it no longer holds; null for no end.</summary>
    public DateOnly? ValidUntil { get; private init; }

    /// <summary>How much was used in all.</summary>
    public decimal Used { get; private set; }

    /// <summary>How many entries it has.</summary>
    public int Lines { get; private set; }

    /// <summary>The hash of the last entry.</summary>
    public Sha256Digest Head { get; private set; } = CaseHistory.Beginning;

    /// <summary>Whether its end has been entered.</summary>
    public bool Ended { get; private set; }

    /// <summary>Its conditions as they stand.</summary>
    public IReadOnlyList<LicenceCondition> Conditions => conditions;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The entries made since it was loaded; they are stored with it.</summary>
    public IReadOnlyList<LicenceEntry> NewEntries => added;

    /// <summary>Whether a decision of this outcome gives a licence.</summary>
    public static bool IsGivenBy(DeterminationOutcome outcome) =>
        outcome is DeterminationOutcome.Granted or DeterminationOutcome.GrantedWithConditions;

    /// <summary>The licence that a decision gives.</summary>
    /// <param name="decision">A decision that grants.</param>
    public static Licence Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var licence = new Licence
        {
            DecisionId = decision.Id,
            OrganisationId = decision.OrganisationId,
            ValidUntil = decision.ValidUntil,
        };
        licence.conditions.AddRange(decision.FollowedConditions.Select(
            (terms, index) => LicenceCondition.Of(decision.Id, decision.OrganisationId, index + 1, terms)));
        return licence;
    }

    /// <summary>Enters usage.</summary>
    /// <param name="usage">What is reported.</param>
    /// <param name="limit">The limit that the decision states; null where it states none.</param>
    /// <param name="on">How the decision stood on the day of use.</param>
    /// <param name="actor">Who reports.</param>
    public LicenceRefusal? Report(ReportedUsage usage, UsageLimit? limit, DecisionStatus on, CaseActor actor)
    {
        if (limit is null) return new("decision", "The decision states no limit of usage.", "Nothing is reported on it.");
        var today = DateOnly.FromDateTime(actor.Moment.UtcDateTime);
        if (usage.UsedOn > today) return new(nameof(usage.UsedOn), "The day of use is still to come.", $"Write {today:O} or a day before.");
        if (on is not DecisionStatus.Valid)
            return new(nameof(usage.UsedOn), $"On {usage.UsedOn:O} the licence was {CaseWords.Of(on)}.", "Write a day on which it held.");
        if (usage.Quantity <= 0 || decimal.Round(usage.Quantity, limit.Decimals) != usage.Quantity)
            return new(nameof(usage.Quantity), "That is no quantity of this licence.", $"Write a number above 0 with {Decimals(limit)}.");
        if (Used + usage.Quantity > limit.Quantity)
        {
            return new(
                nameof(usage.Quantity), $"It goes beyond the limit: {Number(limit.Quantity - Used)} {limit.Unit} of {Number(limit.Quantity)} are left.",
                "Use no more than is left, and apply for an amendment where more is needed.");
        }

        Used += usage.Quantity;
        Enter(LicenceAct.ReportUsage, usage.Text, actor.Moment, actor.Person, entry => entry with
        {
            Quantity = usage.Quantity,
            UsedOn = usage.UsedOn,
            Key = usage.Key,
        });
        return null;
    }

    /// <summary>Enters what holder or authority say of a condition.</summary>
    /// <param name="act">What is said.</param>
    /// <param name="number">Which condition.</param>
    /// <param name="terms">What the decision says of it.</param>
    /// <param name="text">The words.</param>
    /// <param name="document">What is handed in; null for nothing.</param>
    /// <param name="actor">Who says it.</param>
    public LicenceRefusal? Say(
        LicenceAct act, int number, ConditionTerms? terms, string text, HandedIn? document, CaseActor actor)
    {
        if (conditions.Find(one => one.Number == number) is not { } condition || terms is null)
            return new("number", $"The decision has no condition {number} that can be followed.", "Choose one of its conditions.");
        if (WhyNot(act, condition) is { } why) return new("number", why, "Look at the condition as it stands now.");
        Turn(act, condition, terms);
        Enter(act, text, actor.Moment, actor.Person, entry => entry with { Condition = number, Document = document });
        return null;
    }

    /// <summary>Enters that its last day is over; nothing where that is not so or was entered before.</summary>
    /// <param name="at">Now.</param>
    public bool End(DateTimeOffset at)
    {
        if (Ended || ValidUntil is not { } until || until > DateOnly.FromDateTime(at.UtcDateTime)) return false;
        Ended = true;
        Enter(LicenceAct.Expire, $"The licence expired: it held until {until:O}, that day not included.",
            CaseActor.Kept(at), null, entry => entry);
        return true;
    }

    private static string? WhyNot(LicenceAct act, LicenceCondition condition) => (act, condition.State) switch
    {
        (LicenceAct.ReportFulfilment, ConditionState.Reported) => "A report on it waits for the authority already.",
        (LicenceAct.ReportFulfilment, ConditionState.Met) => "It is fulfilled; nothing is due.",
        (LicenceAct.ReportFulfilment, _) => null,
        (LicenceAct.AcceptFulfilment or LicenceAct.ReturnFulfilment, ConditionState.Reported) => null,
        (LicenceAct.AcceptFulfilment or LicenceAct.ReturnFulfilment, _) => "No report on it waits.",
        (LicenceAct.NoteBreach, ConditionState.Breached) => "Its breach is noted already.",
        (LicenceAct.NoteBreach, _) => null,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not said of a condition."),
    };

    private static void Turn(LicenceAct act, LicenceCondition condition, ConditionTerms terms)
    {
        if (act is LicenceAct.ReportFulfilment) condition.Report();
        else if (act is LicenceAct.AcceptFulfilment) condition.Accept(terms);
        else if (act is LicenceAct.ReturnFulfilment) condition.Return();
        else condition.Breach();
    }

    private void Enter(LicenceAct act, string text, DateTimeOffset at, PersonId? person, Func<Said, Said> with)
    {
        var said = with(new());
        var unhashed = Write(CaseHistory.Beginning);
        var entry = Write(unhashed.ComputeHash());
        added.Add(entry);
        (Lines, Head) = (entry.Line, entry.Hash);

        LicenceEntry Write(Sha256Digest hash) => new()
        {
            DecisionId = DecisionId,
            Line = Lines + 1,
            OrganisationId = OrganisationId,
            At = at,
            PersonId = person,
            Act = act,
            Condition = said.Condition,
            Text = text,
            Quantity = said.Quantity,
            UsedOn = said.UsedOn,
            Used = Used,
            Key = said.Key,
            DocumentName = said.Document?.Name,
            Document = said.Document?.Content,
            DocumentDigest = said.Document is { } document ? Sha256Digest.OfBytes(document.Content) : null,
            PreviousHash = Head,
            Hash = hash,
        };
    }

    private static string Decimals(UsageLimit limit) => limit.Decimals == 0 ? "no decimals" : $"at most {limit.Decimals} decimals";

    private static string Number(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Said
    {
        public int? Condition { get; init; }

        public decimal? Quantity { get; init; }

        public DateOnly? UsedOn { get; init; }

        public string? Key { get; init; }

        public HandedIn? Document { get; init; }
    }
}
