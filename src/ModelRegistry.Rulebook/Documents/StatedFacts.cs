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
        if (question.At is { } at && Math.Abs(DateOnly.FromDateTime(at.UtcDateTime).DayNumber - question.Day.DayNumber) > 1)
            yield return new("/question/at", $"{at:O} is not on {question.Day:O}; write the moment on that day, by the clock of the place whose law is asked.");
        foreach (var (place, owner) in Owners(question).Where(owner => owner.Owner.Fraction is { Low: > 1 } or { High: > 1 }))
            yield return new(place, $"the share of {owner.Name} is a fraction of 1; write \"0.5\" for one half.");
        var countries = Countries(question).Concat(Countries(document.Facts));
        foreach (var (place, code) in countries.Where(country => country.Code is not null && !IsCode(country.Code)))
            yield return new(place, $"\"{code}\" is no country; write two capital letters of ISO 3166-1, such as DE.");
        foreach (var problem in Declared(document.Facts?.Stated ?? []))
            yield return problem;
        foreach (var problem in Confirmed(document.Facts?.Confirmations ?? []))
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

    /// <summary>One confirmation a matter, with its source; of a standing only where there is such a rule.</summary>
    private static IEnumerable<DocumentProblem> Confirmed(IReadOnlyList<Confirmation> confirmations)
    {
        const string standing = "#standing";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, one) in confirmations.Index())
        {
            var place = $"/facts/confirmations/{index}";
            var rule = one.Settles.EndsWith(standing, StringComparison.Ordinal) ? one.Settles[..^standing.Length] : null;
            if (!seen.Add(one.Settles))
                yield return new(place + "/settles", $"\"{one.Settles}\" stands twice; a matter is confirmed once.");
            else if (one.Settles.Length == 0 || (rule is not null && RulebookEdition.Current.Find(rule) is null))
                yield return new(place + "/settles", $"\"{one.Settles}\" is no matter to confirm; an answer that waits for one names it.");
            else if (string.IsNullOrWhiteSpace(one.Source))
                yield return new(place + "/source", "is empty; name what was read.");
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
        foreach (var country in Of("/question/exporter", question.Exporter))
            yield return country;
        foreach (var (index, party) in question.Parties.Index())
        {
            foreach (var country in Of($"/question/parties/{index}/party", party.Party))
                yield return country;
        }
    }

    private static IEnumerable<(string Place, string? Code)> Of(string place, Party? party) => party is null
        ? []
        :
        [
            (place + "/country", party.Country), (place + "/headquarters", party.Headquarters),
            (place + "/ultimateParentCountry", party.UltimateParentCountry),
        ];

    private static IEnumerable<(string Place, string? Code)> Countries(Facts? facts)
    {
        if (facts?.Chip is { } chip)
        {
            yield return ("/facts/chip/designerCountry", chip.DesignerCountry);
            yield return ("/facts/chip/designerParentCountry", chip.DesignerParentCountry);
            yield return ("/facts/chip/foundryCountry", chip.FoundryCountry);
        }

        foreach (var (index, release) in (facts?.Lineage?.Releases ?? []).Index())
        {
            var place = $"/facts/lineage/releases/{index}";
            foreach (var country in Of(place + "/developer", release.Developer))
                yield return country;
            foreach (var (run, training) in release.Training.Index())
                yield return ($"{place}/training/{run}/place", training.Place);
        }
    }

    private static IEnumerable<(string Place, Owner Owner)> Owners(Question question) =>
        from role in question.Parties.Index()
        from owner in role.Item.Party.Owners.Index()
        select ($"/question/parties/{role.Index}/party/owners/{owner.Index}/fraction", owner.Item);

    private static bool IsCode(string code) => code.Length == 2 && code.All(char.IsAsciiLetterUpper);
}
