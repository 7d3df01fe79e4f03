using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Datasets;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Datasets(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task keep_kind_licence_country_and_generator_and_are_listed_under_their_field(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("trained")).ReleaseId;
        var id = await app.DoAsync(app.Licensing, new StateDataset
        {
            Name = "held/Synthetic",
            Classification = DataClassification.Synthetic,
            Licence = "cc-by-4.0",
            SourceCountry = Country.Of("US"),
            Teacher = "held/Teacher",
            UsedBy = release,
            Evidence = RegistryApp.Declared(EvidenceQuestion.OutputDerivation),
        });
        await app.DoAsync(app.Licensing, new StateDataset { Name = "held/Unsorted", UsedBy = release, Evidence = RegistryApp.Declared(EvidenceQuestion.Identity) });

        var shown = await app.DoAsync(app.Regulator, new ShowTrainingContent(release));
        var used = Assert.Single(shown.Rows.Single(row => row.Rule.Field == ContentField.Synthetic).Datasets);
        var teacher = (await app.DoAsync(app.Regulator, new ShowModel(Name: "held/teacher"))).Releases[0].Id;
        Assert.Equal((id, "cc-by-4.0", Country.Of("US"), (ReleaseId?)teacher), (used.Set.Id, used.Set.Licence, used.Set.SourceCountry!.Value, used.Set.TeacherReleaseId));
        Assert.Equal("held/Unsorted", Assert.Single(shown.Unsorted).Set.Name);
        Assert.Single((await app.DoAsync(app.Regulator, new ShowEvidence(EvidenceSubject.Dataset, id.Value))).Items);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task take_an_unknown_from_anybody_and_another_value_from_an_officer_only(string database)
    {
        var app = await databases.On(database);
        var report = RegistryApp.Declared(EvidenceQuestion.Identity) with { Kind = EvidenceKind.ThirdPartyFinding };
        var crawled = new StateDataset { Name = "held/Replaced", Classification = DataClassification.Crawled, Evidence = report };
        await app.DoAsync(app.Officer, crawled);
        await app.DoAsync(app.Stranger, crawled);
        var refusal = await app.RefusedAsync<Refusal.NotValid, DatasetId>(app.Stranger, crawled with { Classification = DataClassification.Licensed });
        Assert.Contains("held/Replaced", refusal.Sentence, StringComparison.Ordinal);
        await app.DoAsync(app.Licensing, crawled with { Classification = DataClassification.Licensed });
        await app.RefusedAsync<Refusal.NotValid, DatasetId>(app.Licensing, crawled with { Teacher = "held/Teacher" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_nobody_states_of_the_training_content_is_unknown_and_what_two_state_stands_side_by_side(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("content")).ReleaseId;
        var evidence = RegistryApp.Declared(EvidenceQuestion.Identity);
        await app.DoAsync(app.Licensing, new StateContent(release, ContentField.Synthetic, Truth.Yes, "made by an own model", evidence));
        await app.DoAsync(app.Licensing, new StateContent(release, ContentField.Synthetic, Truth.No, null, evidence with { AssertedBy = "a researcher" }));
        await app.DoAsync(app.Licensing, new StateContent(release, ContentField.Provider, Truth.Unknown, "A Provider", evidence));

        var shown = await app.DoAsync(app.Regulator, new ShowTrainingContent(release));
        Assert.Equal(ContentTemplate.Fields, shown.Rows.Select(row => row.Rule));
        var synthetic = shown.Rows.Single(row => row.Rule.Field == ContentField.Synthetic);
        Assert.True(synthetic.Contradicted);
        Assert.Equal([Truth.Yes, Truth.No], synthetic.Statements.Select(one => one.Statement.Answer));
        Assert.All(synthetic.Statements, one => Assert.Single(one.Evidence));
        Assert.Equal(30, shown.Rows.Count(row => row.Statements.Count == 0));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_yes_where_the_template_asks_for_a_text_and_an_empty_statement_are_refused(string database)
    {
        var app = await databases.On(database);
        var release = (await app.RegisterAsync("refused")).ReleaseId;
        var evidence = RegistryApp.Declared(EvidenceQuestion.Identity);
        await app.RefusedAsync<Refusal.NotValid, ContentStatementId>(app.Licensing, new StateContent(release, ContentField.Provider, Truth.Yes, "x", evidence));
        await app.RefusedAsync<Refusal.NotValid, ContentStatementId>(app.Licensing, new StateContent(release, ContentField.Synthetic, Truth.Unknown, " ", evidence));
    }

    [Fact]
    public void the_template_has_every_field_once_in_its_order()
    {
        Assert.Equal(Enum.GetValues<ContentField>(), ContentTemplate.Fields.Select(rule => rule.Field));
        Assert.Equal(ContentTemplate.Fields.Select(rule => rule.Section).Order(StringComparer.Ordinal), ContentTemplate.Fields.Select(rule => rule.Section));
        Assert.All(ContentTemplate.Fields, rule => Assert.Contains(ContentTemplate.Sections, section => rule.Section.StartsWith(section.Number, StringComparison.Ordinal)));
    }
}
