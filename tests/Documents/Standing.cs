namespace ModelRegistry.Tests.Documents;

/// <summary>A clock that stands.</summary>
internal sealed class Standing(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
