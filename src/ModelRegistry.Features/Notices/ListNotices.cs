using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Notices;

/// <summary>The caller's own notices, the newest first.</summary>
/// <param name="Before">The position of the last one seen; null from the newest.</param>
/// <param name="Take">How many, 1 to 200.</param>
public sealed record ListNotices(long? Before = null, int Take = 50) : IQuery<ListNotices.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadNotices;

    /// <summary>One notice.</summary>
    /// <param name="Id">To mark it.</param>
    /// <param name="Title">What has happened.</param>
    /// <param name="Reference">In which case.</param>
    /// <param name="Path">Where it is read.</param>
    /// <param name="At">When it happened.</param>
    /// <param name="Read">Whether it is marked as read.</param>
    /// <param name="Mail">How the message of it stands, in a sentence; null where none is sent.</param>
    public sealed record Row(NoticeId Id, string Title, string Reference, string Path, DateTimeOffset At, bool Read, string? Mail);

    /// <summary>The notices.</summary>
    /// <param name="Rows">The notices.</param>
    /// <param name="Address">Where messages are sent; null for nowhere.</param>
    /// <param name="Next">What to ask for next as Before; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, string? Address, long? Next)
    {
        /// <summary>Whether the address was shown to be the caller's own; nothing is sent before.</summary>
        public required bool AddressConfirmed { get; init; }
    }
}

internal sealed class ListNoticesValidator : AbstractValidator<ListNotices>
{
    public ListNoticesValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 notices.", "Ask for at most 200 and go on from there.");
}

internal sealed class ListNoticesHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListNotices, Result<ListNotices.Answer>>
{
    public async Task<Result<ListNotices.Answer>> Handle(ListNotices request, CancellationToken cancellationToken)
    {
        var person = callers.Current.Person;
        var before = request.Before ?? long.MaxValue;
        var rows = await context.Notices.AsNoTracking()
            .Where(one => one.PersonId == person && EF.Property<long>(one, Columns.Sequence) < before)
            .OrderByDescending(one => EF.Property<long>(one, Columns.Sequence))
            .Select(one => new { Notice = one, Position = EF.Property<long>(one, Columns.Sequence) })
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var address = await context.Users.Where(account => account.PersonId == person)
            .Select(account => new { account.Email, account.EmailConfirmed }).FirstOrDefaultAsync(cancellationToken);
        var page = rows.Take(request.Take).ToList();
        return new ListNotices.Answer(
            [
                .. page.Select(row => row.Notice).Select(one => new ListNotices.Row(
                    one.Id, one.Title, one.Reference, one.Path, one.At, one.ReadAt is not null, Mail(one))),
            ],
            string.IsNullOrEmpty(address?.Email) ? null : address.Email, rows.Count > request.Take ? page[^1].Position : null)
        {
            AddressConfirmed = address?.EmailConfirmed == true,
        };
    }

    private static string? Mail(Domain.Notices.Notice one) => one switch
    {
        { MailedAt: not null } => "sent",
        { MailDueAt: not null, Attempts: 0 } => "to be sent",
        { MailDueAt: not null } => "could not be sent yet, and is tried again",
        { Attempts: > 0 } => "could not be sent",
        _ => null,
    };
}
