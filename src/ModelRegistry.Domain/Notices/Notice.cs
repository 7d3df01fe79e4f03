namespace ModelRegistry.Domain.Notices;

/// <summary>
/// Word to one person that something has happened in a case, and where to read it: never what it says. It is written in one transaction
/// with what it tells of, and is at once the order to send a message, so that neither can be without the other.
/// </summary>
public sealed class Notice
{
    /// <summary>How often a message is tried before nobody tries any more.</summary>
    public const int MostAttempts = 12;

    private const int LongestFault = 500;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Its identity, and that of the message that is sent of it.</summary>
    public required NoticeId Id { get; init; }

    /// <summary>To whom.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The case's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>What has happened, in a few words that anybody may overhear.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is read, as an address within the site.</summary>
    public required string Path { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the person marked it as read; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When a message is next to be sent; null for never, or never again.</summary>
    public DateTimeOffset? MailDueAt { get; set; }

    /// <summary>When the message was handed over; null until then.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed; null when none did.</summary>
    public string? Fault { get; private set; }

    /// <summary>The message is out.</summary>
    public void Mailed(DateTimeOffset at) => (MailedAt, MailDueAt) = (at, null);

    /// <summary>It could not be sent: it is tried again after a minute, two, four and so on, and at last no more.</summary>
    public void Failed(string fault, DateTimeOffset at)
    {
        Attempts++;
        Fault = fault.Length > LongestFault ? fault[..LongestFault] : fault;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Attempts - 1));
        MailDueAt = Attempts >= MostAttempts ? null : at + (wait < LongestWait ? wait : LongestWait);
    }
}
