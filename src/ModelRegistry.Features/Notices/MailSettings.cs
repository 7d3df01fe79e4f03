using System.Data.Common;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace ModelRegistry.Features.Notices;

/// <summary>How messages leave, as configured under Mail.</summary>
/// <param name="From">Mail:From, the sender.</param>
/// <param name="Site">Registry:Web:Address, the site's own address for links; null names pages without it.</param>
/// <param name="Smtp">The server that takes them; null drops them as files.</param>
/// <param name="Folder">Mail:Folder, where they are dropped: "mail" beside the database when left out.</param>
internal sealed record MailSettings(MailAddress From, Uri? Site, MailSettings.Server? Smtp, string Folder)
{
    /// <summary>A server that takes messages.</summary>
    /// <param name="Host">Mail:Smtp:Host.</param>
    /// <param name="Port">Mail:Smtp:Port; 587 when left out.</param>
    /// <param name="Tls">Mail:Smtp:Tls: STARTTLS (RFC 3207) is asked for unless this is false.</param>
    /// <param name="User">Mail:Smtp:User; null for a server that asks for none.</param>
    /// <param name="PasswordFile">Mail:Smtp:PasswordFile, a file whose first line is the password.</param>
    internal sealed record Server(string Host, int Port, bool Tls, string? User, string? PasswordFile);

    /// <exception cref="InvalidOperationException">Something that is configured cannot be used.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var from = mail["From"] ?? "registry@localhost";
        if (!MailAddress.TryCreate(from, out var sender))
            throw new InvalidOperationException($"Mail:From is \"{from}\"; write one e-mail address.");
        return new(sender, Address(configuration["Registry:Web:Address"]), ServerOf(mail.GetSection("Smtp")), Path.GetFullPath(
            mail["Folder"] is { Length: > 0 } named ? named : Path.Combine(BesideDatabase(configuration["Registry:ConnectionString"]), "mail")));
    }

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? site
        : throw new InvalidOperationException($"Registry:Web:Address is \"{text}\"; write the site's address, such as https://registry.example.org.");

    private static Server? ServerOf(IConfigurationSection smtp) => smtp["Host"] is not { Length: > 0 } host ? null : new(
        host,
        smtp["Port"] is not { } text ? 587 : int.TryParse(text, out var port) && port is > 0 and < 65536
            ? port
            : throw new InvalidOperationException($"Mail:Smtp:Port is \"{text}\"; write a number from 1 to 65535."),
        smtp.GetValue("Tls", defaultValue: true), smtp["User"], smtp["PasswordFile"]);

    private static string BesideDatabase(string? connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? "" };
        var file = parts.TryGetValue("Data Source", out var source) ? (string)source : "";
        var folder = Path.GetDirectoryName(file);
        return string.IsNullOrEmpty(folder) ? "." : folder;
    }
}
