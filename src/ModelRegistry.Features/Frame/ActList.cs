using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ModelRegistry.Features.Frame;

/// <summary>Takes the lines of <see cref="Acts"/> into the services.</summary>
/// <param name="services">The host's services.</param>
internal sealed class ActList(IServiceCollection services)
{
    public ActList Add<TAct, TAnswer, THandler>()
        where TAct : IAct<TAnswer>
        where THandler : class, IRequestHandler<TAct, Result<TAnswer>>
    {
        services.AddScoped<IRequestHandler<TAct, Result<TAnswer>>, THandler>();
        return this;
    }

    public ActList Add<TAct, TAnswer, THandler, TValidator>()
        where TAct : IAct<TAnswer>
        where THandler : class, IRequestHandler<TAct, Result<TAnswer>>
        where TValidator : class, IValidator<TAct>
    {
        services.AddScoped<IValidator<TAct>, TValidator>();
        return Add<TAct, TAnswer, THandler>();
    }
}
