using MediatR;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>The letters that announced a denial in a case, with what was replied: for applicant and authority alike.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record ShowIntents(string Reference) : IQuery<ShowIntents.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The letters.</summary>
    /// <param name="Letters">In order.</param>
    /// <param name="CanReply">Whether the caller may reply now.</param>
    /// <param name="Grounds">The grounds that the law of the authority has today, for who drafts a denial.</param>
    /// <param name="Announced">Whether a denial has to be announced first, by that law.</param>
    public sealed record Answer(IReadOnlyList<Letter> Letters, bool CanReply, IReadOnlyList<DenialGround> Grounds, bool Announced);

    /// <summary>One letter.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Grounds">The grounds in words, by the law of its day.</param>
    /// <param name="Reasons">The reasons.</param>
    /// <param name="SentAt">When it went out.</param>
    /// <param name="ReplyBy">The last day to reply.</param>
    /// <param name="DaysLeft">How many days are left, that one included; 0 when it is over.</param>
    /// <param name="Replies">What was replied, in order.</param>
    public sealed record Letter(
        int Number, IReadOnlyList<string> Grounds, string Reasons, DateTimeOffset SentAt, DateOnly ReplyBy, int DaysLeft,
        IReadOnlyList<Reply> Replies);

    /// <summary>One reply.</summary>
    /// <param name="At">When.</param>
    /// <param name="Text">What was replied.</param>
    public sealed record Reply(DateTimeOffset At, string Text);
}

internal sealed class ShowIntentsHandler(RegistryContext context, ICallerSource callers, EditionInForce editions, TimeProvider clock)
    : IRequestHandler<ShowIntents, Result<ShowIntents.Answer>>
{
    public async Task<Result<ShowIntents.Answer>> Handle(ShowIntents request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var caller = callers.Current;
        var law = OfficeDenials.Of(edition, @case.Authority, today);
        return new ShowIntents.Answer(
            [.. @case.Intents.OrderBy(intent => intent.Number).Select(intent => Letter(
                intent, OfficeDenials.Of(edition, @case.Authority, DateOnly.FromDateTime(intent.SentAt.UtcDateTime)), today))],
            @case.Stage is CaseStage.DenialIntended && caller.Organisation == @case.OrganisationId
                && caller.CaseRoles().Contains(CaseRole.Applicant),
            law?.Grounds ?? [],
            law?.Reply is not null);
    }

    private static ShowIntents.Letter Letter(DenialIntent intent, OfficeDenials? law, DateOnly today) => new(
        intent.Number,
        [.. intent.Grounds.Select(code => law?.Grounds.FirstOrDefault(ground => ground.Code == code) is { } ground
            ? $"{ground.Title} ({ground.Citation}{(ground.Verified ? "" : ", not verified")})" : code)],
        intent.Reasons,
        intent.SentAt,
        intent.ReplyBy,
        Math.Max(0, intent.ReplyBy.DayNumber - today.DayNumber + 1),
        [.. intent.Replies.OrderBy(reply => reply.Number).Select(reply => new ShowIntents.Reply(reply.At, reply.Text))]);
}
