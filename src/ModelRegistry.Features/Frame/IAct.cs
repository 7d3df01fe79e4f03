using MediatR;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// One thing that can be done here. How to write one:
/// <list type="number">
/// <item>One file named as the act: a record (the request) that is an <see cref="ICommand{T}"/> or an <see cref="IQuery{T}"/>, its answer
/// as a nested record, its validator (an <c>AbstractValidator</c> whose rules end with <see cref="Validation.Right{T, TProperty}"/>) and
/// its handler (an internal <c>IRequestHandler&lt;Request, Result&lt;Answer&gt;&gt;</c>).</item>
/// <item>One line in <see cref="Acts"/>.</item>
/// <item>The handler loads from RegistryContext, asks the domain or the rulebook, adds to the context and returns the answer or a
/// <see cref="Refusal"/>. It never saves, never opens a transaction and never sends: the unit of work saves what it added, or nothing
/// when it refused.</item>
/// <item>Who may is <see cref="Needs"/> and the table in <see cref="Roles"/>; what can be is the validator; who acts is the
/// <see cref="Caller"/> injected as <see cref="ICallerSource"/>; the time is the injected TimeProvider.</item>
/// </list>
/// </summary>
public interface IAct
{
    /// <summary>What the caller must be allowed to do.</summary>
    static abstract Permission Needs { get; }
}

/// <summary>An act with an answer.</summary>
/// <typeparam name="T">The answer.</typeparam>
public interface IAct<T> : IRequest<Result<T>>, IAct;

/// <summary>An act that may change something: it runs in one transaction.</summary>
/// <typeparam name="T">The answer.</typeparam>
public interface ICommand<T> : IAct<T>;

/// <summary>An act that only reads.</summary>
/// <typeparam name="T">The answer.</typeparam>
public interface IQuery<T> : IAct<T>;

/// <summary>The answer of an act that has nothing to tell but that it was done.</summary>
public sealed record Done
{
    /// <summary>The one value.</summary>
    public static Done Instance { get; } = new();
}
