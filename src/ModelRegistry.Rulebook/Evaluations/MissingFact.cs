using System.Text.Json.Serialization;

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>A fact that nobody has stated.</summary>
public sealed record MissingFact
{
    /// <summary>Texts, or <see cref="Wording"/>s that become one when they are read.</summary>
    private readonly object id;
    private readonly object question;

    /// <summary>A fact with what to ask.</summary>
    /// <param name="id">A stable name: "lineage.deepseek-ai/DeepSeek-R1.publication".</param>
    /// <param name="question">The question to put to a person.</param>
    [JsonConstructor]
    public MissingFact(string id, string question) => (this.id, this.question) = (id, question);

    internal MissingFact(string id, Wording question) => (this.id, this.question) = (id, question);

    internal MissingFact(Wording id, string question) => (this.id, this.question) = (id, question);

    internal MissingFact(Wording id, Wording question) => (this.id, this.question) = (id, question);

    /// <summary>A stable name: "lineage.deepseek-ai/DeepSeek-R1.publication".</summary>
    public string Id
    {
        get => id as string ?? id.ToString()!;
        init => id = value;
    }

    /// <summary>The question to put to a person.</summary>
    public string Question
    {
        get => question as string ?? question.ToString()!;
        init => question = value;
    }

    /// <summary>Equal where both read the same.</summary>
    public bool Equals(MissingFact? other) =>
        ReferenceEquals(this, other) || (other is not null && Id == other.Id && Question == other.Question);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Question);
}
