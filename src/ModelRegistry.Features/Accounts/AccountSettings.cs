using Microsoft.Extensions.Configuration;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts;

/// <summary>What holds for sessions and second factors here, as configured under Registry:Accounts.</summary>
/// <param name="Idle">After how long without a request a session ends (:IdleMinutes).</param>
/// <param name="Absolute">After how long it ends in any case (:SessionHours).</param>
/// <param name="Fresh">How long it lasts that somebody has shown again who they are (:ConfirmedMinutes).</param>
/// <param name="FactorFor">Roles that nobody uses without a second factor (:SecondFactorFor, names with commas between, or none).</param>
/// <param name="RolesByTwo">Whether another administrator agrees to roles that one gives (:RolesByTwo).</param>
/// <param name="Demonstration">Whether the passwords are public anyway.</param>
public sealed record AccountSettings(
    TimeSpan Idle, TimeSpan Absolute, TimeSpan Fresh, IReadOnlySet<Role> FactorFor, bool RolesByTwo, bool Demonstration)
{
    private const string None = "none";

    /// <summary>
    /// Reads them; what is not set is 60 minutes, 12 hours, 5 minutes, and every role of an authority but in a demonstration.
    /// </summary>
    /// <exception cref="InvalidOperationException">A number is none or not above zero, or a role is unknown.</exception>
    public static AccountSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var accounts = configuration.GetSection("Registry:Accounts");
        var demonstration = configuration.GetValue("Registry:Demonstration", defaultValue: false);
        return new(
            TimeSpan.FromMinutes(Number(accounts, "IdleMinutes", 60)),
            TimeSpan.FromHours(Number(accounts, "SessionHours", 12)),
            TimeSpan.FromMinutes(Number(accounts, "ConfirmedMinutes", 5)),
            RolesOf(accounts["SecondFactorFor"], demonstration),
            accounts.GetValue("RolesByTwo", !demonstration),
            demonstration);
    }

    /// <summary>Whether somebody with these roles takes a second factor.</summary>
    public bool TakeFactor(IEnumerable<Role> roles) => roles.Any(FactorFor.Contains);

    private static int Number(IConfigurationSection accounts, string key, int otherwise) =>
        accounts[key] is not { } text ? otherwise : int.TryParse(text, out var number) && number > 0
            ? number
            : throw new InvalidOperationException($"{accounts.Path}:{key} is \"{text}\"; write a whole number above zero.");

    private static HashSet<Role> RolesOf(string? text, bool demonstration) => text switch
    {
        null => demonstration ? [] : [.. MakeAccount.OfAuthority],
        None => [],
        _ => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(RoleOf)],
    };

    private static Role RoleOf(string name) => MakeAccount.Possible.Any(role => role.ToString() == name)
        ? Enum.Parse<Role>(name)
        : throw new InvalidOperationException(
            $"Registry:Accounts:SecondFactorFor names {name}; write {None}, or some of {string.Join(", ", MakeAccount.Possible)}.");
}
