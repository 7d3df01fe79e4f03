using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>By which subjects of providers the caller signs in, and which machines act in the caller's name; oldest first.</summary>
public sealed record ListProviderLinks : IQuery<ListProviderLinks.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>One link.</summary>
    /// <param name="Key">To remove it by: hexadecimal.</param>
    /// <param name="Issuer">The provider's issuer.</param>
    /// <param name="Subject">The subject there.</param>
    /// <param name="Machine">What its owner calls the machine; null for the person.</param>
    /// <param name="Scopes">What the machine may do; empty for the person.</param>
    /// <param name="LinkedAt">Since when.</param>
    public sealed record Row(
        string Key, string Issuer, string Subject, string? Machine, IReadOnlyList<string> Scopes, DateTimeOffset LinkedAt);

    /// <summary>The links, and the providers of the caller's organisation.</summary>
    /// <param name="Rows">The links.</param>
    /// <param name="Providers">Names and titles of the providers of the caller's organisation, and whether they give tokens for the API.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, IReadOnlyList<(string Name, string Title, bool Tokens)> Providers);
}

internal sealed class ListProviderLinksHandler(RegistryContext context, ProviderDirectory providers, ICallerSource callers)
    : IRequestHandler<ListProviderLinks, Result<ListProviderLinks.Answer>>
{
    public async Task<Result<ListProviderLinks.Answer>> Handle(ListProviderLinks request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var rows = await context.ProviderSubjects.AsNoTracking().Where(one => one.PersonId == caller.Person)
            .OrderBy(one => one.LinkedAt).ToListAsync(cancellationToken);
        var own = await context.Organisations.Where(one => one.Id == caller.OrganisationId).Select(one =>
            one.Name).SingleOrDefaultAsync(cancellationToken);
        return new ListProviderLinks.Answer(
            rows.ConvertAll(one => new ListProviderLinks.Row(
                one.Key.Hex, one.Issuer, one.Subject, one.Name, one.Scopes?.Split(' ') ?? [], one.LinkedAt)),
            [.. from provider in providers.All
                where string.Equals(provider.Organisation, own, StringComparison.OrdinalIgnoreCase)
                select (provider.Name, provider.Title, provider.Audience is not null)]);
    }
}
