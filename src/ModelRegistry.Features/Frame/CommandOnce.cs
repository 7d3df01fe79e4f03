using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>The key under which a host hands over the command of its request; nothing is set for a command without one.</summary>
public sealed class CommandOnce
{
    internal string? Key { get; private set; }

    internal Sha256Digest Asked { get; private set; }

    /// <summary>Sets the key.</summary>
    /// <param name="key">The asker's own key; null does the command each time.</param>
    /// <param name="asked">The bytes of what is asked: the same key with another request is refused.</param>
    public void Under(string? key, ReadOnlySpan<byte> asked) => (Key, Asked) = (key?.Trim(), Sha256Digest.OfBytes(asked));
}

/// <summary>Inside the unit of work: a command that is sent again under its key is not done again and gives the answer it gave.</summary>
internal sealed class DoOnce<TAct, TResult>(CommandOnce once, RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    private static readonly bool Writes = typeof(TAct).Implements(typeof(ICommand<>));

    public Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        Writes && once.Key is { } key ? UnderAsync(key, next, cancellationToken) : next();

    private async Task<TResult> UnderAsync(string key, RequestHandlerDelegate<TResult> next, CancellationToken stop)
    {
        if (typeof(TAct).IsAssignableTo(typeof(ITellsSecret)))
        {
            return TResult.Refused(new Refusal.NotValid(
                OnceByKey.Header, "This answers with a secret, which is kept nowhere to be given again.", "Send it without a key."));
        }

        if (!OnceByKey.Fits(key))
        {
            return TResult.Refused(new Refusal.NotValid(OnceByKey.Header, OnceByKey.Form.Wrong, OnceByKey.Form.Right));
        }

        var organisation = callers.Current.Organisation;
        var before = await context.CommandKeys.AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == organisation && one.Key == key, stop);
        if (before is not null)
        {
            return before.Request == once.Asked && before.Answer is { } answer
                ? TResult.Again(answer)
                : TResult.Refused(OnceByKey.OtherRequest(key));
        }

        var result = await next();
        if (result.Refusal is null)
        {
            context.Add(new CommandKey
            {
                OrganisationId = organisation,
                Key = key,
                Request = once.Asked,
                Made = Guid.Empty,
                Answer = result.Write(),
                At = clock.GetUtcNow(),
            });
        }

        return result;
    }
}
