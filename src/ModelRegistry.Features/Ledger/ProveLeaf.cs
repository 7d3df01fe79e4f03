using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Frame;
using ModelRegistry.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Ledger;

/// <summary>The proof that a paper is in the log (C2SP tlog-proof), for whoever names the paper.</summary>
/// <param name="Name">The paper's reference, or its SHA-256.</param>
/// <param name="Signs">Whether a head is signed now where none is over the paper yet: a host that signs the log says so.</param>
public sealed record ProveLeaf(string Name, bool Signs = false) : IQuery<ProveLeaf.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The proof.</summary>
    /// <param name="FileName">A name for its file.</param>
    /// <param name="Reference">What is proved to be there.</param>
    /// <param name="Index">The leaf's place, from 0.</param>
    /// <param name="Size">How many leaves the log had under the checkpoint.</param>
    /// <param name="SignedAt">When the checkpoint was signed.</param>
    /// <param name="Proof">The file.</param>
    public sealed record Answer(string FileName, string Reference, long Index, long Size, DateTimeOffset SignedAt, string Proof);
}

internal sealed class ProveLeafHandler(RegistryContext context, LogTree tree, Sequencing sequencing, LogDesk desk)
    : IRequestHandler<ProveLeaf, Result<ProveLeaf.Answer>>
{
    private const int MostSteps = 20;

    public async Task<Result<ProveLeaf.Answer>> Handle(ProveLeaf request, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken); // once for all the questions; the scope closes it
        var leaf = await Named(request.Name.Trim()).AsNoTracking().OrderBy(one => one.Index)
            .Select(one => new { one.Index, one.Reference, one.Content }).FirstOrDefaultAsync(cancellationToken);
        if (leaf is null) return new Refusal.NotFound($"leaf of {request.Name} in the log");
        if (await HeadOverAsync(leaf.Index, request.Signs, cancellationToken) is not { } head)
            return new Refusal.NotFound(desk.Signer is null
                ? $"key of the log by which {leaf.Reference} could be proved"
                : $"signed head of the log over {leaf.Reference} yet: a registry that runs signs one within seconds, and none is");
        var path = await tree.SayAsync(head.Size, read => TreeProofs.Inclusion(leaf.Index, head.Size, read), cancellationToken);
        return new ProveLeaf.Answer(
            string.Create(CultureInfo.InvariantCulture, $"{leaf.Reference}.proof"), leaf.Reference, leaf.Index, head.Size, head.SignedAt,
            new Proof(leaf.Index, path, head.Note, leaf.Content).ToString());
    }

    /// <summary>A signed head over a leaf; where there is none yet, it is signed now instead of at the worker's next look.</summary>
    private async Task<SignedHead?> HeadOverAsync(long index, bool signs, CancellationToken stop)
    {
        var head = await tree.HeadAsync(stop);
        for (var step = 0; signs && step < MostSteps && (head is null || head.Size <= index) && await sequencing.StepAsync(stop); step++)
            head = await tree.HeadAsync(stop);
        return head is not null && head.Size > index ? head : null;
    }

    private IQueryable<LedgerLeaf> Named(string name)
    {
        if (!Sha256Digest.TryParse(name, out var digest)) return context.LedgerLeaves.Where(leaf => leaf.Reference == name);
        return context.LedgerLeaves.Where(leaf => leaf.PdfDigest == digest || leaf.RecordDigest == digest);
    }
}
