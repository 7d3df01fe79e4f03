using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// A commitment to a person's name that append-only records may hold: with name and salt anyone can check it, and once both are erased it
/// tells nothing.
/// </summary>
public static class PersonCommitment
{
    /// <summary>HMAC-SHA-256 (RFC 2104) of identity and name under the salt.</summary>
    /// <param name="salt">At least 16 random bytes, kept with the name in the erasable table.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="name">The person's name at the time.</param>
    /// <exception cref="ArgumentException">The salt is shorter than 16 bytes.</exception>
    public static Sha256Digest Of(ReadOnlySpan<byte> salt, PersonId person, string name)
    {
        if (salt.Length < 16) throw new ArgumentException("A salt of at least 16 bytes is needed.", nameof(salt));
        return Sha256Digest.Of(Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{person}\n{name}"))));
    }
}
