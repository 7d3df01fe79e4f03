using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>A decision of four pages: composed, signed with P-256, verified by the reader that trusts nothing the signer did.</summary>
internal sealed class Papers : IDisposable
{
    public const string Password = "measured";
    private static readonly DateTimeOffset At = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly SigningKey key;
    private readonly DecisionVerifier verifier;
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly DecisionText text;
    private readonly Attachment record;

    public Papers(KeyKind kind = KeyKind.EcdsaP256, int rules = 15)
    {
        text = Text(rules);
        // Canonical JSON with what is printed, as a decision's record is, so that the verifier compares them here too.
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new { format = "modelregistry/measurement/1", measured = new string('0', 8192), printed = PrintedText.Of(text) }, AsItIs);
        record = new("decision.json", "application/json", "For machines.", content);
        var made = DemonstrationCertificate.Make(At.AddDays(-1), Password, kind);
        key = ((KeyReading.Usable)SigningKey.FromPkcs12(made.Pkcs12, Password)).Key;
        verifier = new([X509CertificateLoader.LoadCertificate(made.Root.Span)], new Day());
    }

    public static Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        using var papers = new Papers();
        var paper = papers.Sign();
        if (papers.Verify(paper) is not Verdict.Valid)
        {
            throw new InvalidOperationException("A paper that was just signed is not valid: nothing to measure.");
        }

        return Task.FromResult<IReadOnlyList<Measurement>>(
        [
            new("decision of a full trace as PDF", paper.Length / 1024.0, "KB", 150),
            new("decisions composed, signed (P-256) and verified", Evaluations.Rate(size.Papers, papers.Once), "a second", 200, MoreIsBetter: true),
            new("  of these, verified alone", Evaluations.Rate(size.Papers, () => papers.Verify(paper)), "a second"),
        ]);
    }

    public void Once() => Verify(Sign());

    /// <summary>The words of the paper, for other programs.</summary>
    public IReadOnlyList<string> Pieces => PrintedText.Of(text);

    public ReadOnlyMemory<byte> Sign() => Sign(Compose());

    public UnsignedDecision Compose() => ((Composition.Made)DecisionPdf.Compose(text, [record])).Decision;

    public ReadOnlyMemory<byte> Sign(UnsignedDecision made) => new DecisionSigner(key).Sign(made, new("A measurement", "Measured", "US", At)).Bytes;

    public Verdict Verify(ReadOnlyMemory<byte> file) => verifier.Verify(file).Verdict;

    public void Dispose() => key.Dispose();

    private static DecisionText Text(int rules) => new(
        "Licence granted with conditions", "Office of measurements", "US-2026-D-0001", new(2026, 12, 1),
        "A measurement. Not a decision.", "en-US",
        [
            new("The question", [new KeyValues([.. Enumerable.Range(0, 10).Select(row => new KeyValue($"Question {row}", "An answer of some words."))])]),
            new("Reasons", [.. Enumerable.Range(0, 6).Select(number => new Paragraph($"{number}. " + Words))]),
            new("Trace", [new Bullets([.. Enumerable.Range(0, rules).Select(Rule)])]),
            new("Evidence", [new Table("Evidence relied on", [new("What"), new("Source", 2), new("Digest", 2)], [.. Enumerable.Range(0, rules + 5).Select(Row)])]),
        ]);

    private const string Words =
        "The operations that count are 3.9e24 to 4.6e24, below 1e26; the fact is declared by the publisher and nothing contradicts it, "
        + "so the limb does not hold on the day that was asked about.";

    private static Bullet Rule(int number) =>
        new($"15 CFR 734.{number}, enforced since 2025-01-13: not met", [.. Enumerable.Range(0, 4).Select(limb => new Bullet($"({limb}) {Words}"))]);

    private static IReadOnlyList<Prose> Row(int number) =>
        [$"weight derivation {number}", "model card of the publisher, 2025-01-20", Prose.Of($"{number:x64}", Emphasis.Code)];

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => At.AddDays(1);
    }
}
