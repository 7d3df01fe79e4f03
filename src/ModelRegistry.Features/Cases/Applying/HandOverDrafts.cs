using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// Gives the drafts and cases that somebody held, who leaves, to a colleague of the same organisation. Who keeps accounts does it without
/// reading a word of them.
/// </summary>
/// <param name="From">Who held them.</param>
/// <param name="To">Who is to finish them.</param>
public sealed record HandOverDrafts(PersonId From, PersonId To) : ICommand<HandOverDrafts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>What was handed over.</summary>
    /// <param name="Drafts">How many drafts.</param>
    /// <param name="Cases">How many cases.</param>
    public sealed record Answer(int Drafts, int Cases);
}

internal sealed class HandOverDraftsHandler(HandingOver handing) : IRequestHandler<HandOverDrafts, Result<HandOverDrafts.Answer>>
{
    public Task<Result<HandOverDrafts.Answer>> Handle(HandOverDrafts request, CancellationToken cancellationToken) =>
        handing.DoAsync(request.From, request.To, cancellationToken);
}
