using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases;

/// <summary>Returns a draft that somebody else drafted, with what should change.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="DraftDigest">The digest of the draft that was read.</param>
/// <param name="Remark">What should change.</param>
public sealed record SendBack(string Reference, string DraftDigest, string Remark) : ICommand<Done>, IKnowsLimits
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;
}

internal sealed class SendBackValidator : AbstractValidator<SendBack>
{
    public SendBackValidator()
    {
        RuleFor(act => act.DraftDigest).Must(digest => Sha256Digest.TryParse(digest, out _))
            .Right("It does not say which draft was read.", "Send the draft's digest as the case shows it.");
        RuleFor(act => act.Remark).Must(remark => remark?.Trim().Length is > 0 and <= 4000)
            .Right("A draft that is sent back needs a remark.", "Write what should change, in at most 4,000 characters.");
    }
}

internal sealed class SendBackHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<SendBack, Result<Done>>
{
    public Task<Result<Done>> Handle(SendBack request, CancellationToken cancellationToken) => context.MoveCaseAsync(
        request.Reference,
        basedOn: null,
        SendBack.Needs,
        @case => @case.SendBack(callers.Current.ActsAt(clock), Sha256Digest.Of(request.DraftDigest), request.Remark.Trim()),
        cancellationToken);
}
