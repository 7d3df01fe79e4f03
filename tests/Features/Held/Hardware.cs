using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Hardware(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task keeps_what_the_words_leave_open_and_shows_the_formula(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("chips")).ReleaseId;
        foreach (var words in (string[])["2048 H800 GPUs (not H100)", "A100", "an unnamed chip"])
        {
            await app.DoAsync(app.Licensing, Use(release, words));
        }

        var rows = (await app.DoAsync(app.Regulator, new ShowHardware(release))).Rows.ToDictionary(row => row.Use.ChipName);
        Assert.Equal(["H800", "H100"], rows["2048 H800 GPUs (not H100)"].Mentions.Select(mention => mention.Mention));
        Assert.All(rows["2048 H800 GPUs (not H100)"].Mentions, mention => Assert.NotEmpty(mention.Candidates));
        Assert.True(rows["2048 H800 GPUs (not H100)"].Mentions[1].Candidates.Count > 1, "The H100 was sold in more than one variant.");
        var first = Assert.Single(rows["A100"].Mentions).Candidates.First(one => one.Name == "NVIDIA A100 80GB SXM");
        Assert.Equal(Interval.Exactly(4992), first.Performance);
        Assert.Equal("TPP = dense tera-operations a second × bits = 312 × 16 (BF16)", first.PerformanceFormula);
        Assert.Equal(("TPP ÷ applicable die area = 4992 ÷ 826 mm²", 6.0436m), (first.DensityFormula, first.Density.Low));
        Assert.Empty(Assert.Single(rows["an unnamed chip"].Mentions).Candidates);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task that_was_diverted_is_an_allegation_with_a_day_or_not_recorded(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("diverted")).ReleaseId;
        var use = Use(release, "H100") with { Channel = AcquisitionChannel.DivertedAlleged };
        await app.RefusedAsync<Refusal.NotValid, ChipUseId>(app.Licensing, use);
        await app.RefusedAsync<Refusal.NotValid, ChipUseId>(app.Licensing, use with { Evidence = use.Evidence with { IsAllegation = true, SourceDate = null } });
        await app.DoAsync(app.Licensing, use with { Evidence = use.Evidence with { IsAllegation = true } });
        var kept = Assert.Single((await app.DoAsync(app.Regulator, new ShowHardware(release))).Rows);
        Assert.Equal(AcquisitionChannel.DivertedAlleged, kept.Use.Channel);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task figures_without_their_test_score_or_bytes_are_refused(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("figures")).ReleaseId;
        var whole = RegistryApp.Declared(EvidenceQuestion.WeightDerivation) with
        {
            Kind = EvidenceKind.PermutationTest,
            Strength = EvidenceStrength.Conclusive,
            BytesDigest = Sha256Digest.OfBytes([1]),
            Test = new("independent initialisations", "U", 1e-6, 1000, 0.01, 10, null),
        };
        var print = whole with { Kind = EvidenceKind.MultiSignalFingerprint, Strength = EvidenceStrength.Strong, Test = null, Score = 0.8, Setup = "no signal missing" };
        await app.DoAsync(app.Licensing, Recorded(release, whole));
        await app.DoAsync(app.Licensing, Recorded(release, print));
        StatedEvidence[] wrong =
        [
            whole with { Test = null }, whole with { BytesDigest = null }, whole with { Test = whole.Test! with { Candidates = 0 } },
            whole with { Test = whole.Test! with { NullHypothesis = " " } }, whole with { Test = whole.Test! with { PValue = 1.5 } },
            print with { Score = null }, print with { Setup = null }, print with { BytesDigest = null },
        ];
        foreach (var evidence in wrong)
        {
            await app.RefusedAsync<Refusal.NotValid, EvidenceId>(app.Licensing, Recorded(release, evidence));
        }

        var kept = (await app.DoAsync(app.Regulator, new ShowEvidence(EvidenceSubject.Release, release.Value))).Items;
        Assert.Equal((0.8, "no signal missing"), (kept[^1].Score!.Value, kept[^1].Setup));
    }

    private static RecordEvidence Recorded(ReleaseId release, StatedEvidence evidence) => new(EvidenceSubject.Release, release.Value, evidence);

    private static AddChipUse Use(ReleaseId release, string words) =>
        new(release, null, words, ChipPurpose.Training, null, null, null, RegistryApp.Declared(EvidenceQuestion.Hardware));
}
