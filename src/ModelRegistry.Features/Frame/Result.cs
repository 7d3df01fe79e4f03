using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Features.Frame;

/// <summary>What the behaviours need to know of a result.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>Why it was not done; null when it was.</summary>
    Refusal? Refusal { get; }

    /// <summary>A result that was not done.</summary>
    static abstract TSelf Refused(Refusal refusal);

    /// <summary>The answer of an act that was done, as JSON.</summary>
    string Write();

    /// <summary>The result that was written so.</summary>
    static abstract TSelf Again(string answer);
}

/// <summary>The answer of an act, or why it was refused.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <inheritdoc/>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">The act was refused; the message is the refusal's sentence.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException("The act was refused: " + Refusal.Sentence);

    /// <summary>The answer, when the act was done; otherwise the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? answer, [NotNullWhen(false)] out Refusal? refusal)
    {
        answer = value;
        refusal = Refusal;
        return refusal is null;
    }

    /// <inheritdoc/>
    public static Result<T> Refused(Refusal refusal) => new(default, refusal);

    /// <inheritdoc/>
    public string Write() => JsonSerializer.Serialize(Value, WireJson.Options);

    /// <inheritdoc/>
    public static Result<T> Again(string answer) => JsonSerializer.Deserialize<T>(answer, WireJson.Options)!;

    /// <summary>An answer is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
