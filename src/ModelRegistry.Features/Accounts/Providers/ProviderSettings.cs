using Microsoft.Extensions.Configuration;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>An organisation's own OpenID Connect provider, as configured under Registry:Providers.</summary>
/// <param name="Name">What stands for it in addresses: small letters, digits and hyphens (:Name).</param>
/// <param name="Title">What people read on the button (:Title; the name where left out).</param>
/// <param name="Organisation">The name of the organisation whose people it knows, as recorded here (:Organisation).</param>
/// <param name="Issuer">Its issuer identifier, exactly as its tokens write it (:Issuer).</param>
/// <param name="ClientId">By which name it knows this registry (:ClientId).</param>
/// <param name="ClientSecret">The secret beside it, from the file that :ClientSecretFile names.</param>
/// <param name="Scopes">What is asked for (:Scopes, with spaces between; "openid profile" where left out).</param>
/// <param name="GroupsClaim">The claim of the ID token with the person's groups (:GroupsClaim; "groups" where left out).</param>
/// <param name="Groups">Which group gives which role (:Groups:GROUP = ROLE); with none, roles are given here.</param>
/// <param name="MakesAccounts">Whether somebody new with a mapped group gets an account (:MakesAccounts).</param>
/// <param name="Audience">The audience of bearer tokens for the API (:Audience); null takes none.</param>
/// <param name="Permissions">Which scope of a bearer token allows what (:Permissions:SCOPE = PERMISSION).</param>
public sealed record ProviderSettings(
    string Name, string Title, string Organisation, string Issuer, string ClientId, string ClientSecret, string Scopes, string GroupsClaim,
    IReadOnlyDictionary<string, Role> Groups, bool MakesAccounts, string? Audience, IReadOnlyDictionary<string, Permission> Permissions)
{
    /// <summary>Reads them all.</summary>
    /// <exception cref="InvalidOperationException">A key is missing or cannot be used; the message says which, and what would be right.</exception>
    public static IReadOnlyList<ProviderSettings> AllFrom(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ProviderSettings[] all = [.. configuration.GetSection("Registry:Providers").GetChildren().Select(From)];
        return all.GroupBy(one => one.Name, StringComparer.Ordinal).Concat(all.GroupBy(one => one.Issuer, StringComparer.Ordinal))
            .FirstOrDefault(same => same.Skip(1).Any()) is { } twice
                ? throw new InvalidOperationException($"Registry:Providers names {twice.Key} twice; give each provider its own name and issuer.")
                : all;
    }

    private static ProviderSettings From(IConfigurationSection section)
    {
        string Must(string key, string right) => section[key] is { Length: > 0 } text ? text : throw Wrong(section, key, "missing", right);
        var name = Must("Name", "a word of small letters, digits and hyphens");
        var issuer = Must("Issuer", "the issuer as the provider's tokens write it");
        var client = Must("ClientId", "the name by which the provider knows this registry");
        return new(
            name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-') ? name : throw Wrong(section, "Name", name, "small letters only"),
            section["Title"] ?? name,
            Must("Organisation", "the name of the organisation as recorded here"),
            IsSafe(issuer) ? issuer : throw Wrong(section, "Issuer", issuer, "an https address (http only on this machine)"),
            client,
            SecretOf(section, Must("ClientSecretFile", "the path of a file whose first line is the secret")),
            section["Scopes"] ?? "openid profile",
            section["GroupsClaim"] ?? "groups",
            Mapped<Role>(section.GetSection("Groups"), MakeAccount.Possible),
            section.GetValue("MakesAccounts", defaultValue: false),
            section["Audience"] is not { } audience || audience != client ? section["Audience"]
                : throw Wrong(section, "Audience", audience, "another audience than the client, or an ID token would open the API"),
            Mapped<Permission>(section.GetSection("Permissions"), CreateApiKey.Possible));
    }

    private static bool IsSafe(string issuer) => Uri.TryCreate(issuer, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string SecretOf(IConfigurationSection section, string path) =>
        File.Exists(path) && File.ReadLines(path).FirstOrDefault()?.Trim() is { Length: > 0 } secret
            ? secret
            : throw Wrong(section, "ClientSecretFile", path, "the path of a file whose first line is the secret");

    private static Dictionary<string, T> Mapped<T>(IConfigurationSection section, IReadOnlyList<T> possible)
        where T : struct, Enum =>
        section.GetChildren().ToDictionary(
            one => one.Key,
            one => Enum.TryParse<T>(one.Value, out var value) && possible.Contains(value)
                ? value
                : throw Wrong(section, one.Key, one.Value ?? "", "one of " + string.Join(", ", possible)),
            StringComparer.Ordinal);

    private static InvalidOperationException Wrong(IConfigurationSection section, string key, string what, string right) =>
        new($"{section.Path}:{key} is {what}; write {right}.");
}
