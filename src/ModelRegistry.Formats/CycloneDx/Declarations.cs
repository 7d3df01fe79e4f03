using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>
/// What assessors attest (CycloneDX 1.6, declarations): each claim about the model with its conformance, and what is held against it. A
/// signature inside is carried along and was not verified here.
/// </summary>
internal static class Declarations
{
    public static void Read(Source source, Bom bom, Node model)
    {
        if (bom.Tree["declarations"] is not { } declarations) return;
        var own = model.Text("bom-ref");
        foreach (var claim in declarations.List("claims").Where(c => c.Text("target") is var t && (t == own || bom.Models.Count == 1)))
            Claim(source, bom, declarations, claim);
    }

    private static void Claim(Source source, Bom bom, Node declarations, Node claim)
    {
        var reference = claim.Text("bom-ref");
        var attested = declarations.List("attestations").SelectMany(a => a.List("map").Select(m => (Attestation: a, Map: m)))
            .Where(x => x.Map.List("claims").Any(c => c.Text == reference)).ToList();
        var speaking = Assessor(source, bom, declarations, attested.Select(x => x.Attestation).FirstOrDefault());
        var score = attested.Select(x => x.Map["conformance"]?["score"]?.Text).OfType<string>().FirstOrDefault();
        speaking.Say(Subject.Claim, claim["predicate"] ?? claim, $"{claim.Text("predicate") ?? reference}"
            + (score is null ? "" : $" (conformance {score} of 1)") + (claim["signature"] is null ? "" : " (carries a signature that was not verified)"));
        foreach (var against in claim.List("counterEvidence").Concat(attested.SelectMany(x => x.Map.List("counterClaims"))))
            speaking.Say(Subject.CounterClaim, against, $"against \"{claim.Text("predicate") ?? reference}\": {Words(bom, against)}");
    }

    private static Source Assessor(Source source, Bom bom, Node declarations, Node? attestation)
    {
        var assessor = declarations.List("assessors").FirstOrDefault(a => a.Text("bom-ref") == attestation?.Text("assessor"));
        var name = (assessor?["organization"] ?? bom.Find(attestation?.Text("assessor")))?.Text("name");
        return assessor?["thirdParty"]?.Text == "true" || name is not null
            ? new Source(source.Into, source.File) { Asserter = Asserter.ThirdParty, Who = name } : source;
    }

    private static string Words(Bom bom, Node reference) =>
        bom.Find(reference.Text) is { } found ? found.Text("description") ?? found.Text("predicate") ?? reference.Text : reference.Text;
}
