using System.Globalization;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>Sources that state different values of one field of the release: licence, revision, parameters, country.</summary>
internal static class StatementDisagreements
{
    // Counts are rounded when people write them down.
    private const decimal Near = 0.01m;

    // A source may name several of these; sources disagree when the sets differ.
    private static readonly Subject[] Sets =
        [Subject.License, Subject.LicenseName, Subject.Architecture, Subject.TrainingPlace, Subject.DeveloperCountry];

    private static readonly Subject[] Singles =
    [
        Subject.CommitRevision, Subject.Gated, Subject.ParameterCount, Subject.ModelType, Subject.Version, Subject.FirstPublished,
        Subject.ReleasedOn, Subject.Publisher, Subject.AdapterKind, Subject.MergeMethod,
    ];

    public static IEnumerable<Disagreement> Of(Dossier dossier)
    {
        var thing = dossier.Things[0];
        var stated = dossier.On(thing.Id).Where(item => !Voice.IsAgainst(item))
            .Select(item => (Item: item, Stated: StatedField.Of(item))).Where(one => one.Stated is not null)
            .Select(one => (one.Item, one.Stated!.Value.About, one.Stated.Value.Value)).ToLookup(one => one.About);
        foreach (var about in Sets.Concat(Singles))
        {
            var voices = stated[about].Select(one => (one.Item, one.Value)).ToList();
            if (voices.Count < 2 || !(Sets.Contains(about) ? SetsDiffer(voices) : Differ(about, voices))) continue;
            yield return new(
                about.ToString(), StatedField.Question(about), thing,
                [.. voices.Select(voice => new Voice(voice.Value, false, voice.Item))], MadeOf(dossier, about), Settles(about), Open: true);
        }
    }

    private static bool SetsDiffer(IReadOnlyList<(EvidenceItem Item, string Value)> voices) => voices
        .GroupBy(voice => (voice.Item.BytesDigest, voice.Item.Source, voice.Item.AssertedBy))
        .Select(source => string.Join('\n',
            source.Select(voice => Plain(voice.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
        .Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static bool Differ(Subject about, IReadOnlyList<(EvidenceItem Item, string Value)> voices)
    {
        var values = voices.Select(voice => Plain(voice.Value)).Distinct(StringComparer.Ordinal).ToList();
        if (about != Subject.ParameterCount) return values.Count > 1;
        var numbers = values.Select(Number).OfType<decimal>().ToList();
        return numbers.Count > 1 && numbers.Max() - numbers.Min() > Near * numbers.Max();
    }

    private static string Plain(string value) => value.Trim().ToLowerInvariant();

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string MadeOf(Dossier dossier, Subject about) => about switch
    {
        Subject.License =>
            $"The release shows {dossier.Release.Licence ?? "none"}, the first that was recorded. The others stand beside it; none is found to be the true one.",
        Subject.Gated => "The first that was recorded is shown; nobody's word is dropped.",
        Subject.DeveloperCountry => dossier.Developer?.Country is { } country
            ? $"The developer's record says {Domain.CountryWords.InWords(country)}, by its own evidence; these statements do not change it."
            : "No country of the developer is recorded: a rule that asks reads unknown.",
        Subject.TrainingPlace => "No place is chosen. A rule that asks reads the place of a training run, and unknown where none is recorded.",
        _ => "No value is chosen; each stands as its source's word.",
    };

    private static string Settles(Subject about) => about switch
    {
        Subject.License or Subject.LicenseName => "The text of the licence in the repository at this revision, by its digest.",
        Subject.ParameterCount => "The headers of all weight files of this release, read with their digests.",
        Subject.DeveloperCountry => Settling.Of(EvidenceQuestion.Control),
        Subject.TrainingPlace => "The developer's own statement, a training attestation, or the contract with whoever ran the machines.",
        _ => "A signature over the files that covers the statement, or the publisher's correction.",
    };
}
