using MediatR;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Notices;

/// <summary>Inside the unit of work: what an act has done is told of in the same transaction.</summary>
internal sealed class Notify<TAct, TResult>(NoticeWriter writer) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        if (result.Refusal is null) await writer.WriteAsync(cancellationToken);
        return result;
    }
}
