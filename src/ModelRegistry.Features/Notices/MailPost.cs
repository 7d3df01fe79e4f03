using System.Net;
using System.Net.Mail;
using ModelRegistry.Domain.Notices;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// Hands messages over: to a server by SMTP, or as files. The same notice always has the same Message-ID (RFC 5322, 3.6.4) and the same
/// file, so that what is sent again after a process died is known as the same one.
/// </summary>
internal sealed class MailPost(MailSettings settings)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Sends the message of a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="to">Where to.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public Task SendAsync(Notice notice, string to, CancellationToken stop) => HandOverAsync(
        notice.Id.Value, to, $"{notice.Reference}: {notice.Title}",
        $"""
        {notice.Title}, in case {notice.Reference}.

        Sign in and read it there: {Site}{notice.Path}

        This message says only that there is something; it never holds what is written in a case.
        Where such messages go is set on the page {Site}/notices

        """,
        stop);

    /// <summary>Sends the code that confirms an address. Whoever did not ask for it has nothing to do.</summary>
    /// <param name="code">The code.</param>
    /// <param name="to">The address.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public Task SendCodeAsync(string code, string to, CancellationToken stop) => HandOverAsync(
        Guid.CreateVersion7(), to, "Code to confirm this address",
        $"""
        {code}

        Somebody wants notices of the registry to be sent to this address. If it is you, sign in and write this code on the page
        {Site}/notices within {AddressCheck.Minutes} minutes. If it is not, do nothing: without the code nothing is sent here.

        """,
        stop);

    private string? Site => settings.Site?.ToString().TrimEnd('/');

    private async Task HandOverAsync(Guid id, string to, string subject, string body, CancellationToken stop)
    {
        using var message = Message(id, to, subject, body);
        if (settings.Smtp is { } server) await ByServerAsync(server, message, stop);
        else Drop(message, id);
    }

    private static async Task ByServerAsync(MailSettings.Server server, MailMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User is { } user) client.Credentials = new NetworkCredential(user, await PasswordAsync(server, stop));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        await client.SendMailAsync(message, limit.Token);
    }

    private static async Task<string> PasswordAsync(MailSettings.Server server, CancellationToken stop) => server.PasswordFile is { } file
        ? (await File.ReadAllLinesAsync(file, stop)).FirstOrDefault() ?? ""
        : "";

    // Written apart and moved into place: whoever collects the files never sees half of one.
    private void Drop(MailMessage message, Guid id)
    {
        var apart = Path.Combine(settings.Folder, $".writing-{Guid.NewGuid():N}");
        Directory.CreateDirectory(apart);
        try
        {
            using var client = new SmtpClient();
            (client.DeliveryMethod, client.PickupDirectoryLocation) = (SmtpDeliveryMethod.SpecifiedPickupDirectory, apart);
            client.Send(message);
            File.Move(Directory.GetFiles(apart).Single(), Path.Combine(settings.Folder, $"{id}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(apart, recursive: true);
        }
    }

    private MailMessage Message(Guid id, string to, string subject, string body)
    {
        var message = new MailMessage(settings.From, new MailAddress(to))
        {
            Subject = subject,
            Body = body.ReplaceLineEndings("\r\n"),
            BodyEncoding = System.Text.Encoding.UTF8,
            SubjectEncoding = System.Text.Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{id}@{settings.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
