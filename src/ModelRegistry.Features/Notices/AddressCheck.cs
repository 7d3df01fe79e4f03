using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// How an address is shown to be its person's own: a code is sent to it and written back. The code is made when it is sent and kept as a
/// digest alone, so that a process that dies in between sends another one, and no database holds one that counts.
/// </summary>
internal static class AddressCheck
{
    /// <summary>How long a code counts.</summary>
    public const int Minutes = 30;

    /// <summary>How often a code may be guessed.</summary>
    public const int MostTries = 5;

    // Nobody fills another's letter box: so many codes a day leave here for one account.
    private const int MostAsks = 5;
    private const int Codes = 100_000_000;
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>Orders a code to be sent; false where too many were asked for.</summary>
    public static bool Order(Account account, DateTimeOffset now)
    {
        if (account.AddressAskedAt is not { } first || now - first >= Window) (account.AddressAskedAt, account.AddressAsks) = (now, 0);
        if (account.AddressAsks >= MostAsks) return false;
        account.AddressAsks++;
        (account.AddressCode, account.AddressCodeUntil, account.AddressTries) = (null, null, 0);
        account.AddressCodeDueAt = now;
        return true;
    }

    /// <summary>Takes address, code and order away.</summary>
    public static void Forget(Account account)
    {
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (null, null, false);
        (account.AddressCode, account.AddressCodeUntil, account.AddressCodeDueAt) = (null, null, null);
    }

    /// <summary>A new code, of which the account keeps the digest.</summary>
    public static string Make(Account account, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D8", CultureInfo.InvariantCulture);
        (account.AddressCode, account.AddressCodeUntil, account.AddressTries) = (DigestOf(account, code), now.AddMinutes(Minutes), 0);
        return code;
    }

    /// <summary>The digest of a code for this account and this address.</summary>
    public static Sha256Digest DigestOf(Account account, string code) => Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(
        $"{account.PersonId} {account.NormalizedEmail} {string.Concat(code.Where(char.IsAsciiDigit))}"));
}
