using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A subject of a statement: a name and its SHA-256, where it has one.</summary>
internal sealed record StatementSubject(string Name, Sha256Digest? Sha256, Node At);

/// <summary>An in-toto statement (in-toto Attestation Framework, Statement version 1).</summary>
internal sealed record InTotoStatement(IReadOnlyList<StatementSubject> Subjects, string PredicateType, Node Predicate)
{
    private const string Type = "https://in-toto.io/Statement/v1";

    public static InTotoStatement? Of(Source source, Node tree)
    {
        if (tree.Text("_type") is not (Type or "https://in-toto.io/Statement/v0.1"))
        {
            source.Wrong(tree["_type"] ?? tree, "The payload is no in-toto statement.", $"_type {Type} would be right.");
            return null;
        }

        if (tree.Text("predicateType") is not { } predicate || tree["predicate"] is not { } holds || tree.List("subject").Count == 0)
        {
            source.Wrong(tree, "The statement lacks predicateType, predicate or subject.", "All three would be right.");
            return null;
        }

        return new([.. tree.List("subject").Select(Subject)], predicate, holds);
    }

    private static StatementSubject Subject(Node subject) => new(subject.Text("name") ?? "",
        Sha256Digest.TryParse(subject["digest"]?.Text("sha256"), out var digest) ? digest : null, subject);
}
