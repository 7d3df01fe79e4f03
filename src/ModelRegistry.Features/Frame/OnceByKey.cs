using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>Does a command once under the asker's own key: sent again, it gives what it made before.</summary>
internal sealed class OnceByKey(RegistryContext context, ICallerSource callers, TimeProvider clock)
{
    /// <summary>The header in which a key is sent.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 100;

    /// <summary>Why the key cannot be one, and what would be right.</summary>
    public static (string Wrong, string Right) Form { get; } = (
        "The key of this command is empty or too long.", $"Send a text of 1 to {LongestKey} characters that no other command has.");

    /// <summary>Whether it can be a key; none can.</summary>
    public static bool Fits(string? key) => key is null || key.Trim().Length is > 0 and <= LongestKey;

    /// <summary>Makes it, or says what was made before.</summary>
    /// <param name="key">The asker's key; null makes it anew each time.</param>
    /// <param name="asked">The digest of what is asked: the same key with another request is refused.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="idOf">The id of what was made.</param>
    /// <param name="again">Finds what was made before.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Result<T>> DoAsync<T>(
        string? key, Sha256Digest asked, Func<Task<Result<T>>> make, Func<T, Guid> idOf, Func<Guid, Task<T>> again, CancellationToken stop)
    {
        if (key?.Trim() is not { } sent)
        {
            return await make();
        }

        var organisation = callers.Current.Organisation;
        var before = await context.CommandKeys.AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Key == sent, stop);
        if (before is not null)
        {
            return before.Request == asked ? await again(before.Made) : OtherRequest(sent);
        }

        var made = await make();
        if (made.TryGet(out var answer, out _))
        {
            context.Add(new CommandKey
            {
                OrganisationId = organisation,
                Key = sent,
                Request = asked,
                Made = idOf(answer),
                At = clock.GetUtcNow(),
            });
        }

        return made;
    }

    /// <summary>Why a key cannot stand for a second request.</summary>
    public static Refusal.NotValid OtherRequest(string key) =>
        new(Header, $"Another question was sent under the key {key}.", "Send a new key with a new question.");
}
