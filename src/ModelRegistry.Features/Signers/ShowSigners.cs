using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Features.Signers;

/// <summary>Whose signatures this registry believes: who is pinned, for whose models, since when, and by which bytes.</summary>
public sealed record ShowSigners : IQuery<ShowSigners.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>Whether a signature made today would count.</summary>
    public enum State
    {
        /// <summary>It would.</summary>
        Counts,

        /// <summary>The pin begins later.</summary>
        NotYet,

        /// <summary>The pin has ended; what a log or a time-stamp shows to be older still counts.</summary>
        Ended,
    }

    /// <summary>One pinned signer.</summary>
    /// <param name="Name">Whose it is.</param>
    /// <param name="Means">"key", "identity" or "certificate authority".</param>
    /// <param name="Mark">What tells it from others.</param>
    /// <param name="Publishers">For whose models.</param>
    /// <param name="From">The first day of a signature that counts, in UTC.</param>
    /// <param name="Until">The first day that no longer counts; null for no end.</param>
    /// <param name="IsBuilder">Whether its attestations of training are E3.</param>
    /// <param name="State">Whether it counts today.</param>
    /// <param name="PinnedIn">The file or section.</param>
    /// <param name="PinnedBytes">SHA-256 of that file or section.</param>
    public sealed record Row(
        string Name, string Means, string Mark, IReadOnlyList<string> Publishers, DateOnly From, DateOnly? Until, bool IsBuilder,
        State State, string PinnedIn, Sha256Digest PinnedBytes);

    /// <summary>All of them.</summary>
    /// <param name="Rows">The signers, in the order in which they are configured.</param>
    /// <param name="SigstoreFrom">Where the root is from by which keyless signatures are checked.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, string SigstoreFrom);
}

internal sealed class ShowSignersHandler(SignerTrust trust, TimeProvider clock) : IRequestHandler<ShowSigners, Result<ShowSigners.Answer>>
{
    public Task<Result<ShowSigners.Answer>> Handle(ShowSigners request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult<Result<ShowSigners.Answer>>(
            new ShowSigners.Answer([.. trust.Anchors.Signers.Select(one => Row(one, now))], trust.Anchors.SigstoreFrom));
    }

    private static ShowSigners.Row Row(PinnedSigner one, DateTimeOffset now) => new(
        one.Name, one.Means, one.Mark, one.Publishers, Day(one.From), one.Until is { } until ? Day(until) : null, one.IsBuilder,
        now < one.From ? ShowSigners.State.NotYet : now >= one.Until ? ShowSigners.State.Ended : ShowSigners.State.Counts,
        one.PinnedIn, one.PinnedBytes);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
