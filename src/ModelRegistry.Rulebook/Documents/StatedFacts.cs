using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>What a document may state: known profiles, country codes, shares up to 1, keys that exist, no cycles; not too much.</summary>
internal static class StatedFacts
{
    private const int MostReleases = 1000;
    private const int MostDerivations = 5000;

    public static IEnumerable<DocumentProblem> Check(QuestionDocument document)
    {
        var question = document.Question;
        if (!Profiles.All.Contains(question.Profile, StringComparer.Ordinal))
            yield return new("/question/profile", $"\"{question.Profile}\" is no profile; write {string.Join(", ", Profiles.All)}.");
        if (!RulebookEdition.Current.Laws.Contains(question.Law))
            yield return new("/question/law", $"this edition holds no law of that place; it holds {string.Join(", ", RulebookEdition.Current.Laws)}.");
        else if (RulebookEdition.Current.WhyTooEarly(question) is { } early)
            yield return new("/question/day", early);
        foreach (var (place, code) in Countries(question).Where(country => country.Code is not null && !IsCode(country.Code)))
            yield return new(place, $"\"{code}\" is no country; write two capital letters of ISO 3166-1, such as DE.");
        foreach (var problem in Declared(document.Facts?.Stated ?? []))
            yield return problem;
        if (document.Facts?.Lineage is not { } lineage)
            yield break;
        if (lineage.Releases.Count > MostReleases || lineage.Derivations.Count > MostDerivations)
            yield return new("/facts/lineage", $"holds more than {MostReleases} releases or {MostDerivations} derivations; state only what bears on it.");
        foreach (var problem in Lineage(lineage))
            yield return problem;
    }

    private static IEnumerable<DocumentProblem> Declared(IReadOnlyList<StatedFact> stated)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, fact) in stated.Index())
        {
            var place = $"/facts/stated/{index}";
            if (!seen.Add(fact.Id))
                yield return new(place + "/id", $"\"{fact.Id}\" stands twice; a fact is stated once.");
            else if (!RulebookEdition.Current.Facts.TryGetValue(fact.Id, out var declared))
                yield return new(place + "/id", $"\"{fact.Id}\" is asked by no rule; the rules' pages and the missing facts of an answer name those that are.");
            else if (!fact.Fits(declared.Kind))
                yield return new(place, $"\"{fact.Id}\" asks: {declared.Question} Give {Right(declared)}, and nothing else.");
            else if (fact.Country is { } country && !IsCode(country))
                yield return new(place + "/country", $"\"{country}\" is no country; write two capital letters of ISO 3166-1, such as DE.");
        }
    }

    private static string Right(DeclaredFact declared) => declared.Kind switch
    {
        FactKind.YesOrNo => "\"holds\": \"yes\", \"no\" or \"unknown\"",
        FactKind.Amount => $"\"amount\": a number or {{\"low\", \"high\"}}{(declared.Unit is { } unit ? $" in {unit}" : "")}",
        FactKind.Country => "\"country\": two capital letters",
        FactKind.Day => "\"day\": a day such as \"2026-11-20\"",
    };

    private static IEnumerable<DocumentProblem> Lineage(LineageFacts lineage)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, release) in lineage.Releases.Index())
        {
            if (!keys.Add(release.Key))
                yield return new($"/facts/lineage/releases/{index}/key", $"\"{release.Key}\" stands twice; a release is stated once.");
        }

        if (!keys.Contains(lineage.Root))
            yield return new("/facts/lineage/root", $"\"{lineage.Root}\" is the key of no release; state it under releases.");
        foreach (var (index, edge) in lineage.Derivations.Index())
        {
            var place = $"/facts/lineage/derivations/{index}";
            if (!keys.Contains(edge.Child) || !keys.Contains(edge.Parent))
                yield return new(place, $"joins \"{edge.Child}\" to \"{edge.Parent}\", and one of them is not under releases.");
            if (edge.ShareOfOperations is { } share && share.High is not (>= 0 and <= 1))
                yield return new(place + "/shareOfOperations", "is a fraction of 1 with both bounds; write \"0.4\" for forty per cent.");
        }

        if (Cycle(lineage) is { } cycle)
            yield return new("/facts/lineage/derivations", $"make {cycle} its own ancestor; a lineage has no cycles (only training on own outputs may).");
    }

    private static string? Cycle(LineageFacts lineage)
    {
        var edges = lineage.Derivations.Where(edge => edge.Child != edge.Parent || edge.Relation.IsByOutputs() != Truth.Yes)
            .ToLookup(edge => edge.Child, edge => edge.Parent, StringComparer.Ordinal);
        var open = edges.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        while (open.FirstOrDefault(child => !edges[child].Any(open.Contains)) is { } settled)
            open.Remove(settled);
        return open.FirstOrDefault();
    }

    private static IEnumerable<(string Place, string? Code)> Countries(Question question)
    {
        yield return ("/question/destination", question.Destination);
        yield return ("/question/exportedFrom", question.ExportedFrom);
        foreach (var (index, party) in question.Parties.Index())
        {
            yield return ($"/question/parties/{index}/party/country", party.Party.Country);
            yield return ($"/question/parties/{index}/party/headquarters", party.Party.Headquarters);
            yield return ($"/question/parties/{index}/party/ultimateParentCountry", party.Party.UltimateParentCountry);
        }
    }

    private static bool IsCode(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);
}
