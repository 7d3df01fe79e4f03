using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

public sealed class Replies(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task stand_beside_the_allegation_oldest_first_and_none_is_written_over(string database)
    {
        var app = await databases.On(database);
        var campaign = await app.DoAsync(app.Officer, Alleged("replied to"));

        await app.DoAsync(app.Officer, new AddReply(campaign, "the party", new(2026, 3, 2), "It denies this again.", "statement 2", null));
        await app.DoAsync(app.Stranger, new AddReply(campaign, "the party", new(2026, 3, 1), "It denies this.", "statement 1", null));
        await app.DoAsync(app.Officer, new AddReply(campaign, "a lawyer", null, "No comment.", "a newspaper", null));

        var row = Assert.Single((await app.DoAsync(app.Regulator, new ListCampaigns())).Rows, row => row.Campaign.Id == campaign);
        Assert.Equal(["It denies this.", "It denies this again.", "No comment."], row.Replies.Select(reply => reply.Text));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task stand_beside_the_teacher_on_a_path_and_beside_no_parent_of_weights(string database)
    {
        var app = await databases.On(database);
        var campaign = await app.DoAsync(app.Officer, Alleged("on the path") with { Teacher = "closed/OnThePath" });
        await app.DoAsync(app.Stranger, new AddReply(campaign, "the party", new(2026, 3, 1), "It denies this.", "statement 1", null));
        var pupil = await app.ImportCardAsync("path/Pupil", "license: mit");
        await app.DoAsync(app.Licensing, new AddDerivation(
            pupil.ReleaseId, "closed/OnThePath", DerivationRelation.Distillation, null, null, Truth.Unknown,
            RegistryApp.Reported(EvidenceQuestion.OutputDerivation)));
        await app.ImportCardAsync("path/Tuned", "base_model: closed/OnThePath\nbase_model_relation: finetune");

        var row = Assert.Single((await app.DoAsync(app.Officer, new ShowPath("path/Pupil", "closed/OnThePath"))).Allegations);
        Assert.Equal((campaign, "It denies this."), (row.Campaign.Id, Assert.Single(row.Replies).Text));
        Assert.Empty((await app.DoAsync(app.Officer, new ShowPath("path/Tuned", "closed/OnThePath"))).Allegations);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task to_nothing_or_without_a_source_are_refused(string database)
    {
        var app = await databases.On(database);
        await app.RefusedAsync<Refusal.NotFound, CampaignReplyId>(
            app.Officer, new AddReply(new(Guid.NewGuid()), "the party", null, "It denies this.", "a newspaper", null));
        var campaign = await app.DoAsync(app.Officer, Alleged("unsourced"));
        await app.RefusedAsync<Refusal.NotValid, CampaignReplyId>(app.Officer, new AddReply(campaign, "the party", null, "It denies this.", "", null));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task of_the_old_column_are_carried_into_the_table(string database)
    {
        await using var own = new OwnDatabases();
        var app = await own.Databases.On(database);
        var campaign = await app.DoAsync(app.Officer, Alleged("old"));
        await app.LookAsync(app.Regulator, async context =>
        {
            var migrator = context.GetService<IMigrator>();
            await migrator.MigrateAsync("RegistrySweeps");
            await context.Database.ExecuteSqlRawAsync("UPDATE \"Campaigns\" SET \"Reply\" = 'An old answer.'");
            await migrator.MigrateAsync();
            return true;
        });

        var row = Assert.Single((await app.DoAsync(app.Regulator, new ListCampaigns())).Rows, row => row.Campaign.Id == campaign);
        var reply = Assert.Single(row.Replies);
        Assert.Equal(("An old answer.", "Alleged Party old", app.Officer.Person), (reply.Text, reply.GivenBy, reply.RecordedBy));
    }

    private static AddCampaign Alleged(string title) => new()
    {
        Title = title,
        Teacher = "Teacher",
        AllegedAgainst = new($"Alleged Party {title}"),
        DisclosedBy = "Provider",
        DisclosedOn = new(2026, 2, 23),
        Source = "a notice",
    };

    private sealed class OwnDatabases : IAsyncDisposable
    {
        public Databases Databases { get; } = new();

        public async ValueTask DisposeAsync() => await Databases.DisposeAsync();
    }
}
