using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Campaigns;

/// <summary>The recorded terms of service, by provider and first day.</summary>
public sealed record ListTerms : IQuery<ListTerms.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One text.</summary>
    /// <param name="Terms">The text as recorded.</param>
    /// <param name="Provider">Whose it is.</param>
    public sealed record Row(ProviderTerms Terms, string Provider);

    /// <summary>All of them.</summary>
    /// <param name="Rows">The texts.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListTermsHandler(RegistryContext context) : IRequestHandler<ListTerms, Result<ListTerms.Answer>>
{
    public async Task<Result<ListTerms.Answer>> Handle(ListTerms request, CancellationToken cancellationToken)
    {
        var rows = await (from terms in context.Terms.AsNoTracking()
                          join party in context.Parties on terms.ProviderId equals party.Id
                          select new { terms, party.Name }).ToListAsync(cancellationToken);
        return new ListTerms.Answer([.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.terms.InForce.From)
            .Select(row => new ListTerms.Row(row.terms, row.Name))]);
    }
}
